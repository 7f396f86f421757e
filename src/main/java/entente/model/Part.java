package entente.model;

/** A part of a firm. Saturation is Q/N; withheld is the largest of the firm's shares withheld. */
public enum Part {
    GROWTH,
    CAPACITY,
    OUTPUT,
    SATURATION,
    WITHHELD
}
