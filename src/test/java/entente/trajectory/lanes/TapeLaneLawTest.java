package entente.trajectory.lanes;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.events.InForce;
import entente.events.Sketch;
import entente.law.Law;
import entente.law.LawTape;
import entente.model.Expression;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TapeLaneLawTest {
    private static final Function[] TWO = {
        Operation.ADD,
        Operation.SUBTRACT,
        Operation.MULTIPLY,
        Operation.DIVIDE,
        Operation.POWER,
        Operation.LESS,
        Operation.GREATER_OR_EQUAL,
        Operation.MIN,
        Operation.MAX,
        Operation.AND,
        Operation.STEP
    };
    private static final Function[] ONE = {
        Operation.NEGATE, Operation.ABS, Elementary.EXP, Elementary.LN, Elementary.SQRT, Elementary.TANH, Elementary.SIN
    };

    private static Expression random(Random shape, Random numbers, int depth) {
        int kind = depth == 0 ? shape.nextInt(3) : shape.nextInt(6);
        return switch (kind) {
            case 0 -> Sketch.number(0.1 + numbers.nextDouble());
            case 1 -> shape.nextBoolean() ? output(shape.nextInt(4)) : saturation(shape.nextInt(4));
            case 2 -> shape.nextInt(4) == 0 ? t() : Sketch.number(numbers.nextDouble());
            case 3 -> apply(ONE[shape.nextInt(ONE.length)], random(shape, numbers, depth - 1));
            default ->
                apply(
                        TWO[shape.nextInt(TWO.length)],
                        random(shape, numbers, depth - 1),
                        random(shape, numbers, depth - 1));
        };
    }

    /** The same shape for the same seed; other numbers for another. */
    private static InForce model(long shapeSeed, long numberSeed) {
        var shape = new Random(shapeSeed);
        var numbers = new Random(numberSeed);
        var sketch = new Sketch();
        for (int i = 0; i < 4; i++) {
            Object growth = shape.nextInt(3) == 0 ? random(shape, numbers, 2) : 0.1 + numbers.nextDouble();
            Object capacity = shape.nextInt(3) == 0
                    ? apply(Operation.ADD, 5, apply(Operation.ABS, random(shape, numbers, 2)))
                    : 1 + numbers.nextDouble();
            sketch.firm("F" + i, growth, capacity, 1);
            for (int j = 0; j < 4; j++) {
                if (j != i && shape.nextInt(4) > 0) {
                    sketch.gives(j, i, -1, shape.nextBoolean() ? random(shape, numbers, 3) : numbers.nextDouble());
                }
            }
        }
        return Sketch.declared(sketch.model());
    }

    @Test
    void ratesInLanesAreThoseOfTheSingleRunToTheLastBit() {
        int[] active = {0, 1, 2, 3};
        int lanes = 5;
        int compared = 0;
        for (long seed = 0; seed < 150; seed++) {
            LawTape[] tapes = new LawTape[lanes];
            Law[] laws = new Law[lanes];
            for (int l = 0; l < lanes; l++) {
                InForce inForce = model(seed, 1000 * seed + l);
                double[] scale = new double[4];
                for (int i = 0; i < 4; i++) {
                    scale[i] = inForce.capacity(i) instanceof Expression.Constant number ? number.value() : 3;
                }
                tapes[l] = LawTape.of(inForce, active, scale);
                laws[l] = Law.of(inForce, active, scale);
            }
            var law = new TapeLaneLaw(tapes[0]);
            var random = new Random(seed);
            double[] t = random.doubles(lanes, 0, 2).toArray();
            double[][] state = new double[4][];
            for (int i = 0; i < 4; i++) {
                state[i] = random.doubles(lanes, 0, 2).toArray();
            }
            double[][] parameters = new double[law.parameters()][lanes];
            for (int l = 0; l < lanes; l++) {
                if (tapes[l].like(tapes[0])) {
                    double[] numbers = law.parametersOf(tapes[l]);
                    for (int k = 0; k < numbers.length; k++) {
                        parameters[k][l] = numbers[k];
                    }
                }
            }
            double[][] rate = new double[4][lanes];
            law.rates(t, state, parameters, rate);
            for (int l = 0; l < lanes; l++) {
                if (!tapes[l].like(tapes[0])) {
                    continue;
                }
                double[] expected = new double[4];
                laws[l].rates(t[l], new double[] {state[0][l], state[1][l], state[2][l], state[3][l]}, expected);
                for (int i = 0; i < 4; i++) {
                    compared++;
                    assertThat(Double.doubleToLongBits(rate[i][l]))
                            .as("seed %d lane %d firm %d", seed, l, i)
                            .isEqualTo(Double.doubleToLongBits(expected[i]));
                }
            }
        }
        assertThat(compared).isGreaterThan(2000);
    }
}
