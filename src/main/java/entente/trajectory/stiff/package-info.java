/** Stiff laws: an L-stable Rosenbrock method, its linear algebra, and the change between it and an explicit method. */
@NullMarked
package entente.trajectory.stiff;

import org.jspecify.annotations.NullMarked;
