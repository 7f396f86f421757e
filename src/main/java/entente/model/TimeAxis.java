package entente.model;

import org.jspecify.annotations.Nullable;

/**
 * What t counts.
 *
 * @param unit   as written, or null
 * @param origin the calendar year of t = 0, or null
 */
public record TimeAxis(@Nullable String unit, @Nullable Double origin) {
    public static final TimeAxis PLAIN = new TimeAxis(null, null);
}
