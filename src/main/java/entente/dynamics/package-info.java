/** Model to the law in force: rates, Jacobian, symbolic derivatives, regimes. */
@NullMarked
package entente.dynamics;

import org.jspecify.annotations.NullMarked;
