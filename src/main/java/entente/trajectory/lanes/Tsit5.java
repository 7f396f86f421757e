package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;

/**
 * Tsitouras' pair of orders 5 and 4 with its free interpolant of order 4 (Comput. Math. Appl. 62, 2011), one loop for
 * each combination of stages. Chosen for lanes: at tolerances of 1e-4 to 1e-8 it needs the least work, and it keeps
 * few rows in the cache.
 */
final class Tsit5 {
    static final double[] C = {0, 0.161, 0.327, 0.9, 0.9800255409045097, 1, 1};

    static final double A21 = 0.161;
    static final double A31 = -0.008480655492356989;
    static final double A32 = 0.335480655492357;
    static final double A41 = 2.8971530571054935;
    static final double A42 = -6.359448489975075;
    static final double A43 = 4.3622954328695815;
    static final double A51 = 5.325864828439257;
    static final double A52 = -11.748883564062828;
    static final double A53 = 7.4955393428898365;
    static final double A54 = -0.09249506636175525;
    static final double A61 = 5.86145544294642;
    static final double A62 = -12.92096931784711;
    static final double A63 = 8.159367898576159;
    static final double A64 = -0.071584973281401;
    static final double A65 = -0.028269050394068383;
    static final double B1 = 0.09646076681806523;
    static final double B2 = 0.01;
    static final double B3 = 0.4798896504144996;
    static final double B4 = 1.379008574103742;
    static final double B5 = -3.290069515436081;
    static final double B6 = 2.324710524099774;
    static final double E1 = -0.00178001105222577714;
    static final double E2 = -0.0008164344596567469;
    static final double E3 = 0.007880878010261995;
    static final double E4 = -0.1447110071732629;
    static final double E5 = 0.5823571654525552;
    static final double E6 = -0.45808210592918697;
    static final double E7 = 0.015151515151515152;

    /** bᵢ(θ) = INTERPOLANT[i][0] θ + [i][1] θ² + [i][2] θ³ + [i][3] θ⁴. */
    static final double[][] INTERPOLANT = {
        {1, -2.763706197274826, 2.9132554618219126, -1.0530884977290216},
        {0, 0.13169999999999998, -0.2234, 0.1017},
        {0, 3.9302962368947516, -5.941033872131505, 2.490627285651253},
        {0, -12.411077166933676, 30.33818863028232, -16.548102889244902},
        {0, 37.50931341651104, -88.1789048947664, 47.37952196281928},
        {0, -27.896526289197286, 65.09189467479366, -34.87065786149661},
        {0, 1.5, -4, 2.5}
    };

    private Tsit5() {}

    static void stage2(double[] y, double[] x, double[] h, double[] k1) {
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(h[l], A21 * k1[l], x[l]);
        }
    }

    static void stage3(double[] y, double[] x, double[] h, double[] k1, double[] k2) {
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(h[l], Arithmetic.fma(A32, k2[l], A31 * k1[l]), x[l]);
        }
    }

    static void stage4(double[] y, double[] x, double[] h, double[] k1, double[] k2, double[] k3) {
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(h[l], Arithmetic.fma(A43, k3[l], Arithmetic.fma(A42, k2[l], A41 * k1[l])), x[l]);
        }
    }

    static void stage5(double[] y, double[] x, double[] h, double[] k1, double[] k2, double[] k3, double[] k4) {
        for (int l = 0; l < y.length; l++) {
            double sum = Arithmetic.fma(A53, k3[l], Arithmetic.fma(A52, k2[l], A51 * k1[l]));
            y[l] = Arithmetic.fma(h[l], Arithmetic.fma(A54, k4[l], sum), x[l]);
        }
    }

    // Sums of more than four stages take two loops: the compiler gives up vectorising longer ones.

    static void stage6(
            double[] y, double[] x, double[] h, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5) {
        three(y, A61, k1, A62, k2, A63, k3);
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(h[l], Arithmetic.fma(A65, k5[l], Arithmetic.fma(A64, k4[l], y[l])), x[l]);
        }
    }

    static void end(
            double[] y,
            double[] x,
            double[] h,
            double[] k1,
            double[] k2,
            double[] k3,
            double[] k4,
            double[] k5,
            double[] k6) {
        three(y, B1, k1, B2, k2, B3, k3);
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(
                    h[l], Arithmetic.fma(B6, k6[l], Arithmetic.fma(B5, k5[l], Arithmetic.fma(B4, k4[l], y[l]))), x[l]);
        }
    }

    /** h Σ Eᵢ kᵢ. */
    static void error(
            double[] e,
            double[] h,
            double[] k1,
            double[] k2,
            double[] k3,
            double[] k4,
            double[] k5,
            double[] k6,
            double[] k7) {
        three(e, E1, k1, E2, k2, E3, k3);
        for (int l = 0; l < e.length; l++) {
            e[l] = h[l]
                    * Arithmetic.fma(
                            E7,
                            k7[l],
                            Arithmetic.fma(E6, k6[l], Arithmetic.fma(E5, k5[l], Arithmetic.fma(E4, k4[l], e[l]))));
        }
    }

    private static void three(double[] y, double a, double[] k1, double b, double[] k2, double c, double[] k3) {
        for (int l = 0; l < y.length; l++) {
            y[l] = Arithmetic.fma(c, k3[l], Arithmetic.fma(b, k2[l], a * k1[l]));
        }
    }

    /** The weight of stage i at θ. */
    static double weight(int i, double theta) {
        double[] r = INTERPOLANT[i];
        return theta * Arithmetic.fma(theta, Arithmetic.fma(theta, Arithmetic.fma(theta, r[3], r[2]), r[1]), r[0]);
    }
}
