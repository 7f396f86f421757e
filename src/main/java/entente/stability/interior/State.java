package entente.stability.interior;

/** What an interior equilibrium is, coarsely: what critical values separate. */
public enum State {
    STABLE,
    UNSTABLE,
    /** There is none with all outputs positive. */
    ABSENT
}
