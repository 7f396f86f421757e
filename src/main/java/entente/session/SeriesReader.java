package entente.session;

import entente.check.expressions.Calendar;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Model;
import entente.model.Question;
import entente.session.SeriesColumns.Column;
import entente.study.fit.Compared;
import entente.study.fit.DataSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table of data over time: a column of times, and columns that are compared with what the model says. */
final class SeriesReader {
    static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "-", "–", "—", "缺失", "无");

    private final OpenQuestion open;
    private final Model model;
    private final CsvTable table;
    private final Span asked;
    private final List<Double> times = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<double[]> sizes = new ArrayList<>();

    private SeriesReader(OpenQuestion open, Model model, CsvTable table, Span asked) {
        this.open = open;
        this.model = model;
        this.table = table;
        this.asked = asked;
    }

    /**
     * What was read.
     *
     * @param compared by column
     * @param firms    by column, the model's index of the firm whose output it is, or −1
     * @param known    whether the sizes of errors are stated
     */
    record Read(DataSeries series, List<Compared> compared, int[] firms, boolean known) {}

    /** Null where the data are refused; the open then knows why. */
    static @Nullable Read read(
            OpenQuestion open, Model model, CsvTable table, Question.Fit fit, Question.DataFile file) {
        double from = fit.from() == null ? Double.NEGATIVE_INFINITY : open.number(fit.from());
        double to = fit.to() == null ? Double.POSITIVE_INFINITY : open.number(fit.to());
        SeriesColumns columns = new SeriesColumns(open, model, table, file.span(), fit.error());
        int time = columns.time();
        List<Column> compared = time < 0 ? List.of() : columns.compared(file.observed(), time);
        return open.fault() != null
                ? null
                : new SeriesReader(open, model, table, file.span())
                        .read(time, columns.isYear(time), compared, from, to);
    }

    private @Nullable Read read(int time, boolean calendar, List<Column> columns, double from, double to) {
        double[] sums = new double[columns.size()];
        boolean whole = table.forEach((line, cells) -> {
            double t = number(line, time, cells[time]);
            double inTime = calendar ? inUnits(t) : t;
            if (inTime < 0 && !(inTime < from)) {
                open.refuse(Diagnostic.of(Code.E833, table.cell(line, time), cells[time]));
            }
            double[] row = new double[sums.length];
            double[] size = new double[sums.length];
            for (int k = 0; k < row.length; k++) {
                Column column = columns.get(k);
                row[k] = value(line, column, cells);
                size[k] = size(line, column, cells, row[k]);
                if (column.cumulated()) {
                    sums[k] += row[k];
                    row[k] = sums[k];
                }
            }
            if (!(inTime < from) && !(inTime > to)) {
                times.add(inTime);
                values.add(row);
                sizes.add(size);
            }
            return open.fault() == null;
        });
        if (!whole) {
            open.refuse(Diagnostic.of(Code.E831, asked, table.name()));
        }
        refuseConstants(columns);
        return open.fault() != null
                ? null
                : new Read(
                        new DataSeries(times, columns.stream().map(Column::name).toList(), values, sizes),
                        columns.stream().map(Column::compared).toList(),
                        columns.stream().mapToInt(Column::firm).toArray(),
                        columns.stream().anyMatch(Column::known));
    }

    private double value(long line, Column column, String[] cells) {
        String cell = cells[column.index()];
        boolean missing = MISSING.contains(cell.toLowerCase(Locale.ROOT));
        double value = missing ? Double.NaN : number(line, column.index(), cell);
        if (missing && column.cumulated()) {
            open.refuse(Diagnostic.of(Code.E845, table.cell(line, column.index()), column.name()));
        }
        if (column.compared().relative() && value <= 0) {
            open.refuse(Diagnostic.of(Code.E843, table.cell(line, column.index()), cell, column.name())
                    .hint("session.hint.relative"));
        }
        return value;
    }

    private double size(long line, Column column, String[] cells, double value) {
        if (column.sizes() < 0) {
            return column.known() ? column.size() : 1;
        }
        double size = Double.isNaN(value) ? 1 : number(line, column.sizes(), cells[column.sizes()]);
        if (size <= 0) {
            open.refuse(Diagnostic.of(
                    Code.E846,
                    table.cell(line, column.sizes()),
                    cells[column.sizes()],
                    table.headings().get(column.sizes())));
        }
        return size;
    }

    private double inUnits(double year) {
        double t = Calendar.time(year, model.time());
        return Double.isNaN(t) ? year : t;
    }

    private double number(long line, int column, String cell) {
        double value = CellNumber.read(cell);
        if (Double.isNaN(value)) {
            open.refuse(Diagnostic.of(
                    Code.E834, table.cell(line, column), cell, table.headings().get(column)));
        }
        return value;
    }

    private void refuseConstants(List<Column> columns) {
        for (int k = 0; k < columns.size(); k++) {
            int column = k;
            double[] there = values.stream()
                    .mapToDouble(row -> row[column])
                    .filter(Double::isFinite)
                    .toArray();
            if (Arrays.stream(there).distinct().count() < 2) {
                open.refuse(Diagnostic.of(Code.E835, asked, columns.get(k).name(), there.length));
            }
        }
    }
}
