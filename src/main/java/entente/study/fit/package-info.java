/** Least squares: what data say of the quantities of a model, how surely, and what they leave open. */
@NullMarked
package entente.study.fit;

import org.jspecify.annotations.NullMarked;
