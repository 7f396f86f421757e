package entente.family;

import entente.model.Expression;
import entente.model.Fold;

/** Tells expressions of parameters from those that need a run. */
final class Dependence implements Expression.Otherwise<Boolean> {
    private Dependence() {}

    /** Whether the expression depends on more than parameters. */
    static boolean state(Expression e) {
        return Fold.any(e, part -> part.accept(new Dependence()));
    }

    @Override
    public Boolean constant(Expression.Constant constant) {
        return false;
    }

    @Override
    public Boolean parameter(Expression.ParameterValue value) {
        return false;
    }

    @Override
    public Boolean apply(Expression.Apply apply) {
        return apply.function().forcing();
    }

    @Override
    public Boolean otherwise(Expression expression) {
        return true;
    }
}
