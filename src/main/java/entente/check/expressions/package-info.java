/** Expressions and the quantities that they read or set. */
@NullMarked
package entente.check.expressions;

import org.jspecify.annotations.NullMarked;
