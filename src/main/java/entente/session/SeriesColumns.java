package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Span;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Model;
import entente.model.Part;
import entente.model.Question;
import entente.study.fit.Compared;
import entente.syntax.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of a table say when, and which are compared with what the model says. */
final class SeriesColumns {
    private static final List<Set<String>> UNITS = List.of(
            Set.of("year", "年", "年份", "年度"),
            Set.of("quarter", "季", "季度"),
            Set.of("month", "月", "月份", "个月"),
            Set.of("week", "周", "星期"),
            Set.of("day", "天", "日", "日期"),
            Set.of("hour", "小时"),
            Set.of("minute", "分钟"));
    private static final Set<String> TIMES = Set.of("t", "time", "时间", "时刻");

    private final OpenQuestion open;
    private final Model model;
    private final CsvTable table;
    private final Span asked;
    private final Question.@Nullable ErrorSize usual;
    private final Map<String, FirmValue> called = new LinkedHashMap<>();

    /** @param usual the size of errors where a column has none of its own */
    SeriesColumns(OpenQuestion open, Model model, CsvTable table, Span asked, Question.@Nullable ErrorSize usual) {
        this.open = open;
        this.model = model;
        this.table = table;
        this.asked = asked;
        this.usual = usual;
        for (int firm = 0; firm < model.firms().size(); firm++) {
            called.putIfAbsent(model.firms().get(firm).name(), new FirmValue(firm, Part.OUTPUT));
        }
        for (int firm = 0; firm < model.firms().size(); firm++) {
            String label = model.firms().get(firm).label();
            if (label != null) {
                called.putIfAbsent(label, new FirmValue(firm, Part.OUTPUT));
            }
        }
    }

    /**
     * A column that is compared.
     *
     * @param index     of the table
     * @param firm      whose output it is, or −1
     * @param cumulated whether it is to be summed first
     * @param size      the stated size of its errors; NaN where none is
     * @param sizes     the column that has it, or −1
     */
    record Column(int index, String name, Compared compared, int firm, boolean cumulated, double size, int sizes) {
        boolean known() {
            return sizes >= 0 || !Double.isNaN(size);
        }
    }

    /** The column of times; −1 where there is none. */
    int time() {
        List<String> headings = table.headings();
        for (int c = 0; c < headings.size(); c++) {
            if (isTime(word(headings.get(c)))) {
                return c;
            }
        }
        open.refuse(Diagnostic.of(Code.E830, asked, table.name()).hint("session.hint.timecolumn"));
        return -1;
    }

    boolean isYear(int column) {
        return UNITS.get(0).contains(word(table.headings().get(column)));
    }

    private boolean isTime(String word) {
        String unit = model.time().unit();
        String declared = unit == null ? null : word(unit);
        return TIMES.contains(word)
                || UNITS.get(0).contains(word)
                || word.equals(declared)
                || UNITS.stream().anyMatch(one -> one.contains(word) && (declared == null || one.contains(declared)));
    }

    private static String word(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        return lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Those that are observed by name, or else all others than the times. */
    List<Column> compared(List<Question.Observed> observed, int time) {
        List<Column> columns = new ArrayList<>();
        for (Question.Observed one : observed) {
            int index = column(one.column(), one.span());
            columns.add(column(
                    index,
                    one.expression(),
                    one.change(),
                    one.cumulated(),
                    one.expression().output().orElse(-1),
                    one.error() == null ? usual : one.error()));
        }
        if (observed.isEmpty()) {
            Set<Integer> sizes = usual == null || usual.column() == null
                    ? Set.of(time)
                    : Set.of(time, column(usual.column(), usual.span()));
            for (int c = 0; c < table.headings().size(); c++) {
                FirmValue value =
                        sizes.contains(c) ? null : named(table.headings().get(c));
                if (value != null) {
                    columns.add(column(c, value, false, false, value.part() == Part.OUTPUT ? value.firm() : -1, usual));
                } else if (!sizes.contains(c)) {
                    refuse(c);
                }
            }
        }
        columns.stream()
                .filter(column -> !column.known() && columns.stream().anyMatch(Column::known))
                .findFirst()
                .ifPresent(column -> open.refuse(Code.E842, column.name()));
        return columns;
    }

    private Column column(
            int index,
            Expression expression,
            boolean change,
            boolean cumulated,
            int firm,
            Question.@Nullable ErrorSize error) {
        return new Column(
                index,
                index < 0 ? "" : table.headings().get(index),
                new Compared(expression, change, error != null && error.relative()),
                firm,
                cumulated,
                error == null ? Double.NaN : open.number(error.size()),
                error == null || error.column() == null ? -1 : column(error.column(), error.span()));
    }

    private int column(String heading, Span span) {
        int index = table.headings().indexOf(heading);
        if (index < 0) {
            Diagnostic none = Diagnostic.of(Code.E844, span, table.name(), heading);
            String near = NearNames.nearest(heading, table.headings());
            open.refuse(
                    near == null
                            ? none.hint("session.hint.columns", String.join(", ", table.headings()))
                            : none.hint("check.hint.near", near));
        }
        return index;
    }

    /** A firm, or a part of one behind a dot. */
    private @Nullable FirmValue named(String heading) {
        int dot = heading.lastIndexOf('.');
        FirmValue firm = called.get(dot < 0 || called.containsKey(heading) ? heading : heading.substring(0, dot));
        if (firm == null || dot < 0 || called.containsKey(heading)) {
            return firm;
        }
        String part = Keyword.canonical(heading.substring(dot + 1), Keyword.Category.PART);
        for (Part one : Part.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(part)) {
                return new FirmValue(firm.firm(), one);
            }
        }
        return null;
    }

    private void refuse(int column) {
        String heading = table.headings().get(column);
        Diagnostic unknown = Diagnostic.of(Code.E832, table.cell(1, column), heading);
        String near = NearNames.nearest(heading, called.keySet());
        open.refuse(near == null ? unknown.hint("session.hint.column") : unknown.hint("check.hint.near", near));
    }
}
