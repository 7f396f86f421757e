package entente.stability.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.Coefficients;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static double[][] random(SplittableRandom random, int n) {
        double[][] a = new double[n][n];
        for (double[] row : a) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextDouble() < 0.7 ? random.nextDouble(-1, 1) : 0;
            }
        }
        return a;
    }

    @Test
    void eigenvaluesAreThoseOfAnotherProgram() {
        SplittableRandom random = new SplittableRandom(1);
        for (int m = 0; m < 300; m++) {
            double[][] a = random(random, 1 + m % 12);
            List<Eigenvalue> mine = Spectrum.of(a);
            EigenDecomposition other = new EigenDecomposition(MatrixUtils.createRealMatrix(a));
            double[][] theirs = new double[a.length][];
            for (int i = 0; i < a.length; i++) {
                theirs[i] = new double[] {other.getRealEigenvalue(i), other.getImagEigenvalue(i)};
            }
            // Each of theirs has one of mine near it, and the sums agree: a matching without an order.
            for (double[] e : theirs) {
                double nearest = mine.stream()
                        .mapToDouble(v -> Math.abs(v.re() - e[0]) + Math.abs(v.im() - e[1]))
                        .min()
                        .orElseThrow();
                assertThat(nearest).as("seed 1 matrix " + m).isLessThan(1e-6);
            }
            double trace = 0;
            for (int i = 0; i < a.length; i++) {
                trace += a[i][i];
            }
            assertThat(mine.stream().mapToDouble(Eigenvalue::re).sum()).isCloseTo(trace, within(1e-10));
        }
    }

    @Test
    void multipleEigenvaluesOfTriangularMatricesAreExact() {
        double[][] a = {{-2, 5, 7, 1}, {0, -2, 3, 4}, {0, 0, -2, 9}, {0, 0, 0, -2}};
        assertThat(Spectrum.of(a)).allMatch(e -> e.re() == -2 && e.im() == 0);
    }

    @Test
    void spreadOutEigenvaluesKeepTheirDigits() {
        // diag(1e6, 1e-2) times a matrix near the identity: λ ≈ 1e6 and 1e-2 (1 − 0.02).
        double[][] a = {{1e6, 1e5, 0}, {0.2e-2, 1e-2, 0.1e-2}, {0.1, 0.1, 1}};
        double product = 1;
        for (Eigenvalue e : Spectrum.of(a)) {
            product *= e.re();
        }
        assertThat(product / Lu.of(a).determinant()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aLoopsRadiusIsTheRootOfItsProduct() {
        int n = 40;
        double[][] d = new double[n][n];
        double product = 1;
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < n; i++) {
            d[(i + 1) % n][i] = random.nextDouble(0.5, 1.5);
            product *= d[(i + 1) % n][i];
        }
        Perron perron = Perron.of(Coefficients.ofDense(d));
        assertThat(perron.radius()).isCloseTo(Math.pow(product, 1.0 / n), within(1e-11));
        assertThat(perron.upper() - perron.lower()).isLessThan(1e-9);
        d[0][n - 1] = 0;
        assertThat(Perron.of(Coefficients.ofDense(d)).upper()).isZero();
    }

    @Test
    void groupsAreWhatReachesEachOther() {
        // 0 ⇄ 1 → 2 → 3 ⇄ 4, written as receivers' rows.
        double[][] d = new double[5][5];
        d[0][1] = 1;
        d[1][0] = 1;
        d[2][1] = 1;
        d[3][2] = 1;
        d[3][4] = 1;
        d[4][3] = 1;
        List<int[]> groups = Components.of(Coefficients.ofDense(d));
        assertThat(groups).hasSize(3);
        assertThat(groups.get(0)).containsExactly(0, 1);
        assertThat(groups.get(1)).containsExactly(2);
        assertThat(groups.get(2)).containsExactly(3, 4);
    }

    @Test
    void lemkeFindsTheOneSolutionOfPMatrices() {
        SplittableRandom random = new SplittableRandom(3);
        for (int m = 0; m < 300; m++) {
            int n = 1 + m % 8;
            double[][] a = random(random, n);
            double[] q = new double[n];
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (double v : a[i]) {
                    row += Math.abs(v);
                }
                a[i][i] = row + 0.1;
                q[i] = random.nextDouble(-1, 0.3);
            }
            double[] z = Lcp.solve(a, q, Dense.ones(n), () -> false);
            assertThat(z).as("seed 3 problem " + m).isNotNull();
            double[] w = Dense.times(a, z);
            for (int i = 0; i < n; i++) {
                assertThat(z[i]).isGreaterThanOrEqualTo(0);
                assertThat(w[i] + q[i]).isGreaterThan(-1e-9);
                assertThat(z[i] * (w[i] + q[i])).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void refinedSolutionsAreAccurate() {
        SplittableRandom random = new SplittableRandom(4);
        for (int m = 0; m < 200; m++) {
            int n = 1 + m % 15;
            double[][] a = random(random, n);
            for (int i = 0; i < n; i++) {
                a[i][i] += 1.5;
            }
            Lu lu = Lu.of(a);
            double[] x = random.doubles(n, -1, 1).toArray();
            double[] found = lu.solve(Dense.times(a, x));
            double worst = largestDifference(found, x);
            assertThat(lu.singular() || worst < 1e-7).as("seed 4 system " + m).isTrue();
        }
        assertThat(Lu.of(new double[][] {{1, 1}, {1, 1}}).singular()).isTrue();
        assertThat(Lu.of(new double[][] {{0, 2}, {3, 0}}).determinant()).isEqualTo(-6);
    }

    private static double largestDifference(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    @Test
    void eigenvaluesComeInOrder() {
        List<Eigenvalue> e = Spectrum.of(random(new SplittableRandom(9), 9));
        assertThat(e)
                .isSortedAccordingTo(Comparator.comparingDouble(Eigenvalue::re)
                        .thenComparingDouble(Eigenvalue::im)
                        .reversed());
    }

    @Test
    void ringsOfHundredsHaveTheirRadiusToAllDigits() {
        int n = 300;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            d[(i + 1) % n][i] = i < n / 2 ? 0.9 : 0.5;
        }
        Perron ring = Perron.of(Coefficients.ofDense(d));
        assertThat(ring.radius()).isCloseTo(Math.sqrt(0.45), within(1e-12));
        assertThat(ring.upper() - ring.lower()).isLessThan(1e-12);
    }
}
