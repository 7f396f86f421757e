/** The one course of events: what is in force, when it changes, what went wrong. */
@NullMarked
package entente.events;

import org.jspecify.annotations.NullMarked;
