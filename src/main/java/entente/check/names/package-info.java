/** What names and indices stand for. */
@NullMarked
package entente.check.names;

import org.jspecify.annotations.NullMarked;
