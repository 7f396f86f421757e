package entente.study.fit;

import org.jspecify.annotations.Nullable;

/** How far a model is from data, as the quantities that move have values on their working scale. */
@FunctionalInterface
public interface Residuals {
    /** Null where there is nothing to compare: a runaway before the last datum. */
    @Nullable
    Point at(double[] quantities);

    /** The same to a relative error, where it takes less effort. */
    default Residuals within(double accuracy) {
        return this;
    }

    /**
     * @param residual by datum: (y − μ)/s
     * @param slope    by datum and quantity: its derivative
     */
    record Point(double[] residual, double[][] slope) {
        /** Σr² */
        public double squares() {
            double sum = 0;
            for (double r : residual) {
                sum += r * r;
            }
            return sum;
        }
    }
}
