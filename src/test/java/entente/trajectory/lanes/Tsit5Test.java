package entente.trajectory.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Tsit5Test {
    private static double[] step(double h, double y0, double at) {
        // y′ = y, one step through the same loops that lanes take.
        double[] y = {0};
        double[] x = {y0};
        double[] hh = {h};
        double[][] k = new double[7][];
        k[0] = x.clone();
        Tsit5.stage2(y, x, hh, k[0]);
        k[1] = y.clone();
        Tsit5.stage3(y, x, hh, k[0], k[1]);
        k[2] = y.clone();
        Tsit5.stage4(y, x, hh, k[0], k[1], k[2]);
        k[3] = y.clone();
        Tsit5.stage5(y, x, hh, k[0], k[1], k[2], k[3]);
        k[4] = y.clone();
        Tsit5.stage6(y, x, hh, k[0], k[1], k[2], k[3], k[4]);
        k[5] = y.clone();
        Tsit5.end(y, x, hh, k[0], k[1], k[2], k[3], k[4], k[5]);
        k[6] = y.clone();
        double[] e = {0};
        Tsit5.error(e, hh, k[0], k[1], k[2], k[3], k[4], k[5], k[6]);
        double between = y0;
        for (int s = 0; s < 7; s++) {
            between += h * Tsit5.weight(s, at) * k[s][0];
        }
        return new double[] {y[0], e[0], between};
    }

    @Test
    void ordersAreFiveFourAndFour() {
        // Backwards, where the terms of order 6 and 7 have the same sign.
        double[] coarse = step(-0.2, 1, 0.4);
        double[] fine = step(-0.1, 1, 0.4);
        assertThat(ratio(coarse[0] - Math.exp(-0.2), fine[0] - Math.exp(-0.1))).isGreaterThan(50);
        assertThat(ratio(coarse[1], fine[1])).isBetween(25.0, 45.0);
        assertThat(ratio(coarse[2] - Math.exp(-0.08), fine[2] - Math.exp(-0.04)))
                .isGreaterThan(25);
    }

    private static double ratio(double a, double b) {
        return Math.abs(a / b);
    }

    @Test
    void theInterpolantMeetsBothEnds() {
        double[] b = {Tsit5.B1, Tsit5.B2, Tsit5.B3, Tsit5.B4, Tsit5.B5, Tsit5.B6, 0};
        double[] sums = {
            0,
            Tsit5.A21,
            Tsit5.A31 + Tsit5.A32,
            Tsit5.A41 + Tsit5.A42 + Tsit5.A43,
            Tsit5.A51 + Tsit5.A52 + Tsit5.A53 + Tsit5.A54,
            Tsit5.A61 + Tsit5.A62 + Tsit5.A63 + Tsit5.A64 + Tsit5.A65,
            1
        };
        for (int s = 0; s < 7; s++) {
            assertThat(Tsit5.weight(s, 1)).isCloseTo(b[s], within(1e-13));
            assertThat(Tsit5.weight(s, 0)).isZero();
            assertThat(sums[s]).isCloseTo(Tsit5.C[s], within(1e-14));
        }
    }
}
