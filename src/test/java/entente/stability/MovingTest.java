package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Source;
import entente.events.InForce;
import entente.events.Sketch;
import entente.files.MemoryLibrary;
import entente.law.Coefficients;
import entente.law.Law;
import entente.model.Model;
import entente.syntax.ScriptReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models whose coefficients depend on state. */
class MovingTest {
    private static InForce read(String text) {
        Model model = ScriptReader.read(Source.of("test.ent", text))
                .then(script -> Checker.check(script, CheckOptions.of(new MemoryLibrary())))
                .get()
                .scenarios()
                .base();
        return Sketch.inForce(model).frozenAt(0);
    }

    @Test
    void aSaturatingPairHasTheRootsOfItsQuadratic() {
        // Both receive 2/(1 + x) of the other: x = 1 + 2x/(1 + x) ⇔ x² − 2x − 1 = 0, x = 1 + √2.
        InForce inForce = read("""
                firm A { growth 1; capacity 10; output 1 }
                firm B { growth 1; capacity 10; output 1 }
                A -> B 2 / (1 + A.saturation)
                B -> A 2 / (1 + B.saturation)
                """);
        Law law = Law.of(inForce);
        Equilibria found = Equilibria.of(law, List.of("A", "B"), new double[] {10, 10}, 0, Patience.endless())
                .orElseThrow();
        assertThat(found.complete()).isFalse();
        assertThat(found.equilibria()).hasSize(4);
        Equilibrium interior = found.interior();
        assertThat(interior.output()[0]).isCloseTo(10 * (1 + Math.sqrt(2)), within(1e-9));
        assertThat(interior.stability()).isEqualTo(LocalStability.STABLE);
        StabilityVerdict v = Stability.of(
                        law,
                        List.of("A", "B"),
                        new double[] {10, 10},
                        0,
                        q -> Coefficients.of(inForce, 0, q),
                        Patience.endless())
                .orElseThrow();
        assertThat(v.verdict()).isEqualTo(Verdict.LOCAL);
        assertThat(v.modes().whole()).isEqualTo(Mode.MUTUAL_SYMBIOSIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A -> B C.output/10; B -> A C.output/10",
                "A -> B C.output/5; B -> A C.output/20",
                "A -> B 0.5*C.saturation; B -> A 0.5*C.saturation",
                "A -> B -1/A.output; B -> A C.saturation",
                "A -> B C.output/10; B -> A 10/C.output",
                "A -> B ln(A.output); B -> A C.saturation",
            })
    void whatVanishesByRoundingOrIsNotDefinedIsNoEquilibrium(String contributions) {
        InForce inForce = read("""
                firm A { growth 1; capacity 1; output 0.1 }
                firm B { growth 1; capacity 1; output 0.2 }
                firm C { growth 1; capacity 10; output 5 }
                """ + contributions.replace("; ", "\n") + "\n");
        Equilibria found = Equilibria.of(
                        Law.of(inForce), List.of("A", "B", "C"), new double[] {1, 1, 10}, 0, Patience.endless())
                .orElseThrow();
        assertThat(found.equilibria()).isNotEmpty().allSatisfy(e -> {
            assertThat(e.eigenvalues()).noneMatch(value -> Double.isNaN(value.re()));
            for (int i : e.present()) {
                assertThat(e.saturation()[i]).isBetween(1e-3, 1e3);
            }
        });
    }

    @Test
    void everyRootOfAFoldIsFound() {
        // Each receives 10.8 x/(40 + x²) of the other: on the diagonal 1 − x + 10.8 x²/(40 + x²) has three roots.
        InForce inForce = read("""
                firm A { growth 1; capacity 1; output 1 }
                firm B { growth 1; capacity 1; output 1 }
                A -> B 10.8 * A.saturation / (40 + A.saturation^2)
                B -> A 10.8 * B.saturation / (40 + B.saturation^2)
                """);
        Equilibria found = Equilibria.of(Law.of(inForce), List.of("A", "B"), new double[] {1, 1}, 0, Patience.endless())
                .orElseThrow();
        double[] roots = found.equilibria().stream()
                .filter(e -> e.interior() && Math.abs(e.output()[0] - e.output()[1]) < 1e-6)
                .mapToDouble(e -> e.output()[0])
                .sorted()
                .toArray();
        assertThat(roots).hasSize(3);
        for (double x : roots) {
            assertThat(1 - x + 10.8 * x * x / (40 + x * x)).isCloseTo(0, within(1e-9));
        }
        assertThat(found.stable()).hasSizeGreaterThanOrEqualTo(2);
    }
}
