package entente.study.fit;

/**
 * Where a sum of squares is smallest, as far as was found.
 *
 * @param at     the quantities, on their working scale
 * @param point  residuals and slopes there
 * @param free   by quantity: whether it is off its bounds, so that the slope of the sum is 0 in its direction
 * @param offset ‖proj_J r‖/‖r‖ over the free quantities
 */
public record Minimum(double[] at, Residuals.Point point, boolean[] free, double offset) {
    /** The offset below which a minimum is one. */
    static final double DONE = 1e-8;

    public boolean found() {
        return offset < DONE;
    }

    public double squares() {
        return point.squares();
    }
}
