package entente.trajectory;

import entente.diagnostic.Phrase;

/** An event of a run. {@code what} says which it was and what it changed. */
public record Happening(double t, String event, Phrase what) {}
