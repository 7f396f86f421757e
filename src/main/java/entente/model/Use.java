package entente.model;

import entente.diagnostic.Span;

/**
 * A place in a text that names what was declared in another; of what a table declares, the place of the table's name.
 */
public record Use(Span place, Span declaration) {}
