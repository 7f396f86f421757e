package entente.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What t counts.
 *
 * @param unit   as written, or null
 * @param origin the calendar year of t = 0, or null
 */
public record TimeAxis(@Nullable String unit, @Nullable Double origin) {
    public static final TimeAxis PLAIN = new TimeAxis(null, null);

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

    private static final Map<Double, String> NAMES =
            Map.of(1.0, "years", 4.0, "quarters", 12.0, "months", DAYS / 7, "weeks", DAYS, "days");

    /** The unit in one spelling, where it is one of the calendar; null where there is none. */
    @Nullable
    String meant() {
        return unit == null ? null : NAMES.getOrDefault(perYear(), unit);
    }

    /** How many of the unit make a year; NaN where it is none of the calendar. */
    public double perYear() {
        if (unit == null) {
            return Double.NaN;
        }
        String one = unit.toLowerCase(Locale.ROOT);
        Double known = PER_YEAR.get(one.endsWith("s") ? one.substring(0, one.length() - 1) : one);
        return known == null ? Double.NaN : known;
    }
}
