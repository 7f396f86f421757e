package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;

/**
 * Lanes that begin a run or a regime: they wait for each other, so that their first rates and first step sizes are
 * found several at a time.
 */
final class Fresh {
    static final int MOST = 16;

    private final LaneLaw law;
    private final EnsembleMethod method;
    private final double[] t = new double[MOST];
    private final double[][] x;
    private final double[][] p;
    private final double[][] rate;
    private final double[][] probe;
    private final double[][] probeRate;
    /** One over the tolerance of each quantity. */
    private final double[][] weight;

    private final double[] slope = new double[MOST];
    private final double[] step = new double[MOST];
    private final int[] lane = new int[MOST];
    private int count;

    Fresh(LaneLaw law, EnsembleMethod method) {
        this.law = law;
        this.method = method;
        x = new double[law.size()][MOST];
        p = new double[law.parameters()][MOST];
        rate = new double[law.size()][MOST];
        weight = new double[law.size()][MOST];
        probe = new double[law.size()][MOST];
        probeRate = new double[law.size()][MOST];
    }

    int count() {
        return count;
    }

    /** A lane that waits. */
    int lane(int c) {
        return lane[c];
    }

    void add(int l) {
        lane[count++] = l;
    }

    void begin(LaneRows rows) {
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
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double perUnit = 1 / Arithmetic.fma(method.relative(), Math.abs(x[i][c]), method.absolute());
                double value = x[i][c] * perUnit;
                double change = rate[i][c] * perUnit;
                size = Arithmetic.fma(value, value, size);
                squares = Arithmetic.fma(change, change, squares);
                weight[i][c] = perUnit;
            }
            slope[c] = squares;
            step[c] = squares > 1e-10 && size > 1e-10 ? 0.01 * Math.sqrt(size / squares) : 1e-6;
            for (int i = 0; i < x.length; i++) {
                probe[i][c] = Arithmetic.fma(step[c], rate[i][c], x[i][c]);
            }
        }
    }

    private double refined(int c) {
        double squares = 0;
        double frequency = 1 / step[c];
        for (int i = 0; i < x.length; i++) {
            double bend = (probeRate[i][c] - rate[i][c]) * weight[i][c] * frequency;
            squares = Arithmetic.fma(bend, bend, squares);
        }
        double most = Math.sqrt(Math.max(slope[c], squares) / x.length);
        double fine = most > 1e-15 ? Math.sqrt(Math.sqrt(0.01 / most)) : Math.max(1e-6, step[c] * 1e-3);
        return Math.min(100 * step[c], fine);
    }
}
