/** A model while it is being checked, what is known of it, and the mistakes that were found. */
@NullMarked
package entente.check.draft;

import org.jspecify.annotations.NullMarked;
