/** What changes as quantities move: thresholds, branches, maps, and the answer to each contribution. */
@NullMarked
package entente.stability.parameters;

import org.jspecify.annotations.NullMarked;
