package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

/** Critical values and headroom against dense scans of eigenvalues; what a scan says otherwise is settled in fractions. */
class CriticalValuesTest {
    private static final long SEED = 4;
    private static final int MODELS = Integer.getInteger("models", 60);
    private static final int POINTS = 300;
    private static final double FARTHEST = 1e6;

    private enum Seen {
        STABLE,
        UNSTABLE,
        ABSENT,
        OPEN
    }

    @Test
    void scansFindNoChangeBeforeTheFirstAndAChangeThere() {
        SplittableRandom random = new SplittableRandom(SEED);
        int found = 0;
        for (int m = 0; m < MODELS; m++) {
            ConstantSystem model = model(random, 2 + m % 4);
            StabilityVerdict v = Stability.of(model);
            if (v.finding().undecided() != null) {
                continue;
            }
            Seen now =
                    v.verdict().stable() ? Seen.STABLE : v.verdict() == Verdict.UNSTABLE ? Seen.UNSTABLE : Seen.ABSENT;
            double[][] d = model.coefficients().dense();
            double[] k = model.growth();
            String where = "seed " + SEED + " model " + m + " " + Arrays.deepToString(d) + " k " + Arrays.toString(k);
            Double factor = v.headroom();
            scan(where, now, k, factor == null ? null : factor - 1, FARTHEST - 1, step -> scaled(d, 1 + step));
            found += factor == null ? 0 : 1;
            for (Critical c : v.critical()) {
                double far = FARTHEST * (1 + Math.abs(c.value()));
                scan(where + c, now, k, step(c.up(), c), far, step -> moved(d, c, step));
                scan(where + c, now, k, step(c.down(), c), far, step -> moved(d, c, -step));
                found += (c.up() == null ? 0 : 1) + (c.down() == null ? 0 : 1);
            }
        }
        assertThat(found).isGreaterThan(3 * MODELS);
    }

    private static Double step(Double value, Critical c) {
        return value == null ? null : Math.abs(value - c.value());
    }

    private static void scan(
            String where, Seen now, double[] k, Double found, double farthest, DoubleFunction<double[][]> line) {
        double end = found == null ? farthest : found;
        for (int p = 1; p < POINTS; p++) {
            double part = (double) p / POINTS;
            double step = found == null || p % 2 == 0
                    ? StrictMath.expm1(part * StrictMath.log1p(100 * end)) / 100
                    : part * end;
            if (step < end * (1 - 1e-7)) {
                Seen there = seen(line.apply(step), k);
                assertThat(there == Seen.OPEN || there == now || exactly(line.apply(step), k) == now)
                        .as(where + " found " + found + " at " + step + " " + there)
                        .isTrue();
            }
        }
        if (found != null) {
            Seen beyond = Seen.OPEN;
            for (double more = 1e-8; more < 1e-3 && beyond == Seen.OPEN; more *= 4) {
                beyond = seen(line.apply(found + more * (1 + found)), k);
            }
            assertThat(beyond).as(where + " beyond " + found).isNotEqualTo(now);
        }
    }

