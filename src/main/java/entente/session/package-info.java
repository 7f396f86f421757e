/** One statement in, one result out; state that is never changed, only replaced. */
@NullMarked
package entente.session;

import org.jspecify.annotations.NullMarked;
