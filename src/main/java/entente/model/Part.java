package entente.model;

/** A part of a firm. Saturation is Q/N; withheld is the largest of the firm's shares withheld; present is 1 or 0. */
public enum Part {
    GROWTH,
    CAPACITY,
    OUTPUT,
    SATURATION,
    WITHHELD,
    PRESENT
}
