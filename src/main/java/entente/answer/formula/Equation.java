package entente.answer.formula;

import entente.model.Expression;
import java.util.List;

/**
 * dQ/dt = k Q (1 − Q/N + Σ D Q/N) of one firm.
 *
 * @param received what it receives, and from whom
 */
public record Equation(String firm, Expression growth, Expression capacity, List<Term> received) {
    public Equation {
        received = List.copyOf(received);
    }

    /**
     * @param giver    its name
     * @param capacity the giver's
     */
    public record Term(Expression coefficient, String giver, Expression capacity) {}
}
