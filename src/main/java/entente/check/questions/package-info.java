/** What is asked, and of what. */
@NullMarked
package entente.check.questions;

import org.jspecify.annotations.NullMarked;
