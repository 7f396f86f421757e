package entente.symbolic;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Folding;
import entente.model.Resolved;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Symbolic derivatives of resolved expressions with respect to t, an output or a parameter that was kept as a name.
 * Where a function has a kink the derivative is that of one of its sides; comparisons have derivative 0.
 */
public final class Derivative {
    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    private final Expression variable;
    private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();
    private final Resolved<Expression> kinds =
            new Resolved<>(number -> ZERO, this::name, this::name, this::name, this::known);

    private Derivative(Expression variable) {
        this.variable = variable;
    }

    /** @param variable {@link Expression.Time}, {@link Expression.FirmValue} or {@link Expression.ParameterValue} */
    public static Expression of(Expression expression, Expression variable) {
        return new Derivative(variable).of(expression);
    }

    private Expression of(Expression expression) {
        return expression.accept(kinds);
    }

    private Expression name(Expression name) {
        return name.equals(variable) ? ONE : ZERO;
    }

    private Expression known(Apply apply) {
        Expression before = known.get(apply);
        if (before != null) {
            return before;
        }
        Expression derivative = apply(apply);
        known.put(apply, derivative);
        return derivative;
    }

    private Expression apply(Apply apply) {
        List<Expression> a = apply.arguments();
        if (apply.function() instanceof Elementary function) {
            return chain(function.slope(Algebra.SIMPLIFYING, a.get(0), apply), a.get(0));
        }
        return switch ((Operation) apply.function()) {
            case ADD -> Algebra.add(of(a.get(0)), of(a.get(1)));
            case SUBTRACT -> Algebra.subtract(of(a.get(0)), of(a.get(1)));
            case MULTIPLY ->
                Algebra.add(Algebra.multiply(of(a.get(0)), a.get(1)), Algebra.multiply(a.get(0), of(a.get(1))));
            case DIVIDE -> quotient(apply, a.get(0), a.get(1));
            case POWER -> power(apply, a.get(0), a.get(1));
            case NEGATE -> Algebra.negate(of(a.get(0)));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT, ROUNDED -> ZERO;
            case IF -> Algebra.choose(a.get(0), of(a.get(1)), of(a.get(2)));
            case MIN -> extreme(a, Operation.LESS_OR_EQUAL);
            case MAX -> extreme(a, Operation.GREATER_OR_EQUAL);
            case SUM -> sum(a);
            case STEP, PULSE, RAMP, TABLE -> forcing(apply);
            case GINI -> of(pairwiseGini(a));
            case ABS ->
                chain(Algebra.choose(Algebra.apply(Operation.LESS, a.get(0), ZERO), new Constant(-1), ONE), a.get(0));
        };
    }

    private Expression chain(Expression slope, Expression argument) {
        return Algebra.multiply(slope, of(argument));
    }

    private Expression quotient(Apply whole, Expression a, Expression b) {
        Expression da = of(a);
        Expression db = of(b);
        if (db.equals(ZERO)) {
            return Algebra.divide(da, b);
        }
        return Algebra.divide(Algebra.subtract(da, Algebra.multiply(whole, db)), b);
    }

    private Expression power(Apply whole, Expression a, Expression b) {
        Expression da = of(a);
        Expression db = of(b);
        Expression byBase = Algebra.multiply(Algebra.multiply(b, Algebra.power(a, Algebra.subtract(b, ONE))), da);
        if (db.equals(ZERO)) {
            return byBase;
        }
        Expression byExponent = Algebra.multiply(Algebra.multiply(whole, Algebra.apply(Elementary.LN, a)), db);
        return Algebra.add(byBase, byExponent);
    }

    /** The derivative of the first argument that is not beaten by those after it. */
    private Expression extreme(List<Expression> a, Operation beats) {
        Expression best = a.get(0);
        Expression derivative = of(best);
        for (int k = 1; k < a.size(); k++) {
            Expression wins = Algebra.apply(beats, best, a.get(k));
            derivative = Algebra.choose(wins, derivative, of(a.get(k)));
            best = Algebra.choose(wins, best, a.get(k));
        }
        return derivative;
    }

    private Expression sum(List<Expression> a) {
        List<Expression> parts = new ArrayList<>();
        for (Expression argument : a) {
            Expression derivative = of(argument);
            if (!derivative.equals(ZERO)) {
                parts.add(derivative);
            }
        }
        return Folding.apply(Operation.SUM, parts);
    }

    private Expression forcing(Apply apply) {
        List<Expression> a = apply.arguments();
        boolean heightsOnly = !variable.equals(new Expression.Time());
        int count = a.size();
        List<Expression> heights = new ArrayList<>(a);
        boolean moves = false;
        for (int k = 0; k < count; k++) {
            boolean height = apply.function() == Operation.TABLE ? k % 2 == 1 : k == count - 1;
            Expression derivative = of(a.get(k));
            heightsOnly &= height || derivative.equals(ZERO);
            if (height) {
                heights.set(k, derivative);
                moves |= !derivative.equals(ZERO);
            }
        }
        if (heightsOnly) {
            return moves ? new Apply(apply.function(), heights) : ZERO;
        }
        return of(Forcing.conditional(apply, new Expression.Time()));
    }

    /** Σᵢ<ⱼ |aᵢ − aⱼ| / (n Σ a) */
    private static Expression pairwiseGini(List<Expression> a) {
        List<Expression> differences = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < i; j++) {
                differences.add(Algebra.apply(Operation.ABS, Algebra.subtract(a.get(i), a.get(j))));
            }
        }
        Expression whole = Algebra.multiply(new Constant(a.size()), new Apply(Operation.SUM, a));
        return Algebra.divide(Folding.apply(Operation.SUM, differences), whole);
    }
}
