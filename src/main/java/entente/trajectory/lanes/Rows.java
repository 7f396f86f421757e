package entente.trajectory.lanes;

import java.util.Arrays;

/** The rows of a set of lanes, one array each. */
final class Rows {
    final int lanes;
    final double[][] x;
    final double[][] y;
    final double[][] p;
    final double[][][] k;
    final double[] error;
    final double[] m;
    final double[] good;
    final double[] t;
    final double[] after;
    final double[] stageTime;
    final double[] h;
    final double[] stop;
    final double[] root;
    final double[] before;
    private final double[] weight = new double[7];

    Rows(int size, int parameters, int lanes) {
        this.lanes = lanes;
        x = new double[size][lanes];
        y = new double[size][lanes];
        p = new double[parameters][lanes];
        k = new double[7][size][lanes];
        error = new double[lanes];
        m = new double[lanes];
        good = new double[lanes];
        t = new double[lanes];
        after = new double[lanes];
        stageTime = new double[lanes];
        h = new double[lanes];
        stop = new double[lanes];
        root = new double[lanes];
        before = new double[lanes];
    }

    /** Takes over what outlives a step of a lane. */
    void copyLane(Rows other, int from, int to) {
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
        before[to] = other.before[from];
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
            at[l] = Math.fma(c, h[l], t[l]);
        }
    }

    /** Leaves each lane's mean square error in m. */
    void errors(double relative, double absolute) {
        Arrays.fill(m, 0);
        for (int i = 0; i < x.length; i++) {
            Tsit5.error(error, h, k[0][i], k[1][i], k[2][i], k[3][i], k[4][i], k[5][i], k[6][i]);
            Control.square(m, error, x[i], y[i], relative, absolute);
        }
        Control.scale(m, 1.0 / x.length);
    }

    /** The next step of each lane. */
    void control() {
        Control.root(root, m);
        Control.next(h, root, before, good, after, stop);
        Control.remember(before, root, good);
    }

    void take() {
        for (int i = 0; i < x.length; i++) {
            Control.take(x[i], y[i], good);
            Control.takeSigned(k[0][i], k[6][i], good);
        }
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
                sum = Math.fma(weight[s], k[s][i][lane], sum);
            }
            // The interpolant may dip below 0 by less than the tolerance; an output never does.
            state[i] = Math.max(0, Math.fma(h[lane], sum, x[i][lane]));
        }
    }
}
