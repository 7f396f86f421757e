package entente.trajectory;

/**
 * How exactly runs are integrated: in each step the error of every output, in units of its firm's capacity, is kept
 * below relative · output + absolute.
 */
public record Accuracy(double relative, double absolute) {
    /** So small that an output which nearly dies out keeps its digits and comes back in time. */
    private static final double LEAST = 1e-100;

    /**
     * Of values that are read one by one, wherever they are made. Ten times tighter than what is asked of an easy run:
     * passing a saddle costs two digits.
     */
    public static final Accuracy VALUES = new Accuracy(1e-10, LEAST);

    /** Of statistics over many runs, far below what their number leaves uncertain. */
    public static final Accuracy STATISTICS = new Accuracy(1e-8, LEAST);
}
