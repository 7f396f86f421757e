package entente.trajectory.lanes;

/** Who is in each lane, and how far. */
final class Occupancy {
    /** −1 where a lane is idle. */
    final int[] run;

    final int[] regime;
    /** The next sample time of each lane. */
    final int[] sample;
    /** Steps of each lane's run before it last began to move. */
    final long[] steps;
    /** The iteration with which it did. */
    final long[] since;

    final double[] regimeEnd;
    /** Where each lane's run leaves the ensemble. */
    final double[] until;
    /** The time at which each lane wants attention. */
    final double[] next;
    /** The largest rate of each lane. */
    final double[] restless;
    /** Lanes that stop with the step being made. */
    final int[] stopping;

    Occupancy(int lanes) {
        run = new int[lanes];
        regime = new int[lanes];
        sample = new int[lanes];
        steps = new long[lanes];
        since = new long[lanes];
        regimeEnd = new double[lanes];
        until = new double[lanes];
        next = new double[lanes];
        restless = new double[lanes];
        stopping = new int[lanes];
    }

    void copyLane(Occupancy other, int from, int to) {
        run[to] = other.run[from];
        regime[to] = other.regime[from];
        sample[to] = other.sample[from];
        steps[to] = other.steps[from];
        since[to] = other.since[from];
        regimeEnd[to] = other.regimeEnd[from];
        until[to] = other.until[from];
        next[to] = other.next[from];
    }
}
