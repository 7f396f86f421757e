package entente.trajectory;

import entente.law.Law;
import entente.law.Sparsity;
import entente.trajectory.stiff.Pattern;
import entente.trajectory.stiff.StiffEquations;
import org.jspecify.annotations.Nullable;

/** A law as equations to integrate. */
final class LawEquations implements StiffEquations {
    private final Law law;
    private final Workers workers;
    private @Nullable Pattern pattern;

    LawEquations(Law law, Workers workers) {
        this.law = law;
        this.workers = workers;
    }

    @Override
    public int getDimension() {
        return law.size();
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] rate) {
        if (law.pieces() == 1) {
            law.rates(t, y, rate);
        } else {
            law.prepare(t, y);
            workers.each(law.pieces(), piece -> law.piece(piece, y, rate));
        }
    }

    @Override
    public Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            Sparsity sparsity = law.sparsity();
            known = new Pattern(sparsity.start(), sparsity.column());
            pattern = known;
        }
        return known;
    }

    @Override
    public void jacobian(double t, double[] y, double[] values) {
        law.jacobian(t, y, values);
    }

    @Override
    public boolean autonomous() {
        return law.autonomous();
    }
}
