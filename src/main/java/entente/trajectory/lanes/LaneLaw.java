package entente.trajectory.lanes;

/**
 * A law for many runs at once, each in a lane: a row holds one quantity of all lanes. One row is written a loop, and
 * rows are arrays of their own, because that is what the JVM's compiler turns into vector instructions.
 */
public interface LaneLaw {
    /** The number of state quantities. */
    int size();

    /** The number of parameters that a run brings with it. */
    int parameters();

    /** The same law for use by another thread. */
    default LaneLaw forOneThread() {
        return this;
    }

    /** Whether rates depend on t. */
    default boolean timed() {
        return true;
    }

    /**
     * @param t          time of each lane
     * @param state      [quantity][lane]; read only
     * @param parameters [parameter][lane]; read only
     * @param rate       receives [quantity][lane], 1/time; none of its rows may be one of the others
     */
    void rates(double[] t, double[][] state, double[][] parameters, double[][] rate);
}
