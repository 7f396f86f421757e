package entente.law;

import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.law.bytecode.Compilation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Expression.Time;
import entente.model.Part;
import entente.report.LawListing;
import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompiledTapeTest {
    private static final int FIRMS = 4;

    private static Expression random(Random random, int depth, List<Expression> pool) {
        if (!pool.isEmpty() && random.nextInt(6) == 0) {
            return pool.get(random.nextInt(pool.size()));
        }
        Expression expression = depth == 0 || random.nextInt(8) == 0 ? leaf(random) : apply(random, depth, pool);
        pool.add(expression);
        return expression;
    }

    private static Expression leaf(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Time();
            case 1 -> new Constant(random.nextInt(5) - 2);
            case 2 -> new Constant(4 * random.nextDouble() - 2);
            default -> new FirmValue(random.nextInt(FIRMS), Part.OUTPUT);
        };
    }

    private static Expression apply(Random random, int depth, List<Expression> pool) {
        Function function = Function.all().get(random.nextInt(Function.all().size()));
        if (function == Operation.TABLE) {
            List<Expression> points = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                points.add(new Constant(k));
                points.add(random(random, depth - 1, pool));
            }
            return new Apply(function, points);
        }
        int count = function.arity() >= 0 ? function.arity() : 1 + random.nextInt(4);
        List<Expression> arguments = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            arguments.add(random(random, depth - 1, pool));
        }
        return new Apply(function, arguments);
    }

    private static Tape.Builder builder() {
        return new Tape.Builder(new int[] {1, 0, -1, 2}, new double[] {1, 2.5, 1 / 3.0});
    }

    private static void assertSameBits(Tape tape, Random random) {
        Tape.Program compiled = new Compilation().compile(tape);
        double[] expected = tape.slots();
        double[] got = tape.slots();
        for (int round = 0; round < 5; round++) {
            double t = 3 * random.nextDouble();
            double[] state = {random.nextDouble(), round == 3 ? 0 : 2 * random.nextDouble(), 1e-3 * random.nextDouble()
            };
            tape.run(t, state, expected);
            compiled.run(t, state, got);
            for (int slot = 0; slot < expected.length; slot++) {
                assertThat(Double.doubleToLongBits(got[slot])).isEqualTo(Double.doubleToLongBits(expected[slot]));
            }
        }
    }

    @Test
    void compiledIsInterpretedToTheLastBit() {
        long seed = 20260101;
        var random = new Random(seed);
        for (int k = 0; k < 300; k++) {
            Tape.Builder builder = builder();
            List<Expression> pool = new ArrayList<>();
            for (int e = 0; e < 3; e++) {
                builder.add(random(random, 5, pool));
            }
            Tape tape = builder.done();
            try {
                assertSameBits(tape, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", tape " + k + ":\n" + LawListing.of(tape), e);
            }
        }
    }

    @Test
    void aLawOfManyInstructionsIsSplit() {
        var random = new Random(3);
        Tape.Builder builder = builder();
        Expression last = new FirmValue(0, Part.OUTPUT);
        for (int k = 0; k < 12_000; k++) {
            last = new Apply(
                    Operation.ADD,
                    List.of(
                            new Apply(Operation.MULTIPLY, List.of(last, new Constant(random.nextDouble()))),
                            new FirmValue(k % FIRMS, Part.OUTPUT)));
            builder.add(last);
        }
        Tape tape = builder.done();
        assertThat(tape.size()).isGreaterThan(24_000);
        assertSameBits(tape, random);
    }

    @Test
    void equalPartsAreComputedOnceAndTheListingShowsIt() {
        Expression x = new FirmValue(0, Part.OUTPUT);
        Expression square = new Apply(Operation.MULTIPLY, List.of(x, x));
        Expression again = new Apply(Operation.MULTIPLY, List.of(x, x));
        Tape.Builder builder = builder();
        builder.add(new Apply(Elementary.EXP, List.of(square)));
        builder.add(new Apply(Operation.ADD, List.of(again, new Constant(0.5))));
        assertThat(LawListing.of(builder.done()))
                .isEqualTo("q1 = u[1] * 2.5\ns1 = multiply(q1, q1)\ns2 = exp(s1)\ns4 = add(s1, 0.5)\n");
    }

    @Test
    void aTapeIsCompiledOnceItHasRunLongEnough() {
        Tape.Builder builder = builder();
        int slot = builder.add(new Apply(Elementary.EXP, List.of(new Time())));
        int[] compilations = {0};
        Tape tape = builder.compiledBy(of -> {
                    compilations[0]++;
                    return new Compilation().compile(of);
                })
                .done();
        double[] slots = tape.slots();
        tape.run(1, new double[3], slots);
        assertThat(compilations[0]).isZero();
        for (int k = 0; k < 4_100_000; k++) {
            tape.run(0.5, new double[3], slots);
        }
        assertThat(compilations[0]).isEqualTo(1);
        assertThat(slots[slot]).isEqualTo(StrictMath.exp(0.5));
    }

    @Test
    void aLawIsListedWithItsNumbers() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", Sketch.apply(Elementary.SIN, t()), 150, 5)
                .gives(0, 1, -1, Sketch.apply(Operation.ADD, 0.25, saturation(0)))
                .gives(1, 0, -1, 0.75);
        assertThat(LawListing.of(Sketch.inForce(sketch.model())))
                .contains("= sin(t)", "0.5 * u[0] * (1 - x[0] + 0.75 * x[1])", "# Jia")
                .contains("= add(0.25, ");
    }
}
