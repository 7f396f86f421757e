/** The alliance as a game: what sub-alliances are worth, and who gains by staying. */
@NullMarked
package entente.stability.coalition;

import org.jspecify.annotations.NullMarked;
