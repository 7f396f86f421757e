/** What floating point cannot tell near a boundary, decided in whole numbers. */
@NullMarked
package entente.stability.exact;

import org.jspecify.annotations.NullMarked;
