package entente.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.diagnostic.Source;
import entente.events.Sketch;
import entente.law.ConstantSystem;
import entente.law.IntervalSystem;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.stability.interval.PolynomialSystem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFamilyTest {
    private static Model model(String script) {
        var step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", script), r -> {});
        assertThat(step.diagnostics()).isEmpty();
        return step.next().scenarios().base();
    }

    private static final String FIRMS = """
            let a = 0.3
            let b = 0.2
            firm F { growth 0.5; capacity 100; output 1 }
            firm G { growth 0.8; capacity 150 + 10*a; output 1 }
            firm H { growth 0.6; capacity 80; output 1 }
            """;

    private static ModelFamily family(String script, Target... targets) {
        Model model = model(script);
        List<String> names = java.util.stream.IntStream.range(0, targets.length)
                .mapToObj(k -> "p" + k)
                .toList();
        Adjustable adjustable = Adjustable.of(model, List.of(targets), names);
        return new ModelFamily(adjustable, -1, names, true);
    }

    private static Target parameter(int index) {
        return new Target.OfParameter(index);
    }

    /** The family at a point is what the model with those values has in force. */
    @Test
    void aPointIsTheModelItself() {
        String script = FIRMS + "F -> G a*b + exp(-a)\nG -> H if a < b then 0.1 else a^2\nH -> F max(a, b) - 0.5\n";
        ModelFamily family = family(script, parameter(0), parameter(1));
        long seed = 7;
        Random random = new Random(seed);
        for (int k = 0; k < 200; k++) {
            double[] point = {random.nextDouble() * 2, random.nextDouble() * 2};
            ConstantSystem at = family.at(point);
            Model moved = model(script).withParameters(new int[] {0, 1}, point);
            ConstantSystem direct = ConstantSystem.of(Sketch.inForce(moved)).orElseThrow();
            for (int to = 0; to < 3; to++) {
                assertThat(at.capacity()[to]).isEqualTo(direct.capacity()[to]);
                for (int from = 0; from < 3; from++) {
                    assertThat(at.coefficients().contribution(from, to))
                            .as("seed %d", seed)
                            .isEqualTo(direct.coefficients().contribution(from, to));
                }
            }
        }
    }

    /** An enclosure holds the value at every point of its box; a polynomial is the coefficient itself. */
    @Test
    void enclosuresHoldEveryPoint() {
        String script = FIRMS
                + "F -> G a*b - 0.3*a^3\nG -> H tanh(a)/(1 + b^2)\nH -> F abs(a - b) - min(a, 0.4) + sqrt(b)\n"
                + "G -> F if a > 0.5 or b < 0.2 then ln(1 + a) else cos(3*b)\n";
        ModelFamily family = family(script, parameter(0), parameter(1));
        long seed = 11;
        Random random = new Random(seed);
        for (int k = 0; k < 2000; k++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double wide = random.nextDouble() * random.nextDouble();
            IntervalSystem box = family.over(Box.of(Interval.of(a, a + wide), Interval.of(b, b + wide)));
            double[] point = {a + wide * random.nextDouble(), b + wide * random.nextDouble()};
            ConstantSystem at = family.at(point);
            for (int to = 0; to < 3; to++) {
                for (int from = 0; from < 3; from++) {
                    double value = at.coefficients().contribution(from, to);
                    assertThat(box.contribution(from, to).contains(value))
                            .as("seed %d: %d -> %d %s holds %s", seed, from, to, box.contribution(from, to), value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void polynomialsAreExact() {
        ModelFamily family = family(FIRMS + "F -> G 0.3*a - a*b^2 + 1\n", parameter(0), parameter(1));
        PolynomialSystem polynomials = family.polynomials();
        assertThat(polynomials).isNotNull();
        Interval value = polynomials.d()[1][0].over(Box.point(new double[] {2, 3}));
        // 0.3·2 − 2·9 + 1
        assertThat(value.contains(-16.4)).isTrue();
        assertThat(value.width()).isLessThan(1e-13);
        assertThat(family(FIRMS + "F -> G exp(a)\n", parameter(0)).polynomials())
                .isNull();
    }

    @Test
    void everyKindOfQuantityMoves() {
        String script = FIRMS + "alliance T { F -> G 0.3 }\nG -> H 0.1\n";
        ModelFamily family = family(
                script,
                new Target.OfFirm(0, Part.GROWTH),
                new Target.OfFirm(2, Part.CAPACITY),
                new Target.OfCoefficient(0, 1, Target.OfCoefficient.ALL),
                new Target.OfCoefficient(2, 0, Target.OfCoefficient.ALL));
        ConstantSystem at = family.at(new double[] {0.9, 75, 0.7, -0.2});
        assertThat(at.growth()[0]).isEqualTo(0.9);
        assertThat(at.capacity()[2]).isEqualTo(75);
        assertThat(at.coefficients().contribution(0, 1)).isEqualTo(0.7);
        assertThat(at.coefficients().contribution(1, 2)).isEqualTo(0.1);
        // There was none before.
        assertThat(at.coefficients().contribution(2, 0)).isCloseTo(-0.2, within(0.0));
    }

    @Test
    void aSumOfTermsIsNotOneQuantity() {
        Model model = model(FIRMS + "alliance T { F -> G 0.3 }\nF -> G 0.1\n");
        assertThat(Adjustable.isSum(model, new Target.OfCoefficient(0, 1, Target.OfCoefficient.ALL)))
                .isTrue();
        assertThat(Adjustable.isSum(model, new Target.OfCoefficient(0, 1, 0))).isFalse();
    }
}
