package entente.stability.proof;

import entente.arithmetic.Box;
import entente.diagnostic.Phrase;
import entente.stability.Patience;
import entente.stability.parameters.SystemFamily;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code prove}.
 *
 * @param outcome        what was shown
 * @param method         how
 * @param counterexample a point at which the claim was shown to be false; null unless refuted
 * @param left           where undecided, parts of the box on which neither was shown, at most 100 of them
 * @param leftShare      where undecided, the share of the box's volume that they all make up
 * @param nearest        where undecided, how near to its boundary the claim is at the middle of what is left
 * @param boxes          how many boxes were examined
 * @param text           in words
 */
public record Proof(
        Outcome outcome,
        Method method,
        double @Nullable [] counterexample,
        List<Box> left,
        double leftShare,
        double nearest,
        long boxes,
        Phrase text) {
    public Proof {
        left = List.copyOf(left);
    }

    public enum Outcome {
        PROVED("proved"),
        REFUTED("refuted"),
        UNDECIDED("undecided");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The English word of the JSON contract. */
        public String word() {
            return word;
        }
    }

    public enum Method {
        /** Contributions of at least 0: ρ at the upper ends of all coefficients. */
        UPPER_CORNER("corner"),
        /** The exact rule for two firms. */
        TWO_FIRMS("two"),
        /** The signs of the contributions. */
        SIGNS("signs"),
        /** Interval bounds, with the box divided where they were too wide. */
        BISECTION("bisection");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** The key of its description. */
        String word() {
            return word;
        }
    }

    /** Up to this many firms claims are shown of contributions of both signs, whose enclosures are dense. */
    private static final int MOST_FIRMS = 200;

    /** Up to how many firms such a claim can be shown over such a box. */
    public static int mostFirms(SystemFamily family, Box box, Claim claim) {
        boolean sparse = claim instanceof Claim.Acts || family.over(box).nonNegative();
        return sparse ? Integer.MAX_VALUE : MOST_FIRMS;
    }

    /** Boxes examined before the answer is undecided. */
    public static final int DEFAULT_BOXES = 20_000;

    /**
     * @param box   a range for each parameter of the family, finite
     * @param boxes how many may be examined
     * @return empty where patience ended first
     */
    public static Optional<Proof> of(
            SystemFamily family, Box box, Where where, Claim claim, int boxes, Patience patience) {
        return patience.whole(() -> new ProofSearch(family, box, where, claim, boxes, patience).run());
    }
}
