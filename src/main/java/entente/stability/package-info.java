/**
 * The theory of the alliance model: equilibria, verdicts with their reasons, modes. What stands on verdicts has rooms of
 * its own inside: {@code parameters}, {@code proof}, {@code coalition}, {@code repair}; what they stand on too:
 * {@code interior}, {@code certificate}, {@code interval}, {@code matrix}.
 */
@NullMarked
package entente.stability;

import org.jspecify.annotations.NullMarked;
