package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Source;
import entente.session.answers.PortraitAnswer;
import entente.stability.LocalStability;
import entente.study.portrait.Basins;
import entente.study.portrait.Held;
import entente.study.portrait.Orbit;
import entente.study.portrait.PlaneEquilibrium;
import entente.study.portrait.Portrait;
import entente.study.portrait.Ways;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plane of two firms, from what is known of it by hand. */
class PortraitQuestionTest {
    private static final String TWINS = """
            firm A { growth 1; capacity 10; output 1 }
            firm B { growth 1; capacity 10; output 1 }
            """;

    private static Step enter(String script) {
        return Session.empty(SessionOptions.defaults()).enter(Source.of("a.ent", script), result -> {});
    }

    private static PortraitAnswer answer(String script) {
        Step step = enter(script);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.faults()).isEmpty();
        return (PortraitAnswer) step.results().get(0).answer();
    }

    private static Portrait portrait(String script) {
        return answer(script).portrait();
    }

    /** x* = 1/(1 + 1.5) of both is a saddle, and by symmetry the diagonal divides the plane. */
    @Test
    void strongRivalsDivideThePlaneAlongTheDiagonal() {
        Portrait found = portrait(TWINS + "A |-| B 1.5\nportrait A, B\n");
        assertThat(found.equilibria().all())
                .extracting(PlaneEquilibrium::stability)
                .containsExactly(
                        LocalStability.SADDLE, LocalStability.STABLE, LocalStability.STABLE, LocalStability.UNSTABLE);
        assertThat(found.equilibria().all().get(0).x()).isCloseTo(4, within(1e-12));
        Basins basins = found.basins();
        for (int i = 0; i < basins.x().length; i++) {
            for (int j = 0; j < basins.y().length; j++) {
                PlaneEquilibrium end = basins.end()[i][j] < 0
                        ? null
                        : found.equilibria().attractors().get(basins.end()[i][j]);
                if (i != j) {
                    assertThat(end).as("start %d %d", i, j).isNotNull();
                    assertThat(end.x() > 0).isEqualTo(i > j);
                }
            }
        }
        Ways divides = found.divides();
        assertThat(divides.x().length).isGreaterThan(200);
        for (int k = 0; k < divides.x().length; k++) {
            if (!Double.isNaN(divides.x()[k])) {
                assertThat(divides.x()[k]).isCloseTo(divides.y()[k], within(1e-6));
            }
        }
    }

    /** Q = N (1 + D[i][j] x) of each, cut to the window, whose ends are 1.15 of the largest outputs. */
    @Test
    void nullclinesOfConstantCoefficientsAreLines() {
        Portrait found = portrait("""
                firm Jia { growth 0.5; capacity 100; output 10 }
                firm Yi { growth 0.8; capacity 150; output 5 }
                Jia -> Yi 0.3
                Yi -> Jia 0.4
                portrait Jia, Yi
                """);
        assertThat(found.exact()).isTrue();
        assertThat(found.window().right()).isCloseTo(1.15 * 100 * 1.4 / 0.88, within(1e-9));
        assertThat(found.window().high()).isCloseTo(1.15 * 150 * 1.3 / 0.88, within(1e-9));
        Ways jia = found.nullclines().get(0);
        Ways yi = found.nullclines().get(1);
        for (int k = 0; k < 2; k++) {
            assertThat(jia.x()[k]).isCloseTo(100 * (1 + 0.4 * jia.y()[k] / 150), within(1e-9));
            assertThat(yi.y()[k]).isCloseTo(150 * (1 + 0.3 * yi.x()[k] / 100), within(1e-9));
            assertThat(found.window().right()).isGreaterThanOrEqualTo(jia.x()[k]);
        }
        assertThat(found.basins().share(0)).isEqualTo(1);
    }

    /** Coefficients that only look as if they depended on outputs give the same picture by other means. */
    @Test
    void aSearchAndAFollowedCurveSeeWhatIsComputed() {
        String moving = TWINS + "A -| B 1.5 + 0*exp(-A.output)\nB -| A 1.5 + 0*exp(-B.output)\nportrait A, B\n";
        Portrait found = portrait(moving);
        Portrait exact = portrait(TWINS + "A |-| B 1.5\nportrait A, B\n");
        assertThat(found.exact()).isFalse();
        assertThat(found.equilibria().searched()).isTrue();
        assertThat(found.equilibria().all()).hasSize(4);
        for (int axis = 0; axis < 2; axis++) {
            Ways line = found.nullclines().get(axis);
            assertThat(line.x()).hasSizeGreaterThan(50);
            for (int k = 0; k < line.x().length; k++) {
                double own = axis == 0 ? line.x()[k] : line.y()[k];
                double other = axis == 0 ? line.y()[k] : line.x()[k];
                if (!Double.isNaN(own)) {
                    assertThat(own).isCloseTo(10 * (1 - 1.5 * other / 10), within(1e-6));
                }
            }
        }
        for (int i = 0; i < exact.basins().x().length; i++) {
            for (int j = 0; j < exact.basins().y().length; j++) {
                if (i != j) {
                    assertThat(found.basins().end()[i][j] == 0)
                            .isEqualTo(found.equilibria().attractors().get(0).x() > 0 == i > j);
                }
            }
        }
    }

    /** With C at 0.3125 A grows to 1 − 1.5 · 0.3125 alone, B to 1 − 0.7 · 0.3125; C would not rest there. */
    @Test
    void otherFirmsAreHeldAtTheEquilibriumOfAll() {
        PortraitAnswer answer = answer("""
                firm A { growth 1; capacity 1; output 0.5 }
                firm B { growth 1; capacity 1; output 0.3 }
                firm C { growth 1; capacity 1; output 0.2 }
                A -| B 1.5
                B -| C 1.5
                C -| A 1.5
                B -| A 0.7
                C -| B 0.7
                A -| C 0.7
                portrait A, B
                """);
        assertThat(answer.held()).hasSize(1);
        assertThat(answer.held().get(0).output()).isCloseTo(0.3125, within(1e-12));
        List<PlaneEquilibrium> all = answer.portrait().equilibria().all();
        assertThat(all.get(0).x()).isCloseTo(0.3125, within(1e-12));
        assertThat(all.get(0).y()).isCloseTo(0.3125, within(1e-12));
        assertThat(all.get(0).whole()).isEqualTo(LocalStability.SADDLE);
        assertThat(all.get(1).x()).isCloseTo(1 - 1.5 * 0.3125, within(1e-12));
        assertThat(all.get(1).whole()).isNull();
        assertThat(all.get(2).y()).isCloseTo(1 - 0.7 * 0.3125, within(1e-12));
        assertThat(all.get(3).stability()).isEqualTo(LocalStability.UNSTABLE);
    }

    /** A circle of three that attract each other runs away; two of them alone do not. */
    @Test
    void withoutAnEquilibriumOfAllTheOthersAreAbsent() {
        PortraitAnswer answer = answer(TWINS + """
                firm C { growth 1; capacity 10; output 1 }
                A <-> B 0.6
                B <-> C 0.6
                C <-> A 0.6
                portrait A, B
                """);
        assertThat(answer.held().get(0).output()).isZero();
        assertThat(answer.portrait().equilibria().all().get(0).x()).isCloseTo(25, within(1e-9));
        assertThat(answer.portrait().basins().share(0)).isEqualTo(1);
    }

    /** D = 1.2 both ways: from every start both run away. */
    @Test
    void whatRunsAwayIsSaidToDoSo() {
        Portrait found = portrait(TWINS + "A <-> B 1.2\nportrait A, B\n");
        assertThat(found.basins().share(Basins.RUNAWAY)).isEqualTo(1);
        assertThat(found.equilibria().attractors()).isEmpty();
    }

    /** δ₁ = δ₂ = −1: all x₁ + x₂ = 1 are equilibria, and runs end on a line. */
    @Test
    void aLineOfEquilibriaAttractsToNoPoint() {
        Portrait found = portrait(TWINS + "A |-| B 1\nportrait A, B\n");
        assertThat(found.equilibria().lines()).isTrue();
        assertThat(found.basins().share(Basins.UNSETTLED)).isEqualTo(1);
    }

    /** Along the logistic curve of the one while the other is at its capacity. */
    @Test
    void trajectoriesAreThoseOfTheModel() {
        Portrait found = portrait(TWINS + "portrait A, B\n");
        for (Orbit orbit : found.orbits()) {
            double c = (1 / orbit.x()[0] - 0.1) / (1 / orbit.y()[0] - 0.1);
            for (int k = 1; k < orbit.x().length; k++) {
                assertThat(1 / orbit.x()[k] - 0.1).isCloseTo(c * (1 / orbit.y()[k] - 0.1), within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "portrait A, C | E850",
                "portrait A, B { starts (1, 2), (-1, 2) } | E851",
                "portrait A, B { x from 5 to 5 } | E310",
                "portrait A, B { y from -1 } | E852",
                "portrait A, B { x to limit } | E852",
            })
    void whatHasNoPlaceIsRefused(String question, String code) {
        Step step = enter(TWINS + "let limit = 0\nfirm C absent { growth 1; capacity 1 }\n" + question + "\n");
        assertThat(Stream.concat(step.diagnostics().stream(), step.faults().stream()))
                .extracting(diagnostic -> diagnostic.code().name())
                .containsExactly(code);
    }

    /** At t = 5 rivalry is over; a firm can be held where the question says, and axes and starts can be asked for. */
    @Test
    void timeAxesStartsAndOthersCanBeAskedFor() {
        String model = TWINS + """
                firm C { growth 1; capacity 10; output 1 }
                let rivalry = 1.5
                A |-| B rivalry
                C -> A 0.5
                B -> C 0.1
                at 5 { rivalry = 0.5 }
                """;
        Portrait found = portrait(model + "portrait A, B at 6 with C.output = 4 "
                + "{ x from 1 to 30; y to 25; starts (2, 3), (20, 20) }\n");
        PlaneEquilibrium both = found.equilibria().all().get(0);
        // x = 1 − 0.5 y + 0.5 · 0.4, y = 1 − 0.5 x
        assertThat(both.x()).isCloseTo(10 * 0.7 / 0.75, within(1e-9));
        assertThat(both.stability()).isEqualTo(LocalStability.STABLE);
        assertThat(both.whole()).isNull();
        assertThat(found.window().left()).isEqualTo(1);
        assertThat(found.window().right()).isEqualTo(30);
        assertThat(found.window().high()).isEqualTo(25);
        assertThat(found.orbits()).hasSize(2);
        assertThat(found.orbits().get(1).x()[0]).isEqualTo(20);
        assertThat(answer(model + "portrait A, B with C.output = 1\n")
                        .held()
                        .get(0)
                        .how())
                .isEqualTo(Held.How.GIVEN);
    }
}
