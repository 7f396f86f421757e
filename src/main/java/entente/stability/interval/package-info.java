/** Arithmetic that encloses what it computes, and what can be shown with it. */
@NullMarked
package entente.stability.interval;

import org.jspecify.annotations.NullMarked;
