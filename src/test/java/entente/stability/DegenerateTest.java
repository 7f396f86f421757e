package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.law.Origins;
import entente.model.Expression;
import entente.model.Rounding;
import entente.stability.matrix.Perron;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Singular sets, lines of equilibria, loops and other special shapes. */
class DegenerateTest {
    @Test
    void perfectRivalsHaveALine() {
        Equilibria found = Equilibria.of(Models.two(-1, -1));
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.degenerate()).hasSize(1);
        assertThat(found.degenerate().get(0).kind()).isEqualTo(Degenerate.Kind.LINE);
        assertThat(found.degenerate().get(0).dimension()).isEqualTo(1);
        assertThat(Stability.finding(Models.two(-1, -1)).undecided()).isEqualTo(Undecided.LINE);
    }

    @Test
    void partnersAtProductOneHaveNone() {
        Equilibria found = Equilibria.of(Models.two(2, 0.5));
        assertThat(found.degenerate()).hasSize(1);
        assertThat(found.degenerate().get(0).kind()).isEqualTo(Degenerate.Kind.NONE);
        assertThat(Stability.of(Models.two(2, 0.5)).verdict()).isEqualTo(Verdict.NO_COEXISTENCE);
        assertThat(Stability.of(Models.two(-2, -0.5)).verdict()).isEqualTo(Verdict.NO_COEXISTENCE);
    }

    /** Coefficients of which the doubles alone are known: their product may be 1 or a little beside it. */
    private static ConstantSystem irrational(double[][] d) {
        ConstantSystem system = Models.of(d);
        Origins origins = new Origins() {
            @Override
            public Expression growth(int firm) {
                return new Expression.Constant(1);
            }

            @Override
            public Expression coefficient(int entry) {
                double value = system.coefficients().value(entry);
                return Rounding.constant(value, Math.ulp(value));
            }
        };
        return new ConstantSystem(system.firms(), system.growth(), system.capacity(), system.coefficients(), origins);
    }

    @Test
    void whatRoundingLeavesOpenIsNeitherSingularNorRegular() {
        double root = StrictMath.sqrt(2);
        ConstantSystem touching = irrational(new double[][] {{0, -root}, {-1 / root, 0}});
        assertThat(Equilibria.of(touching).degenerate())
                .extracting(Degenerate::kind)
                .containsOnly(Degenerate.Kind.UNDECIDED);
        for (double beside : new double[] {0, 1e-13, 1e-11, -1e-11}) {
            double[][] d = {{0, -root * (1 + beside), 0}, {-1 / root, 0, 0}, {0.5, 0, 0}};
            assertThat(Stability.finding(irrational(d)).undecided()).isEqualTo(Undecided.ROUNDING);
        }
        double[][] d = {{0, -root * (1 + 1e-7), 0}, {-1 / root, 0, 0}, {0.5, 0, 0}};
        assertThat(Stability.finding(irrational(d)).verdict()).isEqualTo(Verdict.NO_COEXISTENCE);
    }

    @Test
    void threePerfectRivalsHaveAPlane() {
        Equilibria found = Equilibria.of(Models.equal(3, -1));
        assertThat(found.degenerate()).hasSize(4);
        assertThat(found.degenerate()).filteredOn(d -> d.present().length == 3).allMatch(d -> d.dimension() == 2);
        assertThat(found.degenerate()).allMatch(d -> d.kind() == Degenerate.Kind.LINE);
    }

    @Test
    void theInteriorEquilibriumIsListedFirst() {
        Equilibria found = Equilibria.of(Models.equal(3, 0.1));
        assertThat(found.equilibria().stream().map(Equilibrium::present))
                .containsExactly(
                        new int[] {0, 1, 2},
                        new int[] {0, 1},
                        new int[] {0, 2},
                        new int[] {1, 2},
                        new int[] {0},
                        new int[] {1},
                        new int[] {2},
                        new int[] {});
    }

    @Test
    void theStrongestLoopIsNamed() {
        // A → B → C → A with 2 · 2 · 2 against A ⇄ B with 2 · 0.6.
        double[][] d = {{0, 0.6, 2}, {2, 0, 0}, {0, 2, 0}};
        RunawayCause cause = RunawayCause.of(Models.of(d).coefficients(), List.of("A", "B", "C"));
        assertThat(cause.gain()).isCloseTo(8, within(1e-12));
        assertThat(cause.loop()).containsExactly(0, 1, 2);
    }

    @Test
    void aShortLoopIsNamedInALargeGroup() {
        double[][] d = new double[14][14];
        for (int i = 0; i < 14; i++) {
            d[(i + 1) % 14][i] = 0.9;
        }
        d[3][4] = 1.5;
        RunawayCause cause =
                RunawayCause.of(Models.of(d).coefficients(), Models.of(d).firms());
        assertThat(cause.loop()).containsExactlyInAnyOrder(3, 4);
        assertThat(cause.gain()).isCloseTo(1.35, within(1e-12));
    }

    @Test
    void withoutALoopNothingRunsAway() {
        double[][] d = {{0, 9, 9}, {0, 0, 9}, {0, 0, 0}};
        assertThat(RunawayCause.of(Models.of(d).coefficients(), List.of("A", "B", "C")))
                .isNull();
        StabilityVerdict v = Stability.of(Models.of(d));
        assertThat(v.verdict()).isEqualTo(Verdict.GLOBAL);
        assertThat(v.spectralRadius()).isZero();
        assertThat(v.headroom()).isNull();
    }

    @Test
    void modesAreReadOffTheSigns() {
        assertThat(Mode.of(0.1, 0.2)).isEqualTo(Mode.MUTUAL_SYMBIOSIS);
        assertThat(Mode.of(0.1, 0)).isEqualTo(Mode.COMMENSALISM);
        assertThat(Mode.of(-0.1, 0.2)).isEqualTo(Mode.PARASITISM);
        assertThat(Mode.of(0, -0.2)).isEqualTo(Mode.AMENSALISM);
        assertThat(Mode.of(-0.1, -0.2)).isEqualTo(Mode.COMPETITION);
        assertThat(Mode.of(0, 0)).isEqualTo(Mode.INDEPENDENT);
        assertThat(Modes.of(Models.equal(4, 0.2).coefficients()).whole()).isEqualTo(Mode.MUTUAL_SYMBIOSIS);
        assertThat(Modes.of(Models.equal(4, 0.2).coefficients()).symmetric()).isTrue();
        assertThat(Modes.of(Models.mayLeonard(0.8, 1.3).coefficients()).symmetric())
                .isFalse();
    }

    @Test
    void rivalsThatRunAwayThroughOthersAreSeen() {
        // Firms 1 and 2 lift each other; firm 3 loses to both and cannot hold them.
        double[][] d = {{0, 1.5, -0.2}, {1.5, 0, 0}, {-0.5, -0.5, 0}};
        StabilityVerdict v = Stability.of(Models.of(d));
        assertThat(v.verdict()).isEqualTo(Verdict.RUNAWAY);
        assertThat(v.finding().cause().loop()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aCoefficientOfNothingIsNoEdge() {
        Coefficients d = new Coefficients(new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {0, 0.5});
        assertThat(Perron.of(d).upper()).isZero();
    }
}
