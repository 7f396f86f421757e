package entente.stability;

import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Function;
import entente.stability.interval.Box;
import entente.stability.interval.Polynomial;
import entente.stability.interval.Truth;
import java.util.ArrayList;
import java.util.List;

/** A written condition over boxes, and the polynomials that its strict comparisons hold above 0. */
record ConditionWhere(Evaluation evaluation, Expression condition) implements Where {
    @Override
    public Truth over(Box box) {
        return evaluation.truth(condition, box);
    }

    @Override
    public List<Polynomial> above() {
        List<Polynomial> above = new ArrayList<>();
        collect(condition, above);
        return above;
    }

    private void collect(Expression part, List<Polynomial> above) {
        if (!(part instanceof Apply apply)) {
            return;
        }
        List<Expression> a = apply.arguments();
        if (apply.function() == Function.AND) {
            collect(a.get(0), above);
            collect(a.get(1), above);
        } else if (apply.function() == Function.LESS) {
            difference(a.get(1), a.get(0), above);
        } else if (apply.function() == Function.GREATER) {
            difference(a.get(0), a.get(1), above);
        }
    }

    private void difference(Expression larger, Expression smaller, List<Polynomial> above) {
        Polynomial large = evaluation.polynomial(larger);
        Polynomial small = evaluation.polynomial(smaller);
        if (large != null && small != null) {
            above.add(large.minus(small));
        }
    }
}
