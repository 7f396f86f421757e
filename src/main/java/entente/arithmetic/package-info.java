/** Numbers: the language's functions, intervals, fractions and polynomials, and how numbers are read and written. */
@NullMarked
package entente.arithmetic;

import org.jspecify.annotations.NullMarked;
