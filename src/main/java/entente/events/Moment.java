package entente.events;

import entente.model.Expression;
import entente.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A point of a run: what stands and what every firm puts out.
 *
 * @param output Q by the model's index of the firm; of an absent firm, what it had when it left
 */
public record Moment(double t, ModelState standing, double[] output) {

    /** The start of a run, before the events at 0. */
    public static Moment start(Model model) {
        return start(ModelState.initial(model));
    }

    /** Where parameters move, so may outputs: those that do are not known. */
    static Moment start(ModelState standing) {
        Model model = standing.model();
        double[] output = new double[model.firms().size()];
        InForce inForce = standing.inForce().frozenAt(0);
        for (int firm = 0; firm < output.length; firm++) {
            output[firm] = inForce.number(model.firms().get(firm).output());
        }
        return new Moment(0, standing, output);
    }

    /** The value of an expression; NaN where it has none. */
    public double value(Expression expression) {
        if (expression.isNumber()) {
            return expression.number();
        }
        return standing.inForce().value(expression, t, output);
    }

    /** The value as a number; where parameters move, as an expression of them, and null where it is neither. */
    @Nullable
    Expression amount(Expression expression) {
        return expression.isNumber() ? expression : standing.inForce().amount(expression, t, output);
    }

    /** Whether parameters move, so that values may be expressions of them. */
    boolean open() {
        return !standing.moving().isEmpty();
    }

    Moment with(ModelState changed) {
        return new Moment(t, changed, output);
    }

    Moment withOutput(int firm, double value) {
        double[] changed = output.clone();
        changed[firm] = value;
        return new Moment(t, standing, changed);
    }
}
