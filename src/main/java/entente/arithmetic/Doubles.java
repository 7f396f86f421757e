package entente.arithmetic;

import java.util.List;

/** The numbers that a run computes with; NaN for what needs the time. */
public final class Doubles implements NumberAlgebra<Double> {
    public static final Doubles NEAREST = new Doubles();

    private Doubles() {}

    @Override
    public Double number(double value) {
        return value;
    }

    @Override
    public Double apply(Function function, List<Double> arguments) {
        if (function.forcing()) {
            return Double.NaN;
        }
        double[] values = new double[arguments.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = arguments.get(k);
        }
        return Arithmetic.apply(function, values);
    }
}
