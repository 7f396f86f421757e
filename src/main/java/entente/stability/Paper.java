package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

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
                        told(d),
                        Phrase.of("stability.paper.exact." + exact),
                        Phrase.of("stability.paper." + agreement)));
    }

    /** @param d what coefficients that depend on state are at the equilibrium */
    static PaperCondition moving(Coefficients d) {
        boolean holds = holds(d);
        return new PaperCondition(holds, Sentences.of(told(d), Phrase.of("stability.paper.moving")));
    }

    private static boolean holds(Coefficients d) {
        return d.size() > 1 && inside(d) == asked(d);
    }

    /** Whether it holds, and if not, whether for want of contributions or because of those that there are. */
    private static Phrase told(Coefficients d) {
        long missing = asked(d) - given(d);
        boolean outside = inside(d) < given(d);
        if (holds(d)) {
            return Phrase.of("stability.paper.holds");
        }
        return missing == 0
                ? Phrase.of("stability.paper.fails")
                : Phrase.of(outside ? "stability.paper.both" : "stability.paper.missing", missing, asked(d));
    }

    /** One contribution each way between every two firms. */
    private static long asked(Coefficients d) {
        return (long) d.size() * (d.size() - 1);
    }

    private static long given(Coefficients d) {
        return count(d, value -> value != 0);
    }

    private static long inside(Coefficients d) {
        return count(d, value -> value > 0 && value < 1);
    }

    private static long count(Coefficients d, DoublePredicate one) {
        return IntStream.range(0, d.count()).filter(k -> one.test(d.value(k))).count();
    }
}
