/** Text to syntax tree and back. The only user of ANTLR. */
@NullMarked
package entente.syntax;

import org.jspecify.annotations.NullMarked;
