package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import entente.stability.interior.State;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Thousands of models of 2 to 7 firms with contributions of both signs, against brute force. */
class RandomModelsTest {
    private static final long SEED = 20_260_101;
    /** More of them with {@code -Dmodels=3000}. */
    private static final int MODELS = Integer.getInteger("models", 1200);

    interface Law {
        void holds(ConstantSystem model, String where);
    }

    private static void forEachModel(int count, int most, Law law) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int m = 0; m < count; m++) {
            int n = 2 + m % (most - 1);
            double spread = random.nextDouble(0.2, 2);
            law.holds(
                    Models.random(random, n, -spread, spread, random.nextDouble(0.3, 1)),
                    "seed " + SEED + " model " + m);
        }
    }

    @Test
    void equilibriaAndVerdictsAreThoseOfBruteForce() {
        forEachModel(MODELS, 7, (model, where) -> {
            List<BruteForce.Point> expected = BruteForce.equilibria(model);
            if (expected.stream().anyMatch(p -> p.margin() < 1e-7)) {
                return;
            }
            theVerdictIsThatOfTheInterior(model, expected, where);
            Equilibria found = Equilibria.of(model);
            assertThat(found.equilibria()).as(where).hasSameSizeAs(expected);
            for (BruteForce.Point p : expected) {
                Equilibrium e = sameSurvivors(found, p);
                for (int i = 0; i < p.x().length; i++) {
                    assertThat(e.saturation()[i])
                            .as(where)
                            .isCloseTo(p.x()[i], within(1e-7 * (1 + Math.abs(p.x()[i]))));
                }
                assertThat(e.saturated()).as(where).isEqualTo(p.saturated());
                if (Math.abs(p.abscissa()) > 1e-7) {
                    assertThat(e.stability() == LocalStability.STABLE).as(where).isEqualTo(p.abscissa() < 0);
                }
            }
        });
    }

    private static Equilibrium sameSurvivors(Equilibria found, BruteForce.Point p) {
        for (Equilibrium e : found.equilibria()) {
            boolean same = true;
            for (int i = 0; i < p.x().length; i++) {
                same &= e.output()[i] > 0 == p.x()[i] > 0;
            }
            if (same) {
                return e;
            }
        }
        throw new AssertionError("not found: " + Arrays.toString(p.x()));
    }

    private static void theVerdictIsThatOfTheInterior(
            ConstantSystem model, List<BruteForce.Point> expected, String where) {
        Verdict verdict = Stability.finding(model).verdict();
        for (BruteForce.Point p : expected) {
            if (countPositive(p.x()) == p.x().length) {
                if (Math.abs(p.abscissa()) > 1e-7) {
                    assertThat(verdict.stable()).as(where).isEqualTo(p.abscissa() < 0);
                    assertThat(verdict == Verdict.UNSTABLE).as(where).isEqualTo(p.abscissa() > 0);
                }
                return;
            }
        }
        assertThat(verdict).as(where).isIn(Verdict.NO_COEXISTENCE, Verdict.RUNAWAY);
    }

    @Test
    void theQuickVerdictIsTheSame() {
        forEachModel(
                MODELS,
                7,
                (model, where) -> assertThat(Stability.verdict(model))
                        .as(where)
                        .isEqualTo(Stability.finding(model).verdict()));
        SplittableRandom random = new SplittableRandom(SEED + 3);
        for (int m = 0; m < MODELS / 3; m++) {
            ConstantSystem model = Models.random(random, 2 + m % 6, 0, 1.2, 0.6);
            assertThat(Stability.verdict(model))
                    .isEqualTo(Stability.finding(model).verdict());
        }
    }

    private static int countPositive(double[] x) {
        int count = 0;
        for (double v : x) {
            count += v > 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void noRunContradictsGlobalStability() {
        SplittableRandom starts = new SplittableRandom(SEED + 1);
        int[] seen = new int[3];
        forEachModel(MODELS / 6, 6, (model, where) -> {
            StabilityVerdict v = Stability.of(model);
            if (v.verdict() != Verdict.GLOBAL || v.resilience() == null || v.resilience() < 0.1) {
                return;
            }
            seen[0]++;
            double[] start = new double[model.size()];
            for (int i = 0; i < start.length; i++) {
                start[i] = StrictMath.pow(10, starts.nextDouble(-1.5, 1.5));
            }
            // Long: a start may first pass close by a saddle, and the return time speaks of the end only.
            double[] end = BruteForce.run(model, start, 200 / v.resilience());
            for (int i = 0; i < end.length; i++) {
                double want = v.equilibrium()[i] / model.capacity()[i];
                assertThat(end[i]).as(where).isCloseTo(want, within(1e-3 * (1 + want)));
            }
        });
        assertThat(seen[0]).isGreaterThan(20);
    }

    @Test
    void noRunContradictsBoundedness() {
        SplittableRandom starts = new SplittableRandom(SEED + 2);
        int[] seen = new int[2];
        forEachModel(MODELS, 5, (model, where) -> {
            BlowUp blowUp = BlowUp.of(model, Patience.endless());
            double[] start = new double[model.size()];
            for (int i = 0; i < start.length; i++) {
                start[i] = StrictMath.pow(10, starts.nextDouble(-2, 2));
            }
            if (Boolean.FALSE.equals(blowUp.possible())) {
                seen[0]++;
                for (double x : BruteForce.run(model, start, 0.5)) {
                    assertThat(x).as(where).isLessThan(1e6);
                }
            } else if (blowUp.possible() != null && seen[1] < 100) {
                seen[1]++;
                assertThat(runsAway(model, blowUp.set())).as(where).isTrue();
            }
        });
        assertThat(seen[0]).isGreaterThan(100);
        assertThat(seen[1]).isGreaterThan(20);
    }

    /** Starts far out along the direction that the theorem names, the others tiny. */
    private static boolean runsAway(ConstantSystem model, int[] set) {
        double[][] d = model.coefficients().dense();
        RealMatrix a = MatrixUtils.createRealMatrix(set.length, set.length);
        double[] right = new double[set.length];
        for (int i = 0; i < set.length; i++) {
            right[i] = 1 / model.growth()[set[i]];
            for (int j = 0; j < set.length; j++) {
                a.setEntry(i, j, d[set[i]][set[j]] - (i == j ? 1 : 0));
            }
        }
        double[] w = new LUDecomposition(a)
                .getSolver()
                .solve(MatrixUtils.createRealVector(right))
                .toArray();
        double[] start = new double[model.size()];
        Arrays.fill(start, 1e-30);
        double size = 0;
        for (double v : w) {
            size = Math.max(size, v);
        }
        for (int i = 0; i < set.length; i++) {
            start[set[i]] = 1e5 * w[i] / size;
        }
        for (double x : BruteForce.run(model, start, 1)) {
            if (x > 1e6) {
                return true;
            }
        }
        return false;
    }

    @Test
    void criticalValuesSeparateStates() {
        int[] seen = new int[2];
        forEachModel(MODELS / 15, 5, (model, where) -> {
            StabilityVerdict v = Stability.of(model);
            if (v.verdict() == Verdict.UNDECIDED) {
                return;
            }
            double[][] d = model.coefficients().dense();
            State now = state(model, d);
            for (Critical c : v.critical()) {
                for (Double critical : new Double[] {c.up(), c.down()}) {
                    double end = critical != null ? critical : c.value();
                    for (int part = 1; part < 20; part++) {
                        assertThat(moved(model, c, c.value() + (end - c.value()) * part / 20))
                                .as(where + c)
                                .isEqualTo(now);
                    }
                    if (critical != null) {
                        seen[0]++;
                        double beyond = critical + Math.signum(critical - c.value()) * 1e-6 * (1 + Math.abs(critical));
                        assertThat(moved(model, c, beyond)).as(where + c).isNotEqualTo(now);
                    }
                }
            }
            double end = v.headroom() == null ? 3 : v.headroom();
            for (int part = 1; part < 20; part++) {
                double f = 1 + (end - 1) * part / 20;
                double[][] scaled = scale(d, f);
                if (state(model, scaled) != now) {
                    assertThat(v.headroom()).as(where + " at " + f).isNotNull().isLessThanOrEqualTo(f);
                }
            }
            if (v.headroom() != null) {
                seen[1]++;
                assertThat(state(model, scale(d, v.headroom() * (1 + 1e-6))))
                        .as(where)
                        .isNotEqualTo(now);
            }
        });
        assertThat(seen[0]).isGreaterThan(100);
        assertThat(seen[1]).isGreaterThan(12);
    }

    private static State moved(ConstantSystem model, Critical c, double value) {
        double[][] d = model.coefficients().dense();
        d[c.to()][c.from()] = value;
        return state(model, d);
    }

    private static double[][] scale(double[][] d, double f) {
        double[][] scaled = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                scaled[i][j] = f * d[i][j];
            }
        }
        return scaled;
    }

    private static State state(ConstantSystem model, double[][] d) {
        ConstantSystem changed = Models.of(model.growth(), model.capacity(), d);
        for (BruteForce.Point p : BruteForce.equilibria(changed)) {
            if (countPositive(p.x()) == p.x().length) {
                return p.abscissa() < 0 ? State.STABLE : State.UNSTABLE;
            }
        }
        return State.ABSENT;
    }
}
