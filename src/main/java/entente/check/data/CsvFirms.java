package entente.check.data;

import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Parameter;
import entente.model.Parameters;
import entente.syntax.Declaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads firms from a data file; numeric columns that have no meaning of their own become attributes. */
final class CsvFirms {
    private final Layer layer;
    private final CsvTable table;
    private final Declaration.FirmsFrom declaration;
    private final RowProblems rows;
    private final FirmRows firms;
    private final Map<String, Cells> attributes = new LinkedHashMap<>();

    CsvFirms(Layer layer, CsvTable table, Declaration.FirmsFrom declaration) {
        this.layer = layer;
        this.table = table;
        this.declaration = declaration;
        this.rows = new RowProblems(table, layer.problems(), declaration.pathSpan());
        this.firms = new FirmRows(layer, table, declaration, rows);
    }

    private record Layout(int name, int growth, int capacity, int output, int label, List<Integer> others) {}

    void read() {
        int[] columns = Columns.need(table, layer.problems(), "name", "growth", "capacity", "output");
        if (columns == null) {
            return;
        }
        int label = Columns.find(table, "label");
        Set<Integer> known = Set.of(columns[0], columns[1], columns[2], columns[3]);
        List<Integer> others = new ArrayList<>();
        Set<String> headings = new TreeSet<>();
        for (int k = 0; k < table.headings().size(); k++) {
            String heading = table.headings().get(k);
            if (!heading.isEmpty() && !headings.add(heading)) {
                rows.add(Code.E619, 1, k, heading);
            }
            if (!known.contains(k) && k != label && !heading.isEmpty() && rows.isVisible(1, k, heading)) {
                others.add(k);
            }
        }
        Layout layout = new Layout(columns[0], columns[1], columns[2], columns[3], label, others);
        boolean[] numeric = new boolean[table.headings().size()];
        boolean[] seen = new boolean[numeric.length];
        boolean whole = table.forEach((line, cells) -> {
            take(line, cells, layout, numeric, seen);
            return rows.bearable();
        });
        attributes.forEach((name, cells) -> cells.enter(name, layer.draft().parameters()));
        if (!whole) {
            layer.problems()
                    .add(Diagnostic.of(Code.E618, declaration.pathSpan(), table.name())
                            .hint("files.hint.E618"));
        }
    }

    private void take(long line, String[] cells, Layout layout, boolean[] numeric, boolean[] seen) {
        if (!rows.fits(line, cells)) {
            return;
        }
        String name = firms.name(line, layout.name(), cells);
        if (name == null) {
            return;
        }
        double growth = rows.number(line, layout.growth(), cells);
        double capacity = rows.number(line, layout.capacity(), cells);
        double output = rows.number(line, layout.output(), cells);
        bound(!(growth <= 0), Code.E303, line, layout.growth(), name, growth);
        bound(!(capacity <= 0), Code.E304, line, layout.capacity(), name, capacity);
        bound(!(output < 0), Code.E305, line, layout.output(), name, output);
        boolean known = layer.names().firm(name).isPresent();
        int index = firms.declare(
                line,
                layout.name(),
                name,
                firms.label(line, layout.label(), cells),
                constant(growth),
                constant(capacity),
                constant(output));
        if (index < 0) {
            return;
        }
        for (int column : layout.others()) {
            attribute(index, known, line, column, cells, numeric, seen);
        }
    }

    private void bound(boolean holds, Code code, long line, int column, String firm, double value) {
        if (!holds) {
            rows.add(code, line, column, firm, value);
        }
    }

    /** A column is numeric where its first value is a number; an empty cell leaves the firm without the attribute. */
    private void attribute(
            int firm, boolean known, long line, int column, String[] cells, boolean[] numeric, boolean[] seen) {
        String cell = cells[column];
        if (cell.isEmpty()) {
            return;
        }
        if (!seen[column]) {
            seen[column] = true;
            numeric[column] = !Double.isNaN(CellNumber.read(cell));
        }
        if (!numeric[column]) {
            return;
        }
        double value = rows.number(line, column, cells);
        String name = table.headings().get(column);
        int parameter = known ? layer.names().attribute(firm, name) : -1;
        if (!known) {
            attributes.computeIfAbsent(name, n -> new Cells()).add(firm, value);
            return;
        }
        String called = layer.names().firm(firm) + "." + name;
        if (parameter < 0) {
            parameter = layer.draft().add(called, "", null);
            layer.table().declareAttribute(firm, name, parameter, null, "");
        }
        String documentation = layer.draft().parameter(parameter).documentation();
        layer.draft()
                .set(parameter, new Parameter(called, documentation, constant(value), null, null, declaration.span()));
    }

    /** The numbers of an attribute of firms that the table brings, as they are read. */
    private static final class Cells {
        private int count;
        private int[] firms = new int[16];
        private double[] numbers = new double[16];

        void add(int firm, double number) {
            if (count == firms.length) {
                firms = Arrays.copyOf(firms, count * 2);
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            firms[count] = firm;
            numbers[count++] = number;
        }

        void enter(String attribute, Parameters parameters) {
            parameters.addColumn(attribute, Arrays.copyOf(firms, count), Arrays.copyOf(numbers, count));
        }
    }

    private static Expression constant(double value) {
        return Double.isNaN(value) ? Draft.UNKNOWN : new Expression.Constant(value);
    }
}
