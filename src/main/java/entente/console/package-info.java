/** The command line and the REPL. The only user of JLine, and the only room that prints or exits. */
@NullMarked
package entente.console;

import org.jspecify.annotations.NullMarked;
