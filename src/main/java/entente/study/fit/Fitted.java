package entente.study.fit;

import java.util.List;

/**
 * What a fit found.
 *
 * @param agree how many of the starts ended with the same sum of squares
 * @param anew  whether a profile found less than every start, from where it was fitted anew
 */
public record Fitted(List<Estimate> estimates, Estimation estimation, int agree, int starts, boolean anew) {
    /** Halves of intervals that are small beside the value. */
    private static final double SMALL = 0.1;
    /** What a contribution is compared with where it is near 0. */
    private static final double LEAST = 0.1;

    /** How well data determine a quantity. */
    public enum Determined {
        /** Both ends of its interval, and the half of it is no more than a tenth of the value. */
        WELL("determined"),
        WITHIN("determined within"),
        BELOW("bounded below"),
        ABOVE("bounded above"),
        NOT("not determined");

        private final String word;

        Determined(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One quantity.
     *
     * @param error its standard error; NaN at a bound, and where the data do not tell
     * @param low   the lower end of its 95 % interval; NaN where none was found
     * @param high  the upper one
     */
    public record Estimate(MovingQuantity quantity, double value, double error, double low, double high) {
        public Determined determined() {
            boolean below = !Double.isNaN(low);
            boolean above = !Double.isNaN(high);
            if (below && above) {
                double size = quantity.contribution() ? Math.max(Math.abs(value), LEAST) : Math.abs(value);
                return (high - low) / 2 <= SMALL * size ? Determined.WELL : Determined.WITHIN;
            }
            return below ? Determined.BELOW : above ? Determined.ABOVE : Determined.NOT;
        }

        /** The value in errors from 0, which means something where 0 could be. */
        public double t() {
            boolean means = quantity.low() < 0 && quantity.high() > 0;
            return means ? value / error : Double.NaN;
        }
    }

    public double squares() {
        return estimation.minimum().squares();
    }

    /** By two quantities; NaN where one of them has no error. */
    public double correlation(int a, int b) {
        double[][] c = estimation.covariance();
        return c[a][b] / Math.sqrt(c[a][a] * c[b][b]);
    }
}
