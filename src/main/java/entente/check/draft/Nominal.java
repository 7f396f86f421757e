package entente.check.draft;

import entente.arithmetic.Arithmetic;
import entente.model.Expression;
import entente.model.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The value of an expression that needs neither t nor state, uncertain parameters at their means; NaN for others. */
public final class Nominal implements Expression.Otherwise<Double> {
    private final Parameters parameters;
    private final Map<Integer, Double> known = new LinkedHashMap<>();

    public Nominal(Parameters parameters) {
        this.parameters = parameters;
    }

    public double value(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Double otherwise(Expression expression) {
        return expression.number();
    }

    @Override
    public Double apply(Expression.Apply apply) {
        double[] values = new double[apply.arguments().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(apply.arguments().get(k));
            if (Double.isNaN(values[k])) {
                return Double.NaN;
            }
        }
        return apply.function().forcing() ? Double.NaN : Arithmetic.apply(apply.function(), values);
    }

    @Override
    public Double parameter(Expression.ParameterValue of) {
        int parameter = of.parameter();
        Double value = known.get(parameter);
        if (value == null) {
            // So that parameters that go in a circle, reported elsewhere, end here.
            known.put(parameter, Double.NaN);
            value = value(parameters.value(parameter));
            known.put(parameter, value);
        }
        return value;
    }
}
