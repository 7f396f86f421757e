/** The theory of the alliance model: equilibria, verdicts, thresholds, proofs. */
@NullMarked
package entente.stability;

import org.jspecify.annotations.NullMarked;
