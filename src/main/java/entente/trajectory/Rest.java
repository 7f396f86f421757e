package entente.trajectory;

/**
 * Where a run stands at its end.
 *
 * @param pace by the model's index of the firm: how fast its output moves, as a share of itself and in units of its growth
 *             rate; NaN of one that is absent or has no output
 * @param next when something is still to happen, known from the clock alone; +∞ where nothing is
 */
public record Rest(Kind kind, double[] pace, double next) {
    /** Whether it stays there. */
    public enum Kind {
        MOVING,
        /** At an equilibrium that attracts what is near it. */
        SETTLED,
        /** At an equilibrium that the slightest disturbance leaves for good. */
        UNSTABLE
    }
}
