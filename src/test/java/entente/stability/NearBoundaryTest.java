package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import entente.law.ConstantSystem;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** On a boundary and within 1e-9 of it, where two answers about one equilibrium could differ. */
class NearBoundaryTest {
    private static final long SEED = 20_261_201;
    /** More of them with {@code -Dmodels=3000}. */
    private static final int MODELS = Integer.getInteger("models", 400);

    private static final double[] ASIDE = {0, 1e-9, 1e-10, 3e-12, 1e-13, 1e-15};

    @Test
    void stabilityAndEquilibriaSayTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int m = 0; m < MODELS; m++) {
            ConstantSystem model = nearBoundary(random, 2 + m % 3);
            String where = "seed " + SEED + " model " + m;
            StabilityVerdict v = Stability.of(model);
            Equilibria found = Equilibria.of(model);
            Equilibrium interior = found.interior();
            assertThat(Stability.verdict(model)).as(where).isEqualTo(v.verdict());
            assertThat(v.finding().undecided()).as(where).isNotEqualTo(Undecided.ROUNDING);
            switch (v.verdict()) {
                case NO_COEXISTENCE, RUNAWAY -> assertThat(interior).as(where).isNull();
                case UNSTABLE -> {
                    assertThat(interior).as(where).isNotNull();
                    assertThat(interior.stability()).as(where).isIn(LocalStability.SADDLE, LocalStability.UNSTABLE);
                }
                case UNDECIDED -> {
                    if (v.finding().undecided() == Undecided.LINE) {
                        assertThat(interior).as(where).isNull();
                        assertThat(found.degenerate())
                                .as(where)
                                .anyMatch(set ->
                                        set.present().length == model.size() && set.kind() == Degenerate.Kind.LINE);
                    } else {
                        assertThat(interior.stability()).as(where).isEqualTo(LocalStability.UNDECIDED);
                    }
                }
                default -> {
                    assertThat(interior).as(where).isNotNull();
                    assertThat(interior.stability()).as(where).isEqualTo(LocalStability.STABLE);
                }
            }
            if (interior != null) {
                for (int i = 0; i < model.size(); i++) {
                    assertThat(v.equilibrium()[i]).as(where).isCloseTo(interior.output()[i], withinPercentage(1e-9));
                }
            }
        }
    }

    /** Two decimals a coefficient, and one moved to where det M or an output is 0, or close to it. */
    private static ConstantSystem nearBoundary(SplittableRandom random, int n) {
        while (true) {
            double[][] d = new double[n][n];
            RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = i == j ? 0 : random.nextInt(-150, 151) / 100.0;
                    matrix.addToEntry(i, j, -d[i][j]);
                }
            }
            LUDecomposition lu = new LUDecomposition(matrix);
            int to = random.nextInt(n);
            int from = (to + 1 + random.nextInt(n - 1)) % n;
            if (Math.abs(lu.getDeterminant()) < 1e-3) {
                continue;
            }
            RealMatrix inverse = lu.getSolver().getInverse();
            double[] ones = new double[n];
            java.util.Arrays.fill(ones, 1);
            double[] x = inverse.operate(ones);
            int firm = random.nextInt(n + 1);
            double step = firm == n
                    ? 1 / inverse.getEntry(from, to)
                    : x[firm] / (x[firm] * inverse.getEntry(from, to) - inverse.getEntry(firm, to) * x[from]);
            double aside = ASIDE[random.nextInt(ASIDE.length)] * (random.nextBoolean() ? 1 : -1);
            double moved = d[to][from] + step + aside;
            if (Math.abs(moved) < 10 && Math.abs(moved) > 1e-3) {
                d[to][from] = moved;
                return Models.of(d);
            }
        }
    }
}
