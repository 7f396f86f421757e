package entente.check.data;

import entente.arithmetic.Operation;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.expressions.ExpressionChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Span;
import entente.files.CsvTable;
import entente.model.Contributions;
import entente.model.Expression;
import entente.syntax.Declaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads firms in the plain form dxᵢ/dt = xᵢ (rᵢ + Σ Aᵢⱼ xⱼ): a row for each receiver i, a column for each giver j. It is
 * Entente's with kᵢ = rᵢ, Nᵢ = −rᵢ/Aᵢᵢ and D[i][j] = Aᵢⱼ Nⱼ/rᵢ, for rᵢ > 0 and Aᵢᵢ < 0.
 */
final class CsvRates {
    private final Layer layer;
    private final CsvTable table;
    private final Declaration.FirmsFrom declaration;
    private final RowProblems rows;
    private final FirmRows firms;
    private final Map<String, Row> receivers = new LinkedHashMap<>();
    private final Map<String, Integer> givers = new LinkedHashMap<>();

    /** A firm's row; its capacity is unknown where a mistake was reported. */
    private record Row(long line, String[] cells, Expression rate, Expression capacity) {}

    CsvRates(Layer layer, CsvTable table, Declaration.FirmsFrom declaration) {
        this.layer = layer;
        this.table = table;
        this.declaration = declaration;
        this.rows = new RowProblems(table, layer.problems(), declaration.pathSpan());
        this.firms = new FirmRows(layer, table, declaration, rows);
    }

    /** Declares the firms; what comes back adds their contributions. */
    Runnable read() {
        int[] columns = Columns.need(table, layer.problems(), "name", "rate", "output");
        if (columns == null) {
            return () -> {};
        }
        int label = Columns.find(table, "label");
        List<Integer> known = List.of(columns[0], columns[1], columns[2], label);
        for (int k = 0; k < table.headings().size(); k++) {
            if (!known.contains(k) && givers.putIfAbsent(table.headings().get(k), k) != null) {
                rows.add(Code.E619, 1, k, table.headings().get(k));
            }
        }
        boolean whole = table.forEach((line, cells) -> {
            declare(line, cells, columns, label);
            return rows.bearable();
        });
        if (!whole) {
            layer.problems()
                    .add(Diagnostic.of(Code.E618, declaration.pathSpan(), table.name())
                            .hint("files.hint.E618"));
        }
        checkGivers();
        return () -> receivers.forEach(this::contributions);
    }

    private void declare(long line, String[] cells, int[] columns, int label) {
        String name = rows.fits(line, cells) ? firms.name(line, columns[0], cells) : null;
        if (name == null) {
            return;
        }
        double rate = rows.number(line, columns[1], cells);
        double output = rows.number(line, columns[2], cells);
        if (rate <= 0) {
            rows.add(Code.E340, line, columns[1], name, rate);
        }
        if (output < 0) {
            rows.add(Code.E305, line, columns[2], name, output);
        }
        Integer own = givers.get(name);
        double effect = own == null ? Double.NaN : rows.number(line, own, cells);
        if (own == null) {
            missing(name);
        } else if (effect >= 0) {
            rows.add(Code.E341, line, own, name, effect);
        }
        Expression growth = constant(rate);
        Expression capacity = rate > 0 && effect < 0
                ? apply(Operation.DIVIDE, growth, constant(-effect), table.line(line))
                : Draft.UNKNOWN;
        int firm = firms.declare(
                line, columns[0], name, firms.label(line, label, cells), growth, capacity, constant(output));
        if (firm >= 0) {
            receivers.put(name, new Row(line, cells.clone(), growth, capacity));
        }
    }

    private void missing(String name) {
        rows.add(Diagnostic.of(Code.E612, table.line(1), table.name(), List.of(name))
                .hint("check.hint.E612", table.headings()));
    }

    /** Every column is a firm's. */
    private void checkGivers() {
        givers.forEach((heading, column) -> {
            if (!receivers.containsKey(heading) && !layer.names().isBroken(heading) && rows.bearable()) {
                String near = NearNames.nearest(heading, receivers.keySet());
                Diagnostic unknown = Diagnostic.of(Code.E616, table.cell(1, column), heading);
                rows.add(near == null ? unknown.hint("check.hint.E616") : unknown.hint("check.hint.near", near));
            }
        });
    }

    private void contributions(String name, Row row) {
        int to = layer.names().firm(name).orElseThrow();
        receivers.forEach((giver, other) -> {
            int column = givers.getOrDefault(giver, -1);
            if (giver.equals(name) || column < 0 || row.cells()[column].isEmpty()) {
                return;
            }
            double effect = rows.number(row.line(), column, row.cells());
            if (effect == 0 || Double.isNaN(effect) || unknown(row) || unknown(other)) {
                return;
            }
            Span span = table.cell(row.line(), column);
            Expression scaled = apply(Operation.MULTIPLY, constant(effect), other.capacity(), span);
            Expression coefficient = apply(Operation.DIVIDE, scaled, row.rate(), span);
            Span first = layer.draft()
                    .terms()
                    .name(
                            layer.names().firm(giver).orElseThrow(),
                            to,
                            Contributions.OUTSIDE,
                            coefficient,
                            declaration.span());
            if (first != null) {
                rows.add(Diagnostic.of(Code.E307, span, giver, name)
                        .hint("check.hint.E307")
                        .also(first, "check.first"));
            }
        });
    }

    private static boolean unknown(Row row) {
        return row.capacity() == Draft.UNKNOWN;
    }

    private Expression apply(Operation operation, Expression left, Expression right, Span span) {
        return ExpressionChecker.apply(operation, List.of(left, right), span, layer.context(ExpressionPlace.LAW));
    }

    private static Expression constant(double value) {
        return Double.isNaN(value) ? Draft.UNKNOWN : new Expression.Constant(value);
    }
}
