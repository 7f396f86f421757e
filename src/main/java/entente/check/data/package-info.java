/** Firms and contributions from tables. */
@NullMarked
package entente.check.data;

import org.jspecify.annotations.NullMarked;
