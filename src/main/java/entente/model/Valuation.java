package entente.model;

import entente.arithmetic.NumberAlgebra;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What expressions of parameters come to in an algebra. Computed numbers are computed anew from what they came from;
 * each part is computed once for all expressions.
 */
public final class Valuation<T> {
    private final NumberAlgebra<T> algebra;
    private final T unknown;
    private final Map<Integer, T> parameters;
    private final Fold<T> fold;

    /**
     * @param unknown    what t, state and other parameters come to
     * @param parameters by index
     */
    public Valuation(NumberAlgebra<T> algebra, T unknown, Map<Integer, T> parameters) {
        this.algebra = algebra;
        this.unknown = unknown;
        this.parameters = parameters;
        this.fold = Fold.ofSources(this::step);
    }

    /** The parameters of these indices with these values. */
    public static <T> Map<Integer, T> at(int[] parameters, List<T> values) {
        Map<Integer, T> at = new LinkedHashMap<>();
        for (int k = 0; k < parameters.length; k++) {
            at.put(parameters[k], values.get(k));
        }
        return at;
    }

    public T of(Expression expression) {
        boolean bare = expression.isNumber() && expression.sources().isEmpty();
        return bare ? algebra.number(expression.number()) : fold.of(expression);
    }

    private T step(Expression expression, List<T> parts) {
        return expression.accept(new Expression.Otherwise<T>() {
            @Override
            public T constant(Expression.Constant constant) {
                return parts.isEmpty() ? algebra.number(constant.value()) : parts.get(0);
            }

            @Override
            public T parameter(Expression.ParameterValue value) {
                return parameters.getOrDefault(value.parameter(), unknown);
            }

            @Override
            public T apply(Expression.Apply apply) {
                return algebra.apply(apply.function(), parts);
            }

            @Override
            public T otherwise(Expression expression) {
                return unknown;
            }
        });
    }
}
