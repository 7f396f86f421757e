package entente.check.expressions;

import entente.model.TimeAxis;

/** Years of times, and times of years. */
public final class Calendar {
    /** A number near the first year is a year, where as a time it lies generations after it. */
    private static final double NEAR = 200;

    private static final double GENERATIONS = 100;

    private Calendar() {}

    /** The year of a time; NaN without a calendar. */
    static double year(double time, TimeAxis axis) {
        Double origin = axis.origin();
        return origin == null ? Double.NaN : origin + time / axis.perYear();
    }

    /** The time at which a year begins; NaN without a calendar. */
    public static double time(double year, TimeAxis axis) {
        Double origin = axis.origin();
        return origin == null ? Double.NaN : (year - origin) * axis.perYear();
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
}
