package entente.stability.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Changes of sign of functions whose roots are known. */
class SignChangesTest {
    private static List<Double> roots(DoubleUnaryOperator f, double low, double high) {
        List<Double> roots = new ArrayList<>();
        SignChanges.find(
                at -> new double[] {f.applyAsDouble(at)}, low, high, 200, () -> false, (left, right, q, touches) -> {
                    if (touches) {
                        return false;
                    }
                    assertThat(f.applyAsDouble(left) * f.applyAsDouble(right)).isNegative();
                    double a = left;
                    double b = right;
                    for (int round = 0; round < 80; round++) {
                        double middle = (a + b) / 2;
                        boolean same = f.applyAsDouble(middle) > 0 == f.applyAsDouble(left) > 0;
                        a = same ? middle : a;
                        b = same ? b : middle;
                    }
                    roots.add(a);
                    return false;
                });
        return roots;
    }

    @Test
    void rootsComeInOrder() {
        List<Double> roots = roots(StrictMath::sin, 1, 100);
        assertThat(roots).hasSize(31);
        for (int k = 0; k < roots.size(); k++) {
            assertThat(roots.get(k)).isCloseTo((k + 1) * Math.PI, within(1e-12));
        }
    }

    @Test
    void twoRootsOfOneCellAreBothFoundHoweverNear() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 300; round++) {
            double at = random.nextDouble();
            double half = StrictMath.pow(10, -random.nextDouble(1, 7));
            double bend = random.nextDouble(-3, 3);
            List<Double> roots =
                    roots(x -> ((x - at) * (x - at) - half * half) * StrictMath.exp(bend * x) / (1.2 + x), -0.2, 1.2);
            assertThat(roots)
                    .as("seed 31 round " + round + " " + at + " " + half)
                    .hasSize(2);
            assertThat(roots.get(1) - roots.get(0)).isCloseTo(2 * half, within(1e-3 * half));
        }
    }

    @Test
    void whatOnlyTouchesNothingAndWhatHasNoValueChangesNothing() {
        assertThat(roots(x -> (x - 0.3) * (x - 0.3), 0, 1)).isEmpty();
        assertThat(roots(x -> (x - 0.3) * (x - 0.3) + 1e-14, 0, 1)).isEmpty();
        assertThat(roots(x -> 0, 0, 1)).isEmpty();
        assertThat(roots(x -> x < 0.5 ? Double.NaN : 1, 0, 1)).isEmpty();
        assertThat(roots(x -> x < 0.5 ? Double.NaN : x - 0.8, 0, 1)).hasSize(1);
        assertThat(roots(x -> Math.abs(x - 0.3) - 0.001, 0, 1)).hasSize(2);
    }
}
