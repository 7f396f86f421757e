/** What shows a verdict for certain: inequalities, diagonals and forms, found with doubles and verified outward. */
@NullMarked
package entente.stability.certificate;

import org.jspecify.annotations.NullMarked;
