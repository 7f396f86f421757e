package entente.model;

import entente.model.Expression.Apply;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Expression.Group;
import entente.model.Expression.ParameterValue;
import entente.model.Expression.Time;
import entente.model.Expression.WithheldValue;
import java.util.function.Function;

/**
 * What there is to do for each kind that remains of an expression once what is in force stands in the place of its
 * names.
 *
 * @param named  a parameter that was kept as a name, because it moves
 * @param output the output of a firm that is present
 */
public record Resolved<R>(
        Function<Constant, R> number,
        Function<Time, R> t,
        Function<ParameterValue, R> named,
        Function<FirmValue, R> output,
        Function<Apply, R> applied)
        implements Expression.Visitor<R> {
    @Override
    public R constant(Constant constant) {
        return number.apply(constant);
    }

    @Override
    public R time(Time time) {
        return t.apply(time);
    }

    @Override
    public R parameter(ParameterValue value) {
        return named.apply(value);
    }

    @Override
    public R firm(FirmValue value) {
        return output.apply(value);
    }

    @Override
    public R apply(Apply apply) {
        return applied.apply(apply);
    }

    @Override
    public R coefficient(CoefficientValue value) {
        throw unresolved(value);
    }

    @Override
    public R withheld(WithheldValue value) {
        throw unresolved(value);
    }

    @Override
    public R group(Group group) {
        throw unresolved(group);
    }

    @Override
    public R asked(Asked asked) {
        throw unresolved(asked);
    }

    private static IllegalArgumentException unresolved(Expression expression) {
        return new IllegalArgumentException("not resolved: " + expression);
    }
}
