/** Models along parameters: what thresholds, traces, maps, proofs and sweeps move through. */
@NullMarked
package entente.family;

import org.jspecify.annotations.NullMarked;
