package entente.session;

import entente.check.expressions.Calendar;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Span;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Firm;
import entente.model.Model;
import entente.study.fit.DataSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table of data over time: a column of times, and columns called by firms' names or labels. */
final class SeriesReader {
    private static final Set<String> YEARS = Set.of("year", "年", "年份", "年度");
    private static final Set<String> TIMES = Set.of(
            "t", "time", "时间", "时刻", "quarter", "季", "季度", "month", "月", "月份", "week", "周", "星期", "day", "天", "日", "日期",
            "hour", "小时");
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "-", "–", "—", "缺失", "无");

    private final OpenQuestion open;
    private final Model model;
    private final CsvTable table;
    private final Span asked;
    private final Map<String, Integer> firms = new LinkedHashMap<>();

    private SeriesReader(OpenQuestion open, Model model, CsvTable table, Span asked) {
        this.open = open;
        this.model = model;
        this.table = table;
        this.asked = asked;
        for (int firm = 0; firm < model.firms().size(); firm++) {
            Firm one = model.firms().get(firm);
            firms.putIfAbsent(one.name(), firm);
        }
        for (int firm = 0; firm < model.firms().size(); firm++) {
            String label = model.firms().get(firm).label();
            if (label != null) {
                firms.putIfAbsent(label, firm);
            }
        }
    }

    /**
     * What was read.
     *
     * @param firms by column, the model's index
     */
    record Read(DataSeries series, int[] firms) {}

    /** Null where the data are refused; the open then knows why. */
    static @Nullable Read read(OpenQuestion open, Model model, CsvTable table, Span asked, double from, double to) {
        return new SeriesReader(open, model, table, asked).read(from, to);
    }

    private @Nullable Read read(double from, double to) {
        List<String> headings = table.headings();
        int time = time(headings);
        if (time < 0) {
            open.refuse(Diagnostic.of(Code.E830, asked, table.name()).hint("session.hint.timecolumn"));
            return null;
        }
        List<Integer> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            if (c == time) {
                continue;
            }
            if (!firms.containsKey(headings.get(c))) {
                refuseColumn(c);
                return null;
            }
            columns.add(c);
            names.add(headings.get(c));
        }
        List<Double> times = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        boolean calendar = YEARS.contains(word(headings.get(time)));
        boolean whole = table.forEach((line, cells) -> {
            double t = number(line, time, cells[time]);
            double inTime = calendar ? inUnits(t) : t;
            if (inTime < 0 && !(inTime < from)) {
                open.refuse(Diagnostic.of(Code.E833, table.cell(line, time), cells[time]));
            }
            double[] row = new double[columns.size()];
            for (int k = 0; k < row.length; k++) {
                int c = columns.get(k);
                row[k] = MISSING.contains(cells[c].toLowerCase(Locale.ROOT)) ? Double.NaN : number(line, c, cells[c]);
            }
            if (!(inTime < from) && !(inTime > to)) {
                times.add(inTime);
                values.add(row);
            }
            return open.fault() == null;
        });
        if (!whole) {
            open.refuse(Diagnostic.of(Code.E831, asked, table.name()));
        }
        if (open.fault() != null) {
            return null;
        }
        return sound(
                new DataSeries(times, names, values),
                columns.stream().mapToInt(c -> firms.get(headings.get(c))).toArray());
    }

    private static String word(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        return lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static int time(List<String> headings) {
        for (int c = 0; c < headings.size(); c++) {
            String word = word(headings.get(c));
            if (TIMES.contains(word) || YEARS.contains(word)) {
                return c;
            }
        }
        return -1;
    }

    private double inUnits(double year) {
        double t = Calendar.time(year, model.time());
        return Double.isNaN(t) ? year : t;
    }

    private void refuseColumn(int column) {
        String heading = table.headings().get(column);
        Diagnostic unknown = Diagnostic.of(Code.E832, table.cell(1, column), heading);
        String near = NearNames.nearest(heading, firms.keySet());
        open.refuse(near == null ? unknown.hint("session.hint.column") : unknown.hint("check.hint.near", near));
    }

    private double number(long line, int column, String cell) {
        double value = CellNumber.read(cell);
        if (Double.isNaN(value)) {
            open.refuse(Diagnostic.of(
                    Code.E834, table.cell(line, column), cell, table.headings().get(column)));
        }
        return value;
    }

    private @Nullable Read sound(DataSeries series, int[] observed) {
        for (int k = 0; k < observed.length; k++) {
            int column = k;
            double[] there = series.values().stream()
                    .mapToDouble(row -> row[column])
                    .filter(Double::isFinite)
                    .toArray();
            if (Arrays.stream(there).distinct().count() < 2) {
                open.refuse(Diagnostic.of(Code.E835, asked, series.columns().get(k), there.length));
                return null;
            }
        }
        return new Read(series, observed);
    }
}
