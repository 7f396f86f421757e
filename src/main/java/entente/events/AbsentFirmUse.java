package entente.events;

import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Expression.WithheldValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether an expression names a firm that is absent, itself or through the parameters that it reads. */
final class AbsentFirmUse {
    private final ModelState standing;
    private final Set<Object> seen = new LinkedHashSet<>();

    private AbsentFirmUse(ModelState standing) {
        this.standing = standing;
    }

    static boolean ofAbsentFirm(Expression expression, ModelState standing) {
        return new AbsentFirmUse(standing).in(expression);
    }

    private boolean in(Expression expression) {
        if (expression instanceof FirmValue value) {
            return !standing.present(value.firm());
        }
        if (expression instanceof CoefficientValue value) {
            return !standing.present(value.from()) || !standing.present(value.to());
        }
        if (expression instanceof WithheldValue value) {
            return !standing.present(value.firm());
        }
        if (expression instanceof ParameterValue value) {
            return seen.add(value) && in(standing.value(Place.parameter(value.parameter())));
        }
        if (expression instanceof Apply apply) {
            for (Expression argument : apply.arguments()) {
                if (in(argument)) {
                    return true;
                }
            }
        }
        return false;
    }
}
