package entente.trajectory;

import entente.diagnostic.Phrase;

/**
 * An event of a run. {@code what} says which it was and what it changed.
 *
 * @param ends whether it is a window or an alliance that ends
 */
public record RunEvent(double t, String event, Phrase what, boolean ends) {
    public RunEvent(double t, String event, Phrase what) {
        this(t, event, what, false);
    }
}
