package entente.stability.parameters;

import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The model at one value; the verdict, which takes its time, is reached where it is asked for. */
final class LineSample {
    private final double at;
    private final Patience patience;
    private final InteriorEquilibrium interior;
    private final double determinant;
    /** Of any sign; empty where they are not looked at. */
    private final double[] x;

    /** Whether there are factors to look at. */
    private final boolean looked;

    private @Nullable State known;
    private @Nullable Verdict verdict;

    LineSample(double at, ConstantSystem system, Patience patience) {
        this.at = at;
        this.patience = patience;
        this.interior = InteriorEquilibrium.of(system, patience::over);
        looked = interior.dense() && Dense.finite(interior.m());
        determinant = looked ? interior.factors().determinant() : Double.NaN;
        x = looked ? interior.factors().solve(Dense.ones(size())) : new double[0];
    }

    double at() {
        return at;
    }

    private int size() {
        return interior.system().size();
    }

    /** Whether a pair of eigenvalues can cross the axis somewhere beside it. */
    boolean pairsCross() {
        return size() > 2
                && state() != State.ABSENT
                && !interior.system().coefficients().nonNegative();
    }

    /** They are not where a network is too large for them. */
    boolean hasEigenvalues() {
        return !interior.eigenvalues().isEmpty();
    }

    /** Whether the eigenvalue with the largest real part has a partner. */
    boolean oscillates() {
        return interior.eigenvalues().get(0).im() != 0;
    }

    double[] x() {
        return x;
    }

    /** So near a boundary that the verdict may hold here alone. */
    boolean chance() {
        return looked && interior.atBoundary();
    }

    /** det M, and each saturation times it: smooth everywhere. */
    double[] quantities() {
        double[] quantities = new double[size() + 1];
        Arrays.fill(quantities, determinant);
        for (int i = 0; i < size(); i++) {
            quantities[i + 1] *= x.length == 0 ? Double.NaN : x[i];
        }
        return quantities;
    }

    double[] pairSums() {
        return looked ? PairSums.of(interior) : new double[0];
    }

    Verdict verdict() {
        Verdict reached = verdict;
        if (reached == null) {
            reached = Stability.verdict(interior, patience);
            verdict = reached;
        }
        return reached;
    }

    State state() {
        State found = known;
        if (found == null) {
            found = looked
                    ? interior.state()
                    : size() > Coexistence.DENSE && verdict().stable() ? State.STABLE : State.ABSENT;
            known = found;
        }
        return found;
    }

    /** det M, and each saturation after it. */
    double quantity(int q) {
        return q == 0 ? determinant : x[q - 1];
    }
}
