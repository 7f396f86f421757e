/** Claims over ranges: shown on every part of a box, refuted at a point, or left undecided. */
@NullMarked
package entente.stability.proof;

import org.jspecify.annotations.NullMarked;
