/** Scripts by their declarations and lines, each of which can be changed by itself. */
@NullMarked
package entente.difference.outline;

import org.jspecify.annotations.NullMarked;
