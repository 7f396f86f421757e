package entente.trajectory.lanes;

/**
 * What an ensemble runs. Asked from several threads at once; an answer depends on the run only.
 */
public interface EnsembleRuns {
    int count();

    /** When a run begins. */
    default double from(int run) {
        return 0;
    }

    /**
     * Where a run ends although the ensemble goes on; what is sampled there belongs to whoever goes on with it. Above the
     * ensemble's end for a run that goes all the way.
     */
    default double until(int run) {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Begins a regime of a run: for regime 0 sets every state quantity and parameter; for later ones, at the time that
     * the one before named as its end, changes what changes.
     *
     * @return when the regime ends, above the time at which it begins; +∞ where no other follows
     */
    double begin(int run, int regime, Lane lane);

    /** Receives a run's results. Each run's calls come from one thread, in the order of time. */
    interface Receiver {
        /** The state at the sample time of that index. Not called for times after the run's end. */
        void sample(int run, int sample, Lane lane);

        /** @param t where the run ended; of a runaway, the time at which its outputs become infinite */
        void end(int run, Status status, double t, Lane lane);
    }

    /** One run's numbers, for the length of a call. */
    interface Lane {
        double state(int quantity);

        void setState(int quantity, double value);

        void setParameter(int parameter, double value);
    }

    /** How a run ended. */
    enum Status {
        REACHED,
        SETTLED,
        RUNAWAY,
        /** The law has no value, steps became too short, or an output comes back that had nearly died out. */
        FAILED,
        /** More steps than allowed; noticed now and then, so that where it stands by then says nothing. */
        EXHAUSTED,
        CANCELLED
    }
}
