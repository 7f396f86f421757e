package entente.trajectory.network;

/** The first step where sums of squares overflow. */
public final class FirstStep {
    private FirstStep() {}

    /** The step, or where it came to be none, one over which no quantity changes by more than a hundredth. */
    public static double sound(double step, double[] y, double[] rate) {
        if (Math.abs(step) > 0 && Math.abs(step) < Double.POSITIVE_INFINITY) {
            return step;
        }
        double least = 1;
        for (int i = 0; i < y.length; i++) {
            double time = 0.01 * Math.abs(y[i]) / Math.abs(rate[i]);
            least = time < least ? time : least;
        }
        return Math.max(least, Double.MIN_NORMAL);
    }
}
