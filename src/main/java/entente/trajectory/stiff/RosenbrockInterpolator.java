package entente.trajectory.stiff;

import entente.arithmetic.Arithmetic;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.apache.commons.math3.ode.EquationsMapper;
import org.apache.commons.math3.ode.sampling.AbstractStepInterpolator;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** Dense output of {@link Rodas5P} over one step. */
final class RosenbrockInterpolator extends AbstractStepInterpolator {
    private static final long serialVersionUID = 1;

    private final double[] begin;
    private final double[] end;
    private final double[][] polynomial;

    /** @param state the integrator's array with the state at the step's end */
    RosenbrockInterpolator(double[] state, boolean forward, EquationsMapper primary, EquationsMapper[] secondary) {
        super(state, forward, primary, secondary);
        begin = new double[state.length];
        end = new double[state.length];
        polynomial = new double[3][state.length];
    }

    private RosenbrockInterpolator(RosenbrockInterpolator other) {
        super(other);
        begin = other.begin.clone();
        end = other.end.clone();
        polynomial =
                new double[][] {other.polynomial[0].clone(), other.polynomial[1].clone(), other.polynomial[2].clone()};
    }

    /** Takes a step over. */
    void take(double[] from, double[] to, double[][] stages) {
        System.arraycopy(from, 0, begin, 0, from.length);
        System.arraycopy(to, 0, end, 0, to.length);
        for (int r = 0; r < 3; r++) {
            double[] p = polynomial[r];
            double[] h = Rodas5P.DENSE[r];
            for (int i = 0; i < p.length; i++) {
                double sum = 0;
                for (int s = 0; s < Rodas5P.STAGES; s++) {
                    sum = Arithmetic.fma(h[s], stages[s][i], sum);
                }
                p[i] = sum;
            }
        }
    }

    @Override
    protected StepInterpolator doCopy() {
        return new RosenbrockInterpolator(this);
    }

    @Override
    protected void computeInterpolatedStateAndDerivatives(double theta, double oneMinusThetaH) {
        double rest = 1 - theta;
        for (int i = 0; i < begin.length; i++) {
            double p0 = polynomial[0][i];
            double p1 = polynomial[1][i];
            double p2 = polynomial[2][i];
            double inner = p0 + theta * (p1 + theta * p2);
            interpolatedState[i] = rest * begin[i] + theta * (end[i] + rest * inner);
            double slope = end[i] - begin[i] + (rest - theta) * inner + theta * rest * (p1 + 2 * theta * p2);
            interpolatedDerivatives[i] = slope / h;
        }
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("a step is not written to a stream");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("a step is not read from a stream");
    }
}
