/** The smallest change of contributions with which all firms coexist, or reach a goal. */
@NullMarked
package entente.stability.repair;

import org.jspecify.annotations.NullMarked;
