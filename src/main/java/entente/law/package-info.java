/** What is in force as numbers that move: rates, the Jacobian, constant systems. */
@NullMarked
package entente.law;

import org.jspecify.annotations.NullMarked;
