package entente.law;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Fractions;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Folding;
import entente.model.Valuation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RoundingsTest {
    private static final Operation[] OPERATIONS = {
        Operation.ADD, Operation.SUBTRACT, Operation.MULTIPLY, Operation.DIVIDE
    };

    private static Expression random(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Constant((random.nextInt(4) == 0 ? -1 : 1) * random.nextInt(1, 2000) / 1000.0);
        }
        Operation operation = OPERATIONS[random.nextInt(OPERATIONS.length)];
        return Folding.apply(operation, List.of(random(random, depth - 1), random(random, depth - 1)));
    }

    @Test
    void fewRoundingsLoseNothing() {
        Random random = new Random(12);
        int few = 0;
        for (int k = 0; k < 20_000; k++) {
            Expression number = random(random, 3);
            Optional<BigFraction> exact =
                    new Valuation<>(Fractions.EXACT, Optional.<BigFraction>empty(), Map.of()).of(number);
            if (Roundings.few(number) && exact.isPresent()) {
                few++;
                BigDecimal written = new BigDecimal(exact.get().getNumerator())
                        .divide(new BigDecimal(exact.get().getDenominator()), MathContext.DECIMAL128);
                BigDecimal off =
                        new BigDecimal(number.number()).subtract(written).abs();
                assertThat(off)
                        .as("%s", number)
                        .isLessThanOrEqualTo(written.abs().multiply(new BigDecimal("4e-15")));
            }
        }
        assertThat(few).isGreaterThan(5_000);
    }

    @Test
    void whatMayCancelIsReadWhole() {
        Expression difference = Folding.apply(
                Operation.SUBTRACT,
                List.of(
                        Folding.apply(Operation.ADD, List.of(new Constant(1e10), new Constant(0.1))),
                        new Constant(1e10)));
        Expression far = Folding.apply(Operation.MULTIPLY, List.of(new Constant(1e-200), new Constant(0.3)));
        assertThat(Roundings.few(difference)).isFalse();
        assertThat(Roundings.few(far)).isFalse();
    }
}
