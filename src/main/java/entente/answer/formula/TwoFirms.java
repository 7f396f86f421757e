package entente.answer.formula;

/**
 * The paper's two firms: δ₁ is what firm 1 gives to firm 2, δ₂ what it receives.
 *
 * @param name1 of firm 1
 * @param name2 of firm 2
 */
public record TwoFirms(String name1, double k1, double n1, double d1, String name2, double k2, double n2, double d2) {}
