package entente.law;

import entente.model.Expression;

/** What the numbers of a constant system were computed from: the way back to what was written. */
public interface Origins {
    Expression growth(int firm);

    /** @param entry of the table of coefficients, in its order */
    Expression coefficient(int entry);
}