    private static ConstantSystem model(SplittableRandom random, int n) {
        int parts = new int[] {1, 2, 4, 10, 100, 1000}[random.nextInt(6)];
        double decades = random.nextDouble(0, 3);
        double[] growth = new double[n];
        double[] capacity = new double[n];
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            growth[i] =
                    Math.round(1000 * StrictMath.pow(10, random.nextDouble(-decades / 2, decades / 2 + 1e-9))) / 1000.0
                            + 0.001;
            capacity[i] = 1;
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j || random.nextInt(5) == 0
                        ? 0
                        : (double) random.nextInt(-2 * parts, 2 * parts + 1) / parts;
            }
        }
        return Models.of(growth, capacity, d);
    }

    private static double[][] scaled(double[][] d, double factor) {
        return Arrays.stream(d)
                .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] moved(double[][] d, Critical c, double step) {
        double[][] moved = scaled(d, 1);
        moved[c.to()][c.from()] += step;
        return moved;
    }

    private static Seen seen(double[][] d, double[] k) {
        int n = d.length;
        double[][] m = new double[n][n];
        double[] one = new double[n];
        Arrays.fill(one, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = (i == j ? 1 : 0) - d[i][j];
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(m), 1e-300).getSolver();
        if (!solver.isNonSingular()) {
            return Seen.OPEN;
        }
        double[] x = solver.solve(new ArrayRealVector(one)).toArray();
        double least = Arrays.stream(x).min().orElseThrow();
        double most = Arrays.stream(x).map(Math::abs).max().orElseThrow();
        if (!(most < 1e12) || Math.abs(least) < 1e-10 * most) {
            return Seen.OPEN;
        }
        if (least < 0) {
            return Seen.ABSENT;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] *= -k[i] * x[i];
            }
        }
        EigenDecomposition e = new EigenDecomposition(new Array2DRowRealMatrix(m));
        double abscissa = Arrays.stream(e.getRealEigenvalues()).max().orElseThrow();
        double size = Math.max(
                Arrays.stream(e.getRealEigenvalues()).map(Math::abs).max().orElseThrow(),
                Arrays.stream(e.getImagEigenvalues()).map(Math::abs).max().orElseThrow());
        return Math.abs(abscissa) < 1e-9 * size ? Seen.OPEN : abscissa < 0 ? Seen.STABLE : Seen.UNSTABLE;
    }

    /** Of coefficients with thirteen digits. */
    private static Seen exactly(double[][] d, double[] k) {
        double[][] written = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                written[i][j] =
                        new BigDecimal(d[i][j]).round(new MathContext(13)).doubleValue();
            }
        }
        return switch (new ExactOracle(written, k).of(ExactOracle.members((1 << d.length) - 1))) {
            case STABLE -> Seen.STABLE;
            case UNSTABLE -> Seen.UNSTABLE;
            case ABSENT -> Seen.ABSENT;
            case CENTRE, LINE -> Seen.OPEN;
        };
    }

    /** (−0.5, −2): M is singular, and to either side there is an equilibrium, of which one is stable. */
    @Test
    void whatStandsAtABoundaryLeavesItAtOnce() {
        StabilityVerdict v = Stability.of(Models.two(1, 1));
        assertThat(v.critical()).extracting(Critical::down).containsExactly(1.0, 1.0);
        assertThat(v.critical()).extracting(Critical::up).containsOnlyNulls();
        // x₁ = 0: firm 1 comes in as soon as its rival is milder.
        v = Stability.of(Models.two(-1, 0));
        assertThat(v.critical()).hasSize(1);
        assertThat(v.critical().get(0).up()).isEqualTo(-1.0);
        assertThat(v.critical().get(0).down()).isNull();
    }

    /** A firm whose output is 0 whatever the coefficient is no change, though rounding gives it signs. */
    @Test
    void whatIsAlwaysNothingNeverChanges() {
        double[][] d = {{0, 2, -1}, {-2, 0, -0.5}, {-1, 1, 0}};
        StabilityVerdict v = Stability.of(Models.of(new double[] {0.405, 0.982, 1.138}, new double[] {1, 1, 1}, d));
        assertThat(v.critical())
                .filteredOn(c -> c.from() == 1 && c.to() == 2)
                .allSatisfy(c -> assertThat(c.up()).isNull());
    }

    @Test
    void headroomBeyondAHundredIsFound() {
        // Rivals δ: x* = 1/(1 + δ) until the weaker one leaves at f·0.002 = 1.
        double[][] d = {{0, -0.002}, {-0.001, 0}};
        StabilityVerdict v = Stability.of(Models.of(d));
        assertThat(v.headroom()).isCloseTo(500, within(1e-7));
        assertThat(v.searched()).isEqualTo(new Searched(1e6, 1e6, true));
        assertThat(Stability.of(Models.of(new double[][] {{0, -1e-7}, {1e-7, 0}}))
                        .headroom())
                .isNull();
        assertThat(Stability.of(Models.two(0.5, 0.5)).searched()).isEqualTo(new Searched(null, 1e6, true));
    }
}
