/** Laws to trajectories: integration, event location, runaway. */
@NullMarked
package entente.trajectory;

import org.jspecify.annotations.NullMarked;
