package entente.session.answers;

import entente.diagnostic.Phrase;
import entente.stability.Finding;
import entente.stability.StabilityVerdict;
import java.util.ArrayList;
import java.util.List;

/** The verdict, what the firms gain, and how far the alliance is from losing its stability. */
final class VerdictSentences {
    private static final int NAMED = 4;

    private VerdictSentences() {}

    static List<Phrase> of(StabilityVerdict v) {
        int n = v.firms().size();
        if (n == 0) {
            return List.of(v.finding().reason());
        }
        List<Phrase> said = new ArrayList<>();
        Object who = n == 1
                ? Phrase.of("session.stability.who.one", v.firms().get(0))
                : n <= NAMED
                        ? Phrase.of("session.stability.who.names", Wording.and(v.firms()))
                        : Phrase.of("session.stability.who.many", n);
        String number = n == 1 ? ".one" : "";
        said.add(Phrase.of("session.stability." + v.verdict().name() + number, who));
        if (v.equilibrium() != null && v.gain() != null && n > 1) {
            said.add(gains(v.firms(), v.gain()));
        }
        Finding finding = v.finding();
        if (v.headroom() != null && v.verdict().stable()) {
            said.add(Phrase.of("session.stability.headroom", v.headroom()));
        } else if (finding.cause() != null) {
            said.add(Phrase.of("session.stability.cause", finding.cause().text()));
        }
        if (Boolean.TRUE.equals(finding.runawayPossible()) && v.verdict().stable()) {
            said.add(Phrase.of("session.stability.mayRunAway"));
        }
        return said;
    }

    private static Phrase gains(List<String> firms, double[] gain) {
        if (firms.size() <= NAMED) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < gain.length; i++) {
                parts.add(Phrase.of("session.run.gain.part", firms.get(i), Wording.percent(gain[i])));
            }
            return Phrase.of("session.stability.gains", Wording.clauses(parts));
        }
        int winners = 0;
        for (double g : gain) {
            winners += g > 0 ? 1 : 0;
        }
        return Phrase.of("session.stability.gains.many", winners, gain.length);
    }
}
