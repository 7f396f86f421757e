/** Linear algebra that the theory stands on and Commons Math has not, or not without exceptions. */
@NullMarked
package entente.stability.matrix;

import org.jspecify.annotations.NullMarked;
