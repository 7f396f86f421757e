package entente.trajectory.lanes;

/**
 * Lanes that begin a run or a regime: they wait for each other, so that their first rates and first step sizes are
 * found several at a time.
 */
final class Fresh {
    static final int MOST = 30;

    private final LaneLaw law;
    private final Method method;
    private final double[] t = new double[MOST];
    private final double[][] x;
    private final double[][] p;
    private final double[][] rate;
    private final double[][] probe;
    private final double[][] probeRate;
    private final double[] step = new double[MOST];
    private final int[] lane = new int[MOST];
    private int count;

    Fresh(LaneLaw law, Method method) {
        this.law = law;
        this.method = method;
        x = new double[law.size()][MOST];
        p = new double[law.parameters()][MOST];
        rate = new double[law.size()][MOST];
        probe = new double[law.size()][MOST];
        probeRate = new double[law.size()][MOST];
    }

    int count() {
        return count;
    }

    void add(int l) {
        lane[count++] = l;
    }

    void begin(Rows rows) {
        for (int c = 0; c < count; c++) {
            int l = lane[c];
            t[c] = rows.t[l];
            for (int i = 0; i < x.length; i++) {
                x[i][c] = rows.x[i][l];
            }
            for (int i = 0; i < p.length; i++) {
                p[i][c] = rows.p[i][l];
            }
        }
        law.rates(t, x, p, rate);
        firstGuess();
        law.rates(t, probe, p, probeRate);
        for (int c = 0; c < count; c++) {
            int l = lane[c];
            rows.margin[l] = Control.START;
            rows.h[l] = Math.min(refined(c), rows.stop[l] - rows.t[l]);
            for (int i = 0; i < x.length; i++) {
                rows.k[0][i][l] = rate[i][c];
            }
        }
        count = 0;
    }

    /** An Euler step over which the state changes by about a hundredth (Hairer, Nørsett & Wanner I, II.4). */
    private void firstGuess() {
        for (int c = 0; c < count; c++) {
            double size = 0;
            double slope = 0;
            for (int i = 0; i < x.length; i++) {
                double unit = unit(i, c);
                size = Math.fma(x[i][c] / unit, x[i][c] / unit, size);
                slope = Math.fma(rate[i][c] / unit, rate[i][c] / unit, slope);
            }
            step[c] = slope > 1e-10 && size > 1e-10 ? 0.01 * Math.sqrt(size / slope) : 1e-6;
            for (int i = 0; i < x.length; i++) {
                probe[i][c] = Math.fma(step[c], rate[i][c], x[i][c]);
            }
        }
    }

    private double refined(int c) {
        double slope = 0;
        double curvature = 0;
        for (int i = 0; i < x.length; i++) {
            double unit = unit(i, c);
            double bend = (probeRate[i][c] - rate[i][c]) / unit / step[c];
            slope = Math.fma(rate[i][c] / unit, rate[i][c] / unit, slope);
            curvature = Math.fma(bend, bend, curvature);
        }
        double most = Math.sqrt(Math.max(slope, curvature) / x.length);
        double fine = most > 1e-15 ? Math.sqrt(Math.sqrt(0.01 / most)) : Math.max(1e-6, step[c] * 1e-3);
        return Math.min(100 * step[c], fine);
    }

    private double unit(int i, int c) {
        return Math.fma(method.relative(), Math.abs(x[i][c]), method.absolute());
    }
}
