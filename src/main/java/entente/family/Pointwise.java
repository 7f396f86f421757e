package entente.family;

import entente.arithmetic.Doubles;
import entente.model.Expression;
import entente.model.Valuation;
import java.util.Arrays;

/** The values of expressions of parameters at a point; NaN where they depend on anything else. */
final class Pointwise {
    private final Valuation<Double> values;

    /** @param parameters the indices whose values are given */
    Pointwise(int[] parameters, double[] values) {
        this.values = new Valuation<>(
                Doubles.NEAREST,
                Double.NaN,
                Valuation.at(parameters, Arrays.stream(values).boxed().toList()));
    }

    double value(Expression e) {
        return e.isNumber() ? e.number() : values.of(e);
    }
}
