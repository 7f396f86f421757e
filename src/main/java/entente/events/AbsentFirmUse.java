package entente.events;

import entente.model.Expression;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Expression.WithheldValue;
import entente.model.Fold;
import entente.model.Part;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether an expression names a firm that is absent, itself or through the parameters that it reads. */
final class AbsentFirmUse implements Expression.Otherwise<Boolean> {
    private final ModelState standing;
    private final Set<Object> seen = new LinkedHashSet<>();

    private AbsentFirmUse(ModelState standing) {
        this.standing = standing;
    }

    static boolean ofAbsentFirm(Expression expression, ModelState standing) {
        return new AbsentFirmUse(standing).in(expression);
    }

    private boolean in(Expression expression) {
        return Fold.any(expression, part -> part.accept(this));
    }

    @Override
    public Boolean firm(FirmValue value) {
        return value.part() != Part.PRESENT && !standing.present(value.firm());
    }

    @Override
    public Boolean coefficient(CoefficientValue value) {
        return !standing.present(value.from()) || !standing.present(value.to());
    }

    @Override
    public Boolean withheld(WithheldValue value) {
        return !standing.present(value.firm());
    }

    @Override
    public Boolean parameter(ParameterValue value) {
        return seen.add(value) && in(standing.value(Place.parameter(value.parameter())));
    }

    @Override
    public Boolean otherwise(Expression expression) {
        return false;
    }
}
