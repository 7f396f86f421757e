/** Parameters, firms, alliances, contributions, and the model that they make. */
@NullMarked
package entente.check.declarations;

import org.jspecify.annotations.NullMarked;
