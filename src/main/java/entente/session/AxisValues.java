package entente.session;

import entente.diagnostic.Code;
import entente.model.Expression;
import entente.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * The values through which a quantity moves.
 *
 * @param steps where none are named
 */
record AxisValues(OpenQuestion open, int steps) {
    static final int MOST = 100_000;

    static void refuseTooMany(OpenQuestion open) {
        open.refuseWithHint("session.hint.times", Code.E812, MOST);
    }

    /** Those that are listed; else from low to high, both included. Null where they are refused. */
    double @Nullable [] of(Question.Axis axis) {
        return axis.listed().isEmpty() ? ranged(axis) : listed(axis);
    }

    private double @Nullable [] listed(Question.Axis axis) {
        double[] values = new double[axis.listed().size()];
        for (int k = 0; k < values.length; k++) {
            Expression value = axis.listed().get(k);
            values[k] = open.number(value);
            if (!Double.isFinite(values[k])) {
                open.refuse(Code.E557, axis.text(), values[k], values[k]);
                return null;
            }
        }
        return values;
    }

    private double @Nullable [] ranged(Question.Axis axis) {
        double low = open.number(axis.low());
        double high = open.number(axis.high());
        double by = axis.by() == null ? (high - low) / steps : open.number(axis.by());
        if (!(low < high) || !(by > 0) || Double.isInfinite(low) || Double.isInfinite(high)) {
            open.refuse(Code.E557, axis.text(), low, high);
            return null;
        }
        // A step that divides the range, but for rounding, ends at its end.
        double steps = Math.floor((high - low) / by * (1 + 1e-12) + 1e-9);
        if (steps >= MOST) {
            refuseTooMany(open);
            return null;
        }
        double[] values = new double[(int) steps + 1];
        for (int k = 0; k < values.length; k++) {
            double value = low + k * by;
            // 0.1 · 3 is 0.30000000000000004, which nobody wrote.
            values[k] = Math.abs(value - high) < 1e-9 * by ? high : tidy(value);
        }
        return values;
    }

    private static double tidy(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(15))
                .doubleValue();
    }
}
