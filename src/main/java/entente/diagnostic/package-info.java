/** Sources, places in them, and what is said about them: diagnostics, phrases, message bundles. */
@NullMarked
package entente.diagnostic;

import org.jspecify.annotations.NullMarked;
