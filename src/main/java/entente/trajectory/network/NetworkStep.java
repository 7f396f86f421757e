package entente.trajectory.network;

import entente.arithmetic.Arithmetic;
import entente.trajectory.Workers;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.EquationsMapper;
import org.apache.commons.math3.ode.sampling.AbstractStepInterpolator;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** Dense output of one step, of order 7; its three evaluations and its vectors are made when first asked for. */
final class NetworkStep extends AbstractStepInterpolator {
    private static final long serialVersionUID = 1;

    private final transient AbstractIntegrator integrator;
    private final transient Workers workers;
    private transient double[] begin;
    private transient double[] end;
    /** Stages 0 .. 15. */
    private final transient double[][] stages;

    private transient double[][] vectors = {};
    private boolean ready;

    NetworkStep(
            AbstractIntegrator integrator,
            Workers workers,
            double[] state,
            boolean forward,
            EquationsMapper primary,
            EquationsMapper[] secondary) {
        super(state, forward, primary, secondary);
        this.integrator = integrator;
        this.workers = workers;
        this.begin = state;
        this.end = state;
        this.stages = new double[16][];
    }

    private NetworkStep(NetworkStep other) {
        super(other);
        integrator = other.integrator;
        workers = other.workers;
        begin = other.begin.clone();
        end = other.end.clone();
        stages = new double[16][];
        vectors = new double[7][];
        for (int v = 0; v < 7; v++) {
            vectors[v] = other.vectors[v].clone();
        }
        ready = true;
    }

    /** Refers to the step from one state to another; the integrator does not change them before the next one. */
    void take(double[] from, double[] to, double[][] k) {
        begin = from;
        end = to;
        System.arraycopy(k, 0, stages, 0, k.length);
        ready = false;
    }

    @Override
    protected StepInterpolator doCopy() {
        return new NetworkStep(this);
    }

    @Override
    protected void doFinalize() {
        if (!ready) {
            int n = begin.length;
            if (vectors.length == 0) {
                vectors = new double[7][n];
                for (int s = 13; s < 16; s++) {
                    stages[s] = new double[n];
                }
            }
            evaluate();
            combine();
            ready = true;
        }
    }

    private void evaluate() {
        double[] state = vectors[0];
        for (int e = 0; e < 3; e++) {
            Combination.step(state, end, h, DormandPrince853.EXTRA[e], stages, workers);
            integrator.computeDerivatives(
                    getGlobalPreviousTime() + DormandPrince853.EXTRA_TIME[e] * h, state, stages[13 + e]);
        }
    }

    private void combine() {
        int n = begin.length;
        double[] slope = vectors[0];
        Combination.each(n, workers, (low, high) -> {
            Combination.sum(slope, DormandPrince853.SOLUTION, stages, low, high);
            for (int v = 0; v < 4; v++) {
                Combination.sum(vectors[3 + v], DormandPrince853.DENSE[v], stages, low, high);
            }
            for (int i = low; i < high; i++) {
                vectors[1][i] = stages[0][i] - slope[i];
                vectors[2][i] = slope[i] - vectors[1][i] - stages[12][i];
            }
        });
    }

    @Override
    protected void computeInterpolatedStateAndDerivatives(double theta, double oneMinusThetaH) {
        if (oneMinusThetaH == 0 && !ready) {
            // Every step is looked at where it ends: that must not cost the three evaluations.
            System.arraycopy(end, 0, interpolatedState, 0, end.length);
            System.arraycopy(stages[12], 0, interpolatedDerivatives, 0, end.length);
            return;
        }
        finalizeStep();
        double[] dot = {
            1,
            1 - 2 * theta,
            theta * (2 - 3 * theta),
            2 * theta * (1 + theta * (2 * theta - 3)),
            theta * theta * (3 + theta * (5 * theta - 8)),
            theta * theta * (3 + theta * (-12 + theta * (15 - 6 * theta))),
            theta * theta * theta * (4 + theta * (-15 + theta * (18 - 7 * theta)))
        };
        Combination.each(begin.length, workers, (low, high) -> interpolate(theta, oneMinusThetaH, dot, low, high));
    }

    private void interpolate(double theta, double oneMinusThetaH, double[] dot, int first, int last) {
        double eta = 1 - theta;
        for (int i = first; i < last; i++) {
            double high = vectors[4][i] + eta * (vectors[5][i] + theta * vectors[6][i]);
            double inner = vectors[2][i] + eta * (vectors[3][i] + theta * high);
            interpolatedState[i] = theta <= 0.5
                    ? begin[i] + theta * h * (vectors[0][i] + eta * (vectors[1][i] + theta * inner))
                    : end[i] - oneMinusThetaH * (vectors[0][i] - theta * (vectors[1][i] + theta * inner));
            double slope = 0;
            for (int v = 0; v < 7; v++) {
                slope = Arithmetic.fma(dot[v], vectors[v][i], slope);
            }
            interpolatedDerivatives[i] = slope;
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
