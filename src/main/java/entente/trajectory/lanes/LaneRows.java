package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;
import java.util.Iterator;
import java.util.List;

/** The rows of a set of lanes, one array each. */
final class LaneRows {
    /** Numbers in a cache line, and in the longest vector. */
    private static final int VECTOR = 8;
    /** Two arrays have two headers of two words each: with these they fill whole lines. */
    private static final int BETWEEN = VECTOR - 4;

    final int lanes;
    double[][] x;
    double[][] y;
    final double[][] p;
    final double[][][] k;
    final double[] error;
    final double[] m;
    final double[] t;
    final double[] after;
    final double[] stageTime;
    final double[] h;
    final double[] stop;
    final double[] shrinking;
    final double[] margin;
    private final double[] weight = new double[7];

    LaneRows(int size, int parameters, int lanes) {
        this.lanes = lanes;
        Iterator<double[]> rows = equallyAligned(9 * size + parameters + 9, lanes);
        x = some(size, rows);
        y = some(size, rows);
        p = some(parameters, rows);
        k = new double[7][][];
        for (int s = 0; s < 7; s++) {
            k[s] = some(size, rows);
        }
        error = rows.next();
        m = rows.next();
        t = rows.next();
        after = rows.next();
        stageTime = rows.next();
        h = rows.next();
        stop = rows.next();
        shrinking = rows.next();
        margin = rows.next();
    }

    /**
     * Rows at the same place of a cache line, made one straight after the other with just enough between them: else a
     * vector of most rows would straddle two lines.
     */
    private static Iterator<double[]> equallyAligned(int count, int lanes) {
        double[][] rows = new double[count][];
        double[][] between = new double[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = new double[lanes];
            between[r] = new double[BETWEEN];
        }
        return List.of(rows).iterator();
    }

    private static double[][] some(int count, Iterator<double[]> rows) {
        double[][] some = new double[count][];
        for (int r = 0; r < count; r++) {
            some[r] = rows.next();
        }
        return some;
    }

    /** As many lanes as asked for or a few more, in whole vectors. */
    static int width(int lanes) {
        return (lanes + VECTOR - 1) / VECTOR * VECTOR;
    }

    /** Takes over what outlives a step of a lane. */
    void copyLane(LaneRows other, int from, int to) {
        for (int i = 0; i < x.length; i++) {
            x[i][to] = other.x[i][from];
            k[0][i][to] = other.k[0][i][from];
        }
        for (int i = 0; i < p.length; i++) {
            p[i][to] = other.p[i][from];
        }
        t[to] = other.t[from];
        h[to] = other.h[from];
        stop[to] = other.stop[from];
        margin[to] = other.margin[from];
    }

    /** Six stages, the end in y, and the seventh stage there. */
    void stages(LaneLaw law) {
        for (int s = 1; s < 7; s++) {
            for (int i = 0; i < x.length; i++) {
                state(s, i);
            }
            if (law.timed()) {
                times(stageTime, t, h, Tsit5.C[s]);
            }
            law.rates(stageTime, y, p, k[s]);
        }
    }

    private void state(int s, int i) {
        double[] k1 = k[0][i];
        double[] k2 = k[1][i];
        double[] k3 = k[2][i];
        double[] k4 = k[3][i];
        double[] k5 = k[4][i];
        switch (s) {
            case 1 -> Tsit5.stage2(y[i], x[i], h, k1);
            case 2 -> Tsit5.stage3(y[i], x[i], h, k1, k2);
            case 3 -> Tsit5.stage4(y[i], x[i], h, k1, k2, k3);
            case 4 -> Tsit5.stage5(y[i], x[i], h, k1, k2, k3, k4);
            case 5 -> Tsit5.stage6(y[i], x[i], h, k1, k2, k3, k4, k5);
            default -> Tsit5.end(y[i], x[i], h, k1, k2, k3, k4, k5, k[5][i]);
        }
    }

    private static void times(double[] at, double[] t, double[] h, double c) {
        for (int l = 0; l < at.length; l++) {
            at[l] = Arithmetic.fma(c, h[l], t[l]);
        }
    }

    /** Leaves each lane's mean square error in m. */
    void errors(double relative, double absolute) {
        double root = Math.sqrt(x.length);
        double half = 0.5 * root * relative;
        double least = root * absolute;
        for (int i = 0; i < x.length; i++) {
            Tsit5.error(error, h, k[0][i], k[1][i], k[2][i], k[3][i], k[4][i], k[5][i], k[6][i]);
            if (i == 0) {
                Control.square(m, error, x[i], y[i], half, least);
            } else {
                Control.addSquare(m, error, x[i], y[i], half, least);
            }
        }
    }

    /** Whether a quantity rises where it is lost. */
    boolean comesBack(int l, double lost) {
        for (int i = 0; i < x.length; i++) {
            if (x[i][l] < lost && k[0][i][l] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Undoes the step of one lane. */
    void refuse(int l) {
        for (int i = 0; i < x.length; i++) {
            y[i][l] = x[i][l];
            k[6][i][l] = k[0][i][l];
        }
        after[l] = t[l];
        h[l] *= Control.shortened(m[l]);
        margin[l] = Control.REFUSED;
        m[l] = 1;
    }

    /** The end of the step becomes the beginning of the next, whose size is set. */
    void take() {
        double[][] begin = x;
        x = y;
        y = begin;
        double[][] first = k[0];
        k[0] = k[6];
        k[6] = first;
        Control.shrinking(shrinking, m);
        Control.next(h, shrinking, margin, after, stop);
        Control.remember(margin, shrinking);
        System.arraycopy(after, 0, t, 0, lanes);
    }

    /** The state inside the step just made, by dense output. */
    void interpolate(int lane, double at, double[] state) {
        double theta = (at - t[lane]) / h[lane];
        for (int s = 0; s < 7; s++) {
            weight[s] = Tsit5.weight(s, theta);
        }
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int s = 0; s < 7; s++) {
                sum = Arithmetic.fma(weight[s], k[s][i][lane], sum);
            }
            // The interpolant may dip below 0 by less than the tolerance; an output never does.
            state[i] = Math.max(0, Arithmetic.fma(h[lane], sum, x[i][lane]));
        }
    }
}
