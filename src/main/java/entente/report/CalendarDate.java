package entente.report;

import entente.arithmetic.Digits;
import entente.model.TimeAxis;
import org.jspecify.annotations.Nullable;

/** Model time as a date, where t counts years, quarters or months from a year. */
final class CalendarDate {
    private CalendarDate() {}

    static boolean has(TimeAxis axis) {
        return axis.origin() != null && parts(axis) > 0;
    }

    /** {@code 2030}, {@code 2030 Q3}, {@code 2030-07}; between two of them a number of years. */
    static @Nullable String of(TimeAxis axis, double t) {
        Double origin = axis.origin();
        int parts = parts(axis);
        if (origin == null || parts == 0) {
            return null;
        }
        double count = origin * parts + t;
        long whole = Math.round(count);
        if (parts == 1 || Math.abs(count - whole) > 1e-9 * Math.max(1, Math.abs(count))) {
            return Digits.six(count / parts);
        }
        long year = Math.floorDiv(whole, parts);
        long part = Math.floorMod(whole, parts) + 1;
        return parts == 4 ? year + " Q" + part : year + (part < 10 ? "-0" : "-") + part;
    }

    private static int parts(TimeAxis axis) {
        double perYear = axis.perYear();
        return perYear == 1 || perYear == 4 || perYear == 12 ? (int) perYear : 0;
    }
}
