package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;

/** The paper's condition of stable symbiosis, read for any number of firms: every contribution of a pair in (0, 1). */
final class Paper {
    private Paper() {}

    static PaperCondition condition(Coefficients d, Verdict verdict) {
        int n = d.size();
        if (d.count() == 0) {
            return new PaperCondition(false, Phrase.of("stability.paper.nothing"));
        }
        boolean holds = holds(d);
        String agreement = verdict == Verdict.UNDECIDED
                ? "open"
                : holds == verdict.stable() ? "agrees" : holds ? "notEnough" : "notNeeded";
        String exact = n == 2 ? "two" : d.nonNegative() ? "many" : "mixed";
        return new PaperCondition(
                holds,
                Sentences.of(
                        Phrase.of(holds ? "stability.paper.holds" : "stability.paper.fails"),
                        Phrase.of("stability.paper.exact." + exact),
                        Phrase.of("stability.paper." + agreement)));
    }

    /** @param d what coefficients that depend on state are at the equilibrium */
    static PaperCondition moving(Coefficients d) {
        boolean holds = holds(d);
        return new PaperCondition(
                holds,
                Sentences.of(
                        Phrase.of(holds ? "stability.paper.holds" : "stability.paper.fails"),
                        Phrase.of("stability.paper.moving")));
    }

    private static boolean holds(Coefficients d) {
        long n = d.size();
        long inside = 0;
        for (int k = 0; k < d.count(); k++) {
            inside += d.value(k) > 0 && d.value(k) < 1 ? 1 : 0;
        }
        return n > 1 && inside == n * (n - 1);
    }
}
