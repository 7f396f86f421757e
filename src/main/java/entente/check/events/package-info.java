/** Events and windows, and what they change. */
@NullMarked
package entente.check.events;

import org.jspecify.annotations.NullMarked;
