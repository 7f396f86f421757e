package entente.trajectory.lanes;

/**
 * How an ensemble is integrated.
 *
 * @param relative     tolerance relative to each quantity
 * @param absolute     tolerance in the unit of each quantity
 * @param untilSettled whether a run ends, before its time, where max |dy/dt| ≤ settled
 * @param settled      in units of the state a time unit
 * @param steps        most steps of a run
 * @param lanes        runs side by side in one thread
 */
public record EnsembleMethod(
        double relative, double absolute, boolean untilSettled, double settled, long steps, int lanes) {
    /** Found by measurement: enough lanes to hide each loop's beginning and end, few enough for the cache. */
    public static final int LANES = 128;

    public static EnsembleMethod to(double relative) {
        return new EnsembleMethod(relative, relative * 1e-3, false, 0, 1_000_000, LANES);
    }

    /** The relative tolerance must be well below the rate: errors of its size never come to rest. */
    public EnsembleMethod settling(double rate) {
        return new EnsembleMethod(relative, absolute, true, rate, steps, lanes);
    }

    public EnsembleMethod withAbsolute(double tolerance) {
        return new EnsembleMethod(relative, tolerance, untilSettled, settled, steps, lanes);
    }

    public EnsembleMethod withSteps(long most) {
        return new EnsembleMethod(relative, absolute, untilSettled, settled, most, lanes);
    }

    /**
     * Of what rises from below it, more than a thousand times the tolerance has been lost on the way down: its run
     * leaves the lanes.
     */
    double lost() {
        return absolute / (1000 * relative);
    }

    public EnsembleMethod withLanes(int count) {
        return new EnsembleMethod(relative, absolute, untilSettled, settled, steps, count);
    }
}
