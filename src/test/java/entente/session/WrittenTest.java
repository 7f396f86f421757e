package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Interval;
import entente.diagnostic.Source;
import entente.events.Sketch;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Leaving;
import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written, behind the doubles that it was rounded to. */
class WrittenTest {
    private static final String FIRMS = """
            let third = 1 / 3
            let tiny = 0.1
            firm A { growth 1; capacity 1; output 0.1 }
            firm B { growth 1; capacity 1; output 0.2 }
            firm Lab[1..3] { growth 0.1*i; capacity 10; output 1 }
            """;

    private static final String MANY = "firm X[1..150] { growth 1; capacity 1; output 1 }\n";

    private static ConstantSystem system(String script) {
        var step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", FIRMS + script), r -> {});
        assertThat(step.diagnostics()).isEmpty();
        return ConstantSystem.of(Sketch.inForce(step.next().scenarios().base())).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (1e10 + 0.1) - 1e10      | 1/10
                    0.1 + 0.2                | 3/10
                    -(0.1 + 0.2)             | -3/10
                    third                    | 1/3
                    3 * third - 1 + tiny     | 1/10
                    10% * 3                  | 3/10
                    0.12345678901234567890123 | 12345678901234567890123/100000000000000000000000
                    if third > 0.3 then 0.1 + 0.2 else 7 | 3/10
                    max(third, 0.1)^2        | 1/9
                    min(0.1 + 0.2, 0.3) - 0.3 + 1e-20 | 1/100000000000000000000
                    abs(-0.7) / 0.1          | 7
                    """)
    void aCoefficientIsWhatWasWritten(String written, String exact) {
        ConstantSystem system = system("A -> B " + written + "\n");
        BigFraction value = exact(system, 0, 1);
        assertThat(value).isEqualTo(fraction(exact));
        Interval around = enclosed(system, 0, 1);
        assertThat(fraction(around.low())).isLessThanOrEqualTo(value);
        assertThat(fraction(around.high())).isGreaterThanOrEqualTo(value);
    }

    @Test
    void familiesGroupsAndEventsKeepIt() {
        ConstantSystem system = system("""
                Lab[i] -> Lab[i+1] 0.1*i + 0.2
                A <-> B 0.1 + third - third
                at 0 { B.growth *= third }
                """);
        assertThat(exact(system, 3, 4)).isEqualTo(fraction("2/5"));
        assertThat(exact(system, 1, 0)).isEqualTo(fraction("1/10"));
        assertThat(system.exactGrowth(4)).contains(fraction("3/10"));
        assertThat(system.exactGrowth(1)).contains(fraction("1/3"));
    }

    @Test
    void whatIsIrrationalIsEnclosed() {
        ConstantSystem system = system("A -> B exp(1) - sqrt(2)\n");
        assertThat(system.exactCoefficient(entry(system, 0, 1))).isEmpty();
        Interval around = enclosed(system, 0, 1);
        assertThat(around.contains(Math.E - Math.sqrt(2))).isTrue();
        assertThat(around.width()).isLessThan(1e-14);
    }

    private static int entry(ConstantSystem system, int from, int to) {
        Coefficients d = system.coefficients();
        int entry = d.rowStart(to);
        while (d.from(entry) != from) {
            entry++;
        }
        return entry;
    }

    private static BigFraction exact(ConstantSystem system, int from, int to) {
        return system.exactCoefficient(entry(system, from, to)).orElseThrow();
    }

    private static Interval enclosed(ConstantSystem system, int from, int to) {
        return system.enclosedCoefficient(entry(system, from, to));
    }

    private static BigFraction fraction(String written) {
        String[] parts = written.split("/");
        BigFraction above = entente.arithmetic.Fractions.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? above : above.divide(entente.arithmetic.Fractions.of(new BigDecimal(parts[1])));
    }

    private static BigFraction fraction(double value) {
        return entente.arithmetic.Fractions.of(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance one { members X[*]; each -> each 0.1 + 0.2 }",
                "alliance one { members X[*]; each -> each 0.1 }\nalliance two { members X[*]; each -> each 0.2 }",
                "alliance one { members X[*]; each -> each 0.4 }\nat 0 { X[*] withholds 25% }"
            })
    void aRoundedNumberOfALargeModelIsNotTakenForWhatWasWritten(String script) {
        var step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", MANY + script), r -> {});
        assertThat(step.diagnostics()).isEmpty();
        ConstantSystem system = ConstantSystem.of(
                        Sketch.inForce(step.next().scenarios().base()))
                .orElseThrow();
        BigFraction written = new BigFraction(3, 10);
        for (int k = 0; k < system.coefficients().count(); k++) {
            assertThat(system.exactCoefficient(k)).isEmpty();
            Interval around = system.enclosedCoefficient(k);
            assertThat(fraction(around.low())).isLessThanOrEqualTo(written);
            assertThat(fraction(around.high())).isGreaterThanOrEqualTo(written);
            assertThat(around.width()).isLessThan(1e-14);
        }
    }

    @Test
    void whatIsLeftOfAnAllianceIsKnownUpToRounding() {
        ConstantSystem system = system("A -> B 0.1\nB -> A 1 / 3\nalliance both { A -> B 0.2 }\n");
        double[][] d = new double[5][5];
        d[1][0] = 0.2;
        Coefficients alliance = Coefficients.ofDense(d);
        ConstantSystem left = Leaving.without(system, alliance, 0);
        assertThat(left.coefficients().contribution(0, 1)).isNotEqualTo(0.1);
        assertThat(left.exactCoefficient(entry(left, 0, 1))).isEmpty();
        Interval around = enclosed(left, 0, 1);
        assertThat(fraction(around.low())).isLessThanOrEqualTo(new BigFraction(1, 10));
        assertThat(fraction(around.high())).isGreaterThanOrEqualTo(new BigFraction(1, 10));
        assertThat(enclosed(left, 1, 0)).isEqualTo(enclosed(system, 1, 0));
    }
}
