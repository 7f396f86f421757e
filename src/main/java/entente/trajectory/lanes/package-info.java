/** Ensembles: many runs of one law side by side, each lane with a step size of its own. */
@NullMarked
package entente.trajectory.lanes;

import org.jspecify.annotations.NullMarked;
