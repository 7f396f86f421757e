/** The checked model: firms, alliances, contributions, parameters, events and expressions, all names resolved. */
@NullMarked
package entente.model;

import org.jspecify.annotations.NullMarked;
