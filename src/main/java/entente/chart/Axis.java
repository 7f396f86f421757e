package entente.chart;

import entente.diagnostic.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is counted along one side of a picture.
 *
 * @param title       with its unit; null where nothing need be said
 * @param from        where it begins; null for where the data do
 * @param to          where it ends; null for where the data do
 * @param logarithmic for what runs through many orders of magnitude
 * @param calendar    of an axis of dates; else null
 */
public record Axis(
        @Nullable Phrase title,
        @Nullable Double from,
        @Nullable Double to,
        boolean logarithmic,
        @Nullable Calendar calendar) {
    public static Axis of(Phrase title) {
        return new Axis(title, null, null, false, null);
    }

    /** An axis that nobody reads numbers from. */
    public static final Axis NONE = new Axis(null, null, null, false, null);

    public Axis between(@Nullable Double low, @Nullable Double high) {
        return new Axis(title, low, high, logarithmic, calendar);
    }

    public Axis logarithmic(boolean on) {
        return new Axis(title, from, to, on, calendar);
    }

    public Axis dated(@Nullable Calendar by) {
        return new Axis(title, from, to, logarithmic, by);
    }

    /**
     * How numbers of an axis are dates.
     *
     * @param origin  the calendar year of 0
     * @param perYear how many of the axis's units make a year
     */
    public record Calendar(double origin, double perYear) {}
}
