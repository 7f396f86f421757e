package entente.check.data;

import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Parameters;
import entente.syntax.Declaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads firms from a data file; numeric columns that have no meaning of their own become attributes. */
final class CsvFirms {
    private static final List<entente.model.Part> DECLARED =
            List.of(entente.model.Part.GROWTH, entente.model.Part.CAPACITY, entente.model.Part.OUTPUT);

    private final Layer layer;
    private final CsvTable table;
    private final Declaration.FirmsFrom declaration;
    private final RowProblems rows;
    private final Map<String, Cells> attributes = new LinkedHashMap<>();

    CsvFirms(Layer layer, CsvTable table, Declaration.FirmsFrom declaration) {
        this.layer = layer;
        this.table = table;
        this.declaration = declaration;
        this.rows = new RowProblems(table, layer.problems(), declaration.pathSpan());
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
        String name = cells[layout.name()];
        if (name.isEmpty()) {
            rows.add(Code.E614, line, layout.name(), table.headings().get(layout.name()));
            return;
        }
        if (!rows.isVisible(line, layout.name(), name)) {
            return;
        }
        double growth = rows.number(line, layout.growth(), cells);
        double capacity = rows.number(line, layout.capacity(), cells);
        double output = rows.number(line, layout.output(), cells);
        bound(!(growth <= 0), Code.E303, line, layout.growth(), name, growth);
        bound(!(capacity <= 0), Code.E304, line, layout.capacity(), name, capacity);
        bound(!(output < 0), Code.E305, line, layout.output(), name, output);
        if (!layer.free(name)) {
            Diagnostic twice = Diagnostic.of(Code.E205, table.cell(line, layout.name()), name)
                    .hint("check.hint.E205", name);
            rows.add(References.declaredHere(twice, name, layer.context(ExpressionPlace.LAW)));
            return;
        }
        boolean known = layer.names().firm(name).isPresent();
        int index = declare(name);
        String label = label(line, layout.label(), cells);
        Firm before = layer.draft().firms().get(index);
        layer.draft()
                .firms()
                .set(
                        index,
                        new Firm(
                                name,
                                label != null ? label : before.label(),
                                before.documentation(),
                                before.present(),
                                constant(growth),
                                constant(capacity),
                                constant(output),
                                declaration.span(),
                                before.organisation()));
        for (entente.model.Part part : DECLARED) {
            layer.table().sets(index, part);
        }
        for (int column : layout.others()) {
            attribute(index, known, line, column, cells, numeric, seen);
        }
    }

    private @Nullable String label(long line, int column, String[] cells) {
        boolean none = column < 0 || cells[column].isEmpty() || !rows.isVisible(line, column, cells[column]);
        return none ? null : cells[column];
    }

    private void bound(boolean holds, Code code, long line, int column, String firm, double value) {
        if (!holds) {
            rows.add(code, line, column, firm, value);
        }
    }

    private int declare(String name) {
        OptionalInt known = layer.names().firm(name);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        layer.draft()
                .firms()
                .add(new Firm(name, null, "", true, Draft.UNKNOWN, Draft.UNKNOWN, Draft.UNKNOWN, declaration.span()));
        return layer.table().declareFromTable(name, declaration.pathSpan());
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
