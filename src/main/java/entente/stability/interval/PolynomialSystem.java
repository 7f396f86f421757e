package entente.stability.interval;

import entente.arithmetic.Polynomial;

/**
 * The contributions of a family.
 *
 * @param d d[to][from], each coefficient as a polynomial of the parameters; the diagonal is zero
 */
public record PolynomialSystem(Polynomial[][] d) {}
