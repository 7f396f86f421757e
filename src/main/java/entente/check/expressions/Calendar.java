package entente.check.expressions;

import entente.model.TimeAxis;
import java.util.Locale;
import java.util.Map;

/** How many of a time unit make a year. */
public final class Calendar {
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

    /** A number near the first year is a year, where as a time it lies generations after it. */
    private static final double NEAR = 200;

    private static final double GENERATIONS = 100;

    private Calendar() {}

    /** The year of a time; NaN without a calendar. */
    static double year(double time, TimeAxis axis) {
        Double origin = axis.origin();
        return origin == null ? Double.NaN : origin + time / perYear(axis);
    }

    /** The time at which a year begins; NaN without a calendar. */
    public static double time(double year, TimeAxis axis) {
        Double origin = axis.origin();
        return origin == null ? Double.NaN : (year - origin) * perYear(axis);
    }

    /** Whether a time was probably meant as a year: 2030 where t = 0 is the year 2020. */
    public static boolean meansYear(double time, TimeAxis axis) {
        Double origin = axis.origin();
        return origin != null
                && origin > NEAR
                && time == Math.rint(time)
                && Math.abs(time - origin) <= NEAR
                && year(time, axis) - origin > GENERATIONS;
    }

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
