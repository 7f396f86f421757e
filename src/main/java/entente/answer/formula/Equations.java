package entente.answer.formula;

import entente.model.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The equations of what is in force.
 *
 * @param model    whose firms and parameters the expressions name
 * @param complete whether no equation was left out
 * @param two      two firms with constant numbers; null of any other model
 */
public record Equations(
        Model model,
        List<Equation> equations,
        boolean complete,
        @Nullable TwoFirms two) {
    public Equations {
        equations = List.copyOf(equations);
    }

    /** One equation a line; of two firms with constant numbers their equilibrium, Jacobian and condition behind them. */
    public List<String> text() {
        return new EquationLines(this, Notation.TEXT).lines();
    }

    /** The same for a paper, each line a formula without its delimiters. */
    public List<String> latex() {
        return new EquationLines(this, Notation.LATEX).lines();
    }
}
