/** Questions that need many runs, answered in numbers. */
@NullMarked
package entente.study;

import org.jspecify.annotations.NullMarked;
