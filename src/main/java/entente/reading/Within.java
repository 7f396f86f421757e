package entente.reading;

import entente.model.Asked;

/**
 * {@code left = right within tolerance}, in numbers.
 *
 * @param tolerance in the units of the values
 */
public record Within(double left, double right, double tolerance) {
    public static Within of(Evaluation evaluation, Asked.Within within, Evaluation.Where where) {
        double left = evaluation.value(within.left(), where);
        double right = evaluation.value(within.right(), where);
        double tolerance = evaluation.value(within.tolerance(), where);
        return new Within(left, right, within.relative() ? tolerance * Math.abs(right) : tolerance);
    }

    /** 1 or 0; NaN where a value is missing. */
    public double holds() {
        double distance = Math.abs(left - right);
        return Double.isNaN(distance) || Double.isNaN(tolerance) ? Double.NaN : distance <= tolerance ? 1 : 0;
    }
}
