package entente.syntax;

/** A part of a firm that the language knows. */
public enum Part {
    GROWTH,
    CAPACITY,
    OUTPUT,
    SATURATION,
    WITHHELD
}
