package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import entente.law.ConstantSystem;
import entente.stability.ExactOracle.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Verdicts and equilibria of models with small fractions, singular and structured ones among them, against the oracle. */
class ExactOracleTest {
    private static final int MODELS = Integer.getInteger("entente.oracle", 3000);
    private static final long SEED = Long.getLong("entente.oracle.seed", 20_261_129);
    private static final double[] RATES = {0.1, 0.25, 0.5, 1, 1, 1, 2, 3, 10};

    @Test
    void noVerdictDiffersAndNoneIsLeftToRounding() {
        System.out.println("exact oracle: seed " + SEED + ", " + MODELS + " models");
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Undecided, Integer> undecided = new EnumMap<>(Undecided.class);
        int[] runaway = new int[3];
        for (int i = 0; i < MODELS; i++) {
            ConstantSystem model = model(random, i);
            check(
                    model,
                    "seed " + SEED + " model " + i + " "
                            + Arrays.deepToString(model.coefficients().dense()) + " k "
                            + Arrays.toString(model.growth()),
                    undecided,
                    runaway);
        }
        System.out.println("undecided " + undecided + "; runaway possible " + runaway[1] + ", impossible " + runaway[0]
                + ", open " + runaway[2]);
        assertThat(undecided).doesNotContainKeys(Undecided.ROUNDING, Undecided.NOTHING);
    }

    private static void check(ConstantSystem model, String where, Map<Undecided, Integer> undecided, int[] runaway) {
        int n = model.size();
        double[][] d = model.coefficients().dense();
        ExactOracle oracle = new ExactOracle(d, model.growth());
        Kind kind = oracle.of(ExactOracle.members((1 << n) - 1));
        Finding finding = Stability.finding(model);
        Verdict verdict = finding.verdict();
        if (finding.undecided() != null) {
            undecided.merge(finding.undecided(), 1, Integer::sum);
        }
        runaway[finding.runawayPossible() == null ? 2 : finding.runawayPossible() ? 1 : 0]++;
        if (model.coefficients().nonNegative()) {
            Verdict want = kind == Kind.STABLE
                    ? Verdict.GLOBAL
                    : oracle.radiusAboveOne() ? Verdict.RUNAWAY : Verdict.NO_COEXISTENCE;
            assertThat(verdict).as(where).isEqualTo(want);
        } else {
            switch (kind) {
                case STABLE -> assertThat(verdict).as(where).isIn(Verdict.GLOBAL, Verdict.LOCAL);
                case UNSTABLE -> assertThat(verdict).as(where).isEqualTo(Verdict.UNSTABLE);
                case CENTRE -> assertThat(finding.undecided()).as(where).isEqualTo(Undecided.CENTRE);
                case LINE -> assertThat(finding.undecided()).as(where).isEqualTo(Undecided.LINE);
                case ABSENT -> assertThat(verdict).as(where).isIn(Verdict.NO_COEXISTENCE, Verdict.RUNAWAY);
            }
        }
        assertThat(Stability.verdict(model)).as(where).isEqualTo(verdict);
        equilibria(model, oracle, where);
    }

    private static void equilibria(ConstantSystem model, ExactOracle oracle, String where) {
        Equilibria found = Equilibria.of(model);
        int count = 0;
        for (int set = 0; set < 1 << model.size(); set++) {
            int[] present = ExactOracle.members(set);
            Kind kind = oracle.of(present);
            List<Equilibrium> here = found.equilibria().stream()
                    .filter(e -> Arrays.equals(e.present(), present))
                    .toList();
            boolean line = found.degenerate().stream()
                    .anyMatch(g -> Arrays.equals(g.present(), present) && g.kind() == Degenerate.Kind.LINE);
            assertThat(line).as(where + set).isEqualTo(kind == Kind.LINE);
            if (kind == Kind.ABSENT || kind == Kind.LINE) {
                assertThat(here).as(where + set).isEmpty();
                continue;
            }
            count++;
            assertThat(here).as(where + set).hasSize(1);
            boolean saturated = true;
            boolean stable = kind == Kind.STABLE;
            boolean unstable = kind == Kind.UNSTABLE;
            for (int i = 0; i < model.size(); i++) {
                if ((set >> i & 1) == 0) {
                    int sign = oracle.invasion(present, i);
                    saturated &= sign <= 0;
                    stable &= sign < 0;
                    unstable |= sign > 0;
                }
            }
            assertThat(here.get(0).saturated()).as(where + set).isEqualTo(saturated);
            LocalStability local = here.get(0).stability();
            assertThat(local == LocalStability.STABLE).as(where + set).isEqualTo(stable);
            assertThat(local == LocalStability.SADDLE || local == LocalStability.UNSTABLE)
                    .as(where + set)
                    .isEqualTo(unstable);
        }
        assertThat(found.count()).as(where).isEqualTo(count);
    }

    private static ConstantSystem model(SplittableRandom random, int i) {
        int n = 2 + i % 4;
        int shape = i / 4 % 6;
        double[] growth = new double[n];
        double[] capacity = new double[n];
        double[][] d = new double[n][n];
        double same = RATES[random.nextInt(RATES.length)];
        boolean equal = random.nextInt(3) == 0;
        for (int a = 0; a < n; a++) {
            growth[a] = equal ? same : RATES[random.nextInt(RATES.length)];
            capacity[a] = 1 + random.nextInt(100);
        }
        int parts = new int[] {1, 2, 4, 10}[random.nextInt(4)];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a != b && random.nextInt(5) > 0) {
                    d[a][b] = value(random, parts, shape == 0 ? 0 : -2 * parts);
                }
            }
        }
        shape(random, d, shape);
        return Models.of(growth, capacity, d);
    }

    private static double value(SplittableRandom random, int parts, int least) {
        return (double) random.nextInt(least, 2 * parts + 1) / parts;
    }

    /** As they come, of givers, circulant, of opposite signs, singular, in groups. */
    private static void shape(SplittableRandom random, double[][] d, int shape) {
        int n = d.length;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (shape == 2 && a > 0) {
                    d[a][b] = d[a - 1][(b + n - 1) % n];
                } else if (shape == 3 && a < b) {
                    d[b][a] = -d[a][b];
                } else if (shape == 5 && a < n / 2 && b >= n / 2) {
                    d[a][b] = 0;
                }
            }
        }
        if (shape == 4) {
            // The last row of I − D is the first one's multiple.
            double factor = new double[] {-1, 1, 0.5, 2, -2, -0.5}[random.nextInt(6)];
            d[0][n - 1] = -1 / factor;
            for (int b = 0; b < n - 1; b++) {
                d[n - 1][b] = -factor * (b == 0 ? 1 : -d[0][b]);
            }
        }
    }
}
