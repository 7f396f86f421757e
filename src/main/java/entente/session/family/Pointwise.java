package entente.session.family;

import entente.arithmetic.Arithmetic;
import entente.model.Expression;
import java.util.List;

/** The value of an expression of parameters at a point; NaN where it depends on anything else. */
final class Pointwise {
    private final int[] parameters;
    private final double[] values;

    /** @param parameters the indices whose values are given */
    Pointwise(int[] parameters, double[] values) {
        this.parameters = parameters;
        this.values = values;
    }

    double value(Expression e) {
        if (e instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (e instanceof Expression.ParameterValue parameter) {
            for (int k = 0; k < parameters.length; k++) {
                if (parameters[k] == parameter.parameter()) {
                    return values[k];
                }
            }
            return Double.NaN;
        }
        if (e instanceof Expression.Apply apply && !apply.function().forcing()) {
            List<Expression> arguments = apply.arguments();
            double[] operands = new double[arguments.size()];
            for (int k = 0; k < operands.length; k++) {
                operands[k] = value(arguments.get(k));
            }
            return Arithmetic.apply(apply.function(), operands);
        }
        return Double.NaN;
    }
}
