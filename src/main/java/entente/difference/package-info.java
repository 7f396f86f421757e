/** What changed between two models, what that does, and how two changes of one model become one. */
@NullMarked
package entente.difference;

import org.jspecify.annotations.NullMarked;
