/** The equilibrium of all firms: where it is, whether it exists, and whether it is stable. */
@NullMarked
package entente.stability.interior;

import org.jspecify.annotations.NullMarked;
