package entente.syntax;

/** A part of a firm that the language knows. */
public enum PartSyntax {
    GROWTH,
    CAPACITY,
    OUTPUT,
    SATURATION,
    WITHHELD,
    PRESENT
}
