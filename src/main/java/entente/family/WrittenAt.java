package entente.family;

import entente.events.InForce;
import entente.law.Origins;
import entente.model.Expression;
import entente.model.Fold;

/** What the numbers of a family's member were computed from: the parameters' values stand as they are written. */
final class WrittenAt implements Origins {
    private final InForce family;
    private final Fold<Expression> atPoint;

    WrittenAt(InForce family, int[] parameters, double[] values) {
        this.family = family;
        this.atPoint = Fold.map(e -> valued(e, parameters, values));
    }

    private static Expression valued(Expression e, int[] parameters, double[] values) {
        for (int k = 0; k < parameters.length; k++) {
            if (e.equals(new Expression.ParameterValue(parameters[k]))) {
                return new Expression.Constant(values[k]);
            }
        }
        return e;
    }

    @Override
    public Expression growth(int firm) {
        return atPoint.of(family.growth(firm));
    }

    @Override
    public Expression coefficient(int entry) {
        return atPoint.of(family.coefficient(entry));
    }
}
