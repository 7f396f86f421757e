package entente.study.fit;

import entente.arithmetic.Elementary;

/**
 * Growth of one firm in closed form, by three quantities on their working scale: what a model's forecast is compared
 * with. τ is the time since the curve's own start.
 */
public enum GrowthCurve {
    /** The logistic, a firm alone: N/(1 + (N/Q₀ − 1)e^(−kτ)), in ln k, ln N, ln Q₀. */
    ALONE {
        @Override
        double value(double[] x, double tau, double[] slope) {
            double k = exp(x[0]);
            double n = exp(x[1]);
            double ratio = exp(x[1] - x[2]);
            double e = exp(-k * tau);
            double d = 1 + (ratio - 1) * e;
            double value = n / d;
            slope[0] = value / d * (ratio - 1) * e * k * tau;
            slope[1] = value - value / d * ratio * e;
            slope[2] = value / d * ratio * e;
            return value;
        }

        @Override
        Bounds box(double span, double largest) {
            return logistic(span, largest);
        }
    },
    /** N exp(−ln(N/Q₀) e^(−kτ)), in ln k, ln N, ln Q₀. */
    GOMPERTZ {
        @Override
        double value(double[] x, double tau, double[] slope) {
            double k = exp(x[0]);
            double e = exp(-k * tau);
            double gap = x[1] - x[2];
            double value = exp(x[1] - gap * e);
            slope[0] = value * gap * e * k * tau;
            slope[1] = value * (1 - e);
            slope[2] = value * e;
            return value;
        }

        @Override
        Bounds box(double span, double largest) {
            return logistic(span, largest);
        }
    },
    /** m(1 − E)/(1 + (q/p)E), E = e^(−(p + q)τ), in ln m, ln p, q. */
    BASS {
        @Override
        double value(double[] x, double tau, double[] slope) {
            double m = exp(x[0]);
            double p = exp(x[1]);
            double q = x[2];
            double e = exp(-(p + q) * tau);
            double d = 1 + q / p * e;
            double share = (1 - e) / d;
            double byTime = (1 + q / p) / (d * d) * tau * e;
            slope[0] = m * share;
            slope[1] = m * (byTime + share * q * e / (p * p) / d) * p;
            slope[2] = m * (byTime - share * e / p / d);
            return m * share;
        }

        @Override
        Bounds box(double span, double largest) {
            return new Bounds(
                    new double[] {ln(largest / 2), ln(1e-3 / span), 0},
                    new double[] {ln(20 * largest), ln(5 / span), 50 / span});
        }
    };

    private static final double WIDER = 20;

    /** The value, its derivative by each quantity written into the slope. */
    abstract double value(double[] x, double tau, double[] slope);

    /** Where fits to data of some span and size begin. */
    abstract Bounds box(double span, double largest);

    /** k in 0.5/T .. 50/T, N in Y/2 .. 20Y, Q₀ in Y/10,000 .. Y. */
    private static Bounds logistic(double span, double largest) {
        return new Bounds(
                new double[] {ln(0.5 / span), ln(largest / 2), ln(largest / 1e4)},
                new double[] {ln(50 / span), ln(20 * largest), ln(largest)});
    }

    /** How far from that box a quantity may go; Bass's q not below 0. */
    Bounds limits(Bounds box) {
        double[] low = box.low().clone();
        double[] high = box.high().clone();
        for (int j = 0; j < low.length; j++) {
            low[j] = logarithmic(j) ? low[j] - WIDER : 0;
            high[j] += WIDER;
        }
        return new Bounds(low, high);
    }

    private boolean logarithmic(int j) {
        return this != BASS || j < 2;
    }

    /** The quantities themselves. */
    double[] natural(double[] x) {
        double[] natural = x.clone();
        for (int j = 0; j < natural.length; j++) {
            natural[j] = logarithmic(j) ? exp(x[j]) : x[j];
        }
        return natural;
    }

    /** How far the curve is from data, each as good as any other. */
    Residuals residuals(double[] tau, double[] y) {
        return x -> {
            double[] r = new double[y.length];
            double[][] slopes = new double[y.length][3];
            for (int i = 0; i < y.length; i++) {
                r[i] = y[i] - value(x, tau[i], slopes[i]);
                for (int j = 0; j < 3; j++) {
                    slopes[i][j] = -slopes[i][j];
                }
            }
            return new Residuals.Point(r, slopes);
        };
    }

    static double exp(double x) {
        return Elementary.EXP.value(x);
    }

    static double ln(double x) {
        return Elementary.LN.value(x);
    }
}
