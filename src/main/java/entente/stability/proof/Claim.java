package entente.stability.proof;

import entente.stability.Mode;
import entente.stability.Verdict;

/** What a proof is asked to show at every point of a box. */
public sealed interface Claim {
    /** Global or local: a positive equilibrium exists and is asymptotically stable. */
    record Stable() implements Claim {}

    /** A verdict. {@code local} is read as asymptotically stable, which global includes. */
    record Is(Verdict verdict) implements Claim {}

    /** A mode of the whole. */
    record Acts(Mode mode) implements Claim {}
}
