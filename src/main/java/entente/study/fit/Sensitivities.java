package entente.study.fit;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Operation;
import entente.events.InForce;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Part;
import entente.symbolic.Algebra;
import entente.symbolic.Derivative;
import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/**
 * The equations of outputs and of their derivatives by parameters, in logarithms: z = ln Q, dzᵢ/dt = gᵢ =
 * kᵢ (1 − xᵢ + Σ D x), and σ = ∂z/∂θ, dσ/dt = (∂g/∂z) σ + ∂g/∂θ.
 *
 * <p>The variables are z by firm, then σ by firm and parameter. Not for use by two threads at once.
 */
final class Sensitivities implements FirstOrderDifferentialEquations {
    /** A saturation from which nothing but a runaway leads on. */
    private static final double FAR = 1e8;
    /** A rate with which an integrator still can reckon: it takes differences of some. */
    private static final double FASTEST = 1e100;

    private final int firms;
    private final int parameters;
    private final int[] active;
    private final Tape tape;
    private final double[] slots;
    /** Outputs, then parameters: what the tape reads. */
    private final double[] read;

    private final int[] rate;
    private final int[] saturation;
    private final int[][] byOutput;
    private final int[][] byParameter;
    private int mostEvaluations;
    private int evaluations;
    private boolean lost;

    /** @param active positions of the firms whose outputs are above 0 */
    Sensitivities(InForce inForce, int[] active, int[] parameters) {
        this.firms = active.length;
        this.active = active;
        this.parameters = parameters.length;
        Tape.Builder builder = builder(inForce, active, parameters);
        rate = new int[firms];
        saturation = new int[firms];
        byOutput = new int[firms][firms];
        byParameter = new int[firms][parameters.length];
        for (int i = 0; i < firms; i++) {
            Expression share = share(inForce, active[i]);
            Expression g = rate(inForce, active[i], share);
            rate[i] = builder.add(g);
            saturation[i] = builder.add(share);
            for (int j = 0; j < firms; j++) {
                byOutput[i][j] = slope(builder, g, output(inForce, active[j]));
            }
            for (int k = 0; k < parameters.length; k++) {
                byParameter[i][k] = slope(builder, g, new ParameterValue(parameters[k]));
            }
        }
        tape = builder.done();
        slots = tape.slots();
        read = new double[firms + parameters.length];
    }

    /** A tape that reads outputs, then parameters. */
    static Tape.Builder builder(InForce inForce, int[] active, int[] parameters) {
        int[] state = new int[inForce.model().firms().size()];
        Arrays.fill(state, -1);
        for (int i = 0; i < active.length; i++) {
            state[inForce.firm(active[i])] = i;
        }
        double[] ones = new double[active.length + parameters.length];
        Arrays.fill(ones, 1);
        Tape.Builder builder = new Tape.Builder(state, ones).compiledBy(inForce.compiler());
        for (int k = 0; k < parameters.length; k++) {
            builder.reading(parameters[k], active.length + k);
        }
        return builder;
    }

    /** The slot of a derivative, or −1 where it is 0. */
    static int slope(Tape.Builder builder, Expression expression, Expression variable) {
        Expression derivative = Derivative.of(expression, variable);
        return derivative.isNumber() && derivative.number() == 0 ? -1 : builder.add(derivative);
    }

    static FirmValue output(InForce inForce, int position) {
        return new FirmValue(inForce.firm(position), Part.OUTPUT);
    }

    private static Expression share(InForce inForce, int position) {
        return Algebra.divide(output(inForce, position), inForce.capacity(position));
    }

    private static Expression rate(InForce inForce, int to, Expression share) {
        List<Expression> terms = new ArrayList<>();
        terms.add(Algebra.subtract(new Constant(1), share));
        for (int k = inForce.rowStart(to); k < inForce.rowEnd(to); k++) {
            terms.add(Algebra.multiply(inForce.coefficient(k), share(inForce, inForce.from(k))));
        }
        Expression sum =
                terms.size() == 1 ? terms.get(0) : Algebra.apply(Operation.SUM, terms.toArray(new Expression[0]));
        return Algebra.multiply(inForce.growth(to), sum);
    }

    @Override
    public int getDimension() {
        return firms * (1 + parameters);
    }

    /**
     * Begins anew with other values of the parameters.
     *
     * @param most evaluations, after which it is lost
     */
    void at(double[] values, int most) {
        mostEvaluations = most;
        System.arraycopy(values, 0, read, firms, parameters);
        evaluations = 0;
        lost = false;
    }

    /** Whether what was integrated is no solution: a runaway, a law without a value, or far too many steps. */
    boolean lost() {
        return lost;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] derivative) {
        for (int i = 0; i < firms; i++) {
            read[i] = Arithmetic.exp(y[i]);
        }
        lost |= ++evaluations > mostEvaluations;
        if (!lost) {
            tape.run(t, read, slots);
            for (int i = 0; i < firms; i++) {
                lost |= !(slots[saturation[i]] < FAR);
                derive(i, y, derivative);
            }
            for (double rate : derivative) {
                lost |= !(Math.abs(rate) < FASTEST);
            }
        }
        if (lost) {
            // Whatever follows is thrown away: the sooner it ends the better.
            Arrays.fill(derivative, 0);
        }
    }

    private void derive(int i, double[] y, double[] derivative) {
        derivative[i] = slots[rate[i]];
        for (int k = 0; k < parameters; k++) {
            double sum = byParameter[i][k] < 0 ? 0 : slots[byParameter[i][k]];
            for (int j = 0; j < firms; j++) {
                if (byOutput[i][j] >= 0) {
                    sum += slots[byOutput[i][j]] * read[j] * y[sigma(j, k)];
                }
            }
            derivative[sigma(i, k)] = sum;
        }
    }

    /** The position of a variable's firm among those present. */
    int position(int variable) {
        return active[variable];
    }

    /** Where σ of a firm and a parameter stands. */
    int sigma(int firm, int parameter) {
        return firms + firm * parameters + parameter;
    }
}
