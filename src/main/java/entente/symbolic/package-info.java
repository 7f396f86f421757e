/** Expressions as algebra, their derivatives, and tapes that compute many at once. */
@NullMarked
package entente.symbolic;

import org.jspecify.annotations.NullMarked;
