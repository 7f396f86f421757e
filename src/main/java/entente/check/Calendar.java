package entente.check;

import entente.model.TimeAxis;
import java.util.Locale;
import java.util.Map;

/** How many of a time unit make a year. */
final class Calendar {
    private static final double DAYS = 365.25;
    private static final Map<String, Double> PER_YEAR = Map.ofEntries(
            Map.entry("year", 1.0),
            Map.entry("quarter", 4.0),
            Map.entry("month", 12.0),
            Map.entry("week", DAYS / 7),
            Map.entry("day", DAYS),
            Map.entry("年", 1.0),
            Map.entry("季", 4.0),
            Map.entry("季度", 4.0),
            Map.entry("月", 12.0),
            Map.entry("个月", 12.0),
            Map.entry("周", DAYS / 7),
            Map.entry("星期", DAYS / 7),
            Map.entry("天", DAYS),
            Map.entry("日", DAYS));

    private Calendar() {}

    /** NaN where the axis has no unit of the calendar. */
    static double perYear(TimeAxis axis) {
        String unit = axis.unit();
        if (unit == null) {
            return Double.NaN;
        }
        String one = unit.toLowerCase(Locale.ROOT);
        Double known = PER_YEAR.get(one.endsWith("s") ? one.substring(0, one.length() - 1) : one);
        return known == null ? Double.NaN : known;
    }
}
