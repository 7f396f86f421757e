/** Differential equations as a value, and how they are written: as plain text and in LaTeX. */
@NullMarked
package entente.answer.formula;

import org.jspecify.annotations.NullMarked;
