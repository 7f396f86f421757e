/** What an expression of a question is: read off runs, equilibria, verdicts and named results. */
@NullMarked
package entente.reading;

import org.jspecify.annotations.NullMarked;
