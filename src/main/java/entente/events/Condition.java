package entente.events;

import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.symbolic.Algebra;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a condition holds at a moment, and how far it is from holding. */
public final class Condition {
    private static final Set<Operation> SUMS = Set.of(Operation.ADD, Operation.SUBTRACT, Operation.SUM);

    private final Expression condition;

    Condition(Expression condition) {
        this.condition = condition;
    }

    /** 1 or 0; NaN where it has no value. A condition on an absent firm is false. */
    public static double truth(Expression condition, Moment moment) {
        return AbsentFirmUse.ofAbsentFirm(condition, moment.standing()) ? 0 : moment.value(condition);
    }

    /**
     * Whether a jump made a condition false that held. Where the jump moved nothing that the condition looks at it still
     * holds, even if rounding sees it a hair on the other side of its bound.
     */
    boolean released(Moment before, Moment after) {
        if (truth(condition, after) != 0) {
            return false;
        }
        return moved(before, after);
    }

    /** Whether a jump moved what the condition looks at. */
    boolean moved(Moment before, Moment after) {
        return AbsentFirmUse.ofAbsentFirm(condition, after.standing()) || margin(before) != margin(after);
    }

    /** Whether what the condition looks at has jumped since the end of the stretch that led to an arrival. */
    static boolean jumped(Expression condition, InForce passed, Moment arrival, Moment now) {
        if (passed.namesAbsent(condition)) {
            return true;
        }
        Expression margin = margin(passed.resolve(condition));
        double before = passed.valueOfResolved(margin, arrival.t(), arrival.output());
        return before != new Condition(condition).margin(now);
    }

    private double margin(Moment moment) {
        InForce inForce = moment.standing().inForce();
        Expression resolved = inForce.resolveAt(condition, moment.t());
        return inForce.valueOfResolved(margin(resolved), moment.t(), moment.output());
    }

    /**
     * A number that is above 0 where the resolved condition holds, and grows with the distance from where it stops:
     * a > b becomes (a − b)/(|a| + |b|), {@code and} the least, {@code or} the greatest. An equality has the distance
     * from it, negative. Of a sum, |a| is the sum of its terms' sizes: rounding is measured by them.
     */
    public static Expression margin(Expression condition) {
        return condition
                .operation()
                .map(operation -> margin(operation, condition, condition.parts()))
                .orElse(condition.number() == 0 ? new Constant(-1) : condition);
    }

    private static Expression margin(Operation operation, Expression condition, List<Expression> a) {
        return switch (operation) {
            case GREATER, GREATER_OR_EQUAL -> relative(Algebra.subtract(a.get(0), a.get(1)), a);
            case LESS, LESS_OR_EQUAL -> relative(Algebra.subtract(a.get(1), a.get(0)), a);
            case EQUAL -> Algebra.negate(relative(distance(a), a));
            case NOT_EQUAL -> relative(distance(a), a);
            case AND -> Algebra.apply(Operation.MIN, margin(a.get(0)), margin(a.get(1)));
            case OR -> Algebra.apply(Operation.MAX, margin(a.get(0)), margin(a.get(1)));
            case NOT -> Algebra.negate(margin(a.get(0)));
            case IF -> Algebra.apply(Operation.IF, a.get(0), margin(a.get(1)), margin(a.get(2)));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, MIN, MAX, ABS, STEP, RAMP, PULSE -> truth(condition);
            case TABLE, SUM, GINI, ROUNDED -> truth(condition);
        };
    }

    private static Expression truth(Expression condition) {
        return Algebra.apply(Operation.IF, condition, new Constant(1), new Constant(-1));
    }

    private static Expression distance(List<Expression> a) {
        return Algebra.apply(Operation.ABS, Algebra.subtract(a.get(0), a.get(1)));
    }

    private static Expression relative(Expression difference, List<Expression> a) {
        Expression size = Algebra.add(size(a.get(0)), size(a.get(1)));
        Expression none = Algebra.apply(Operation.EQUAL, size, new Constant(0));
        return Algebra.choose(none, new Constant(0), Algebra.divide(difference, size));
    }

    private static Expression size(Expression value) {
        if (value.operation().filter(SUMS::contains).isPresent()) {
            Expression sum = new Constant(0);
            for (Expression term : value.parts()) {
                sum = Algebra.add(sum, size(term));
            }
            return sum;
        }
        return Algebra.apply(Operation.ABS, value);
    }

    /** a − b where the resolved condition is a = b, for which only a change of sign is seen; null elsewhere. */
    public static @Nullable Expression equality(Expression condition) {
        if (condition.applies(Operation.EQUAL)) {
            List<Expression> a = condition.parts();
            return relative(Algebra.subtract(a.get(0), a.get(1)), a);
        }
        return null;
    }
}
