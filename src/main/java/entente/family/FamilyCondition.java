package entente.family;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Operation;
import entente.arithmetic.Polynomial;
import entente.arithmetic.Truth;
import entente.model.Expression;
import entente.stability.proof.Where;
import java.util.ArrayList;
import java.util.List;

/** {@code where d1*d2 < 1}: a condition on the quantities that move. */
public final class FamilyCondition implements Where {
    private final ModelFamily family;
    private final Expression condition;

    public FamilyCondition(ModelFamily family, Expression condition) {
        this.family = family;
        this.condition = condition;
    }

    @Override
    public Truth over(Box box) {
        Interval value = family.value(condition, box);
        boolean holds = value.low() > 0 || value.high() < 0;
        return Truth.of(holds, value.low() == 0 && value.high() == 0);
    }

    @Override
    public List<Polynomial> above() {
        List<Polynomial> above = new ArrayList<>();
        collect(condition, above);
        return above;
    }

    private void collect(Expression e, List<Polynomial> above) {
        boolean less = e.applies(Operation.LESS);
        if (e.applies(Operation.AND)) {
            e.parts().forEach(part -> collect(part, above));
        } else if (less || e.applies(Operation.GREATER)) {
            Polynomial small = family.polynomial(e.parts().get(less ? 0 : 1));
            Polynomial large = family.polynomial(e.parts().get(less ? 1 : 0));
            if (small != null && large != null) {
                above.add(large.minus(small));
            }
        }
    }
}
