package entente.family;

import entente.model.Expression;

/** Tells expressions of parameters from those that need a run. */
final class Dependence {
    private Dependence() {}

    /** Whether the expression depends on more than parameters. */
    static boolean state(Expression e) {
        if (e instanceof Expression.Constant || e instanceof Expression.ParameterValue) {
            return false;
        }
        if (!(e instanceof Expression.Apply apply)) {
            return true;
        }
        for (Expression argument : apply.arguments()) {
            if (state(argument)) {
                return true;
            }
        }
        return apply.function().forcing();
    }
}
