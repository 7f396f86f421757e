package entente.law;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.number;
import static entente.events.Sketch.output;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.events.InForce;
import entente.events.Sketch;
import entente.model.Expression;
import entente.symbolic.Derivative;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final Function[] SMOOTH = {
        Operation.ADD,
        Operation.SUBTRACT,
        Operation.MULTIPLY,
        Operation.DIVIDE,
        Elementary.EXP,
        Elementary.LN,
        Elementary.LOG10,
        Elementary.SQRT,
        Elementary.SIN,
        Elementary.COS,
        Elementary.TANH,
        Operation.POWER,
        Operation.NEGATE,
        Operation.ABS,
        Operation.MIN,
        Operation.MAX,
        Operation.SUM,
        Operation.GINI,
        Operation.IF,
        Operation.RAMP,
        Operation.TABLE
    };

    /** A random expression with values near 1, so that nothing overflows. */
    private static Expression random(Random random, int depth, int firms) {
        if (depth == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> number(0.5 + random.nextDouble());
                case 1 -> apply(Operation.DIVIDE, output(random.nextInt(firms)), 50);
                default -> apply(Operation.MULTIPLY, 0.1, t());
            };
        }
        Expression a = random(random, depth - 1, firms);
        Expression b = random(random, depth - 1, firms);
        Expression c = random(random, depth - 1, firms);
        Expression positive = apply(Operation.ADD, 0.5, apply(Operation.ABS, a));
        Function function = SMOOTH[random.nextInt(SMOOTH.length)];
        if (function instanceof Elementary) {
            return apply(function, function == Elementary.EXP ? apply(Elementary.TANH, a) : positive);
        }
        return switch ((Operation) function) {
            case DIVIDE -> apply(function, b, positive);
            case POWER -> apply(function, positive, apply(Elementary.TANH, b));
            case NEGATE, ABS -> apply(function, a);
            case IF -> apply(function, apply(Operation.LESS, a, b), b, c);
            case SUM, GINI -> apply(function, positive, apply(Operation.ABS, b), apply(Operation.ABS, c));
            case RAMP -> apply(function, -1, apply(Operation.ADD, 8, positive), c);
            case TABLE -> apply(function, 0, a, 4, b, 9, c);
            default -> apply(function, a, b);
        };
    }

    @Test
    void theJacobianIsTheDifferencesOfTheRates() {
        long seed = 20_240_301;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int n = 2 + random.nextInt(4);
            Sketch sketch = new Sketch();
            for (int i = 0; i < n; i++) {
                Expression growth = apply(Operation.ADD, 1, apply(Operation.ABS, random(random, 2, n)));
                Expression capacity = apply(Operation.ADD, 60, apply(Operation.ABS, random(random, 2, n)));
                sketch.firm(
                        "F" + i,
                        random.nextBoolean() ? growth : number(0.7),
                        random.nextBoolean() ? capacity : number(70),
                        40);
            }
            for (int from = 0; from < n; from++) {
                for (int to = 0; to < n; to++) {
                    if (from != to && random.nextInt(3) > 0) {
                        sketch.gives(from, to, -1, random.nextBoolean() ? 0.3 : random(random, 3, n));
                    }
                }
            }
            InForce inForce = Sketch.inForce(sketch.model());
            checkJacobian(Law.of(inForce), random, "seed " + seed + " round " + round, 1);
            int[] all = new int[n];
            double[] scale = new double[n];
            for (int i = 0; i < n; i++) {
                all[i] = i;
                scale[i] = 70;
            }
            checkJacobian(Law.of(inForce, all, scale), random, "scaled, seed " + seed + " round " + round, 70);
        }
    }

    private static void checkJacobian(Law law, Random random, String what, double unit) {
        int n = law.size();
        double[] state = new double[n];
        for (int i = 0; i < n; i++) {
            state[i] = (20 + 40 * random.nextDouble()) / unit;
        }
        double time = 1 + 4 * random.nextDouble();
        double[][] jacobian = new double[n][n];
        law.jacobian(time, state, jacobian);
        for (int j = 0; j < n; j++) {
            double h = 1e-6 * state[j];
            double[] up = state.clone();
            double[] down = state.clone();
            up[j] += h;
            down[j] -= h;
            double[] above = new double[n];
            double[] below = new double[n];
            law.rates(time, up, above);
            law.rates(time, down, below);
            for (int i = 0; i < n; i++) {
                double difference = (above[i] - below[i]) / (2 * h);
                double size = 1 + Math.abs(difference) + Math.abs(above[i]) / state[j];
                assertThat(jacobian[i][j]).as("%s (%d, %d)", what, i, j).isCloseTo(difference, within(1e-6 * size));
            }
        }
    }

    @Test
    void derivativesInTimeAreDifferences() {
        long seed = 7;
        Random random = new Random(seed);
        double[] outputs = {30, 45};
        InForce inForce = Sketch.inForce(
                new Sketch().firm("A", 1, 1, 1).firm("B", 1, 1, 1).model());
        for (int round = 0; round < 300; round++) {
            Expression f = random(random, 4, 2);
            double at = 1 + 2.9 * random.nextDouble();
            double derivative = inForce.value(Derivative.of(inForce.resolve(f), t()), at, outputs);
            double h = 1e-5;
            double difference = (inForce.value(f, at + h, outputs) - inForce.value(f, at - h, outputs)) / (2 * h);
            assertThat(derivative)
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(difference, within(2e-6 * (1 + Math.abs(difference))));
        }
    }

    @Test
    void permutingTheFirmsPermutesTheRates() {
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 2 + random.nextInt(6);
            double[] k = new double[n];
            double[] capacity = new double[n];
            double[] q = new double[n];
            double[][] d = new double[n][n];
            Integer[] order = new Integer[n];
            for (int i = 0; i < n; i++) {
                k[i] = random.nextDouble();
                capacity[i] = 10 + random.nextDouble();
                q[i] = random.nextDouble();
                order[i] = i;
                for (int j = 0; j < n; j++) {
                    d[i][j] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
                }
            }
            java.util.Collections.shuffle(java.util.Arrays.asList(order), random);
            Sketch straight = new Sketch();
            Sketch permuted = new Sketch();
            double[][] e = new double[n][n];
            double[] p = new double[n];
            for (int i = 0; i < n; i++) {
                straight.firm("F" + i, k[i], capacity[i], 1);
                permuted.firm("F" + order[i], k[order[i]], capacity[order[i]], 1);
                p[i] = q[order[i]];
                for (int j = 0; j < n; j++) {
                    e[i][j] = d[order[i]][order[j]];
                }
            }
            double[] rates = new double[n];
            double[] other = new double[n];
            Law.of(Sketch.inForce(straight.gives(d).model())).rates(0, q, rates);
            Law.of(Sketch.inForce(permuted.gives(e).model())).rates(0, p, other);
            for (int i = 0; i < n; i++) {
                assertThat(other[i]).as("seed %d round %d", seed, round).isCloseTo(rates[order[i]], within(1e-14));
            }
        }
    }

    @Test
    void whatHasNoValueIsNaN() {
        double[] rate = new double[1];
        Expression growth = apply(Operation.DIVIDE, 1, apply(Operation.SUBTRACT, output(0), 5));
        Law law = Law.of(Sketch.inForce(new Sketch().firm("A", growth, 10, 1).model()));
        law.rates(0, new double[] {5}, rate);
        assertThat(rate[0]).isNaN();
        law.rates(0, new double[] {6}, rate);
        assertThat(rate[0]).isCloseTo(1 * 6 * 0.4, within(1e-15));
    }
}
