package entente.session;

import entente.diagnostic.Phrase;
import entente.model.Contributions;
import entente.model.Model;
import entente.model.Parameter;
import entente.syntax.Declaration;
import entente.syntax.Script;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What goes, and what stays without being said anew, where something is declared again. */
record Replaced(Model before, Model after) {
    /** Contributions that are named. */
    private static final int NAMED = 5;

    List<Phrase> tell(Script input) {
        List<Phrase> told = new ArrayList<>();
        Statement.Visitor telling = new Statement.Otherwise() {
            @Override
            public void alliance(Declaration.Alliance written) {
                contributions(written.name().text(), told);
            }

            @Override
            public void firm(Declaration.Firm written) {
                attributes(written.name().text(), told);
            }

            @Override
            public void let(Declaration.Let written) {
                kept(written, told);
            }
        };
        input.statements().forEach(statement -> statement.accept(telling));
        return told;
    }

    private void contributions(String alliance, List<Phrase> told) {
        Set<String> gone = pairs(before, alliance);
        int all = gone.size();
        gone.removeAll(pairs(after, alliance));
        if (!gone.isEmpty()) {
            List<String> named = gone.stream().limit(NAMED).toList();
            told.add(
                    gone.size() > NAMED
                            ? Phrase.of("session.gone.more", alliance, gone.size(), all, named)
                            : Phrase.of("session.gone", alliance, gone.size(), all, named));
        }
    }

    private static Set<String> pairs(Model model, String alliance) {
        OptionalInt index = model.alliance(alliance);
        Contributions terms = model.contributions();
        Set<String> pairs = new LinkedHashSet<>();
        for (int k = 0; index.isPresent() && k < terms.count(); k++) {
            if (terms.alliance(k) == index.getAsInt()) {
                pairs.add(model.firms().get(terms.from(k)).name() + " -> "
                        + model.firms().get(terms.to(k)).name());
            }
        }
        return pairs;
    }

    private void attributes(String firm, List<Phrase> told) {
        OptionalInt old = before.firm(firm);
        OptionalInt now = after.firm(firm);
        if (old.isPresent() && now.isPresent()) {
            List<String> gone = new ArrayList<>(before.symbols().attributesOf(old.getAsInt()));
            gone.removeAll(after.symbols().attributesOf(now.getAsInt()));
            if (!gone.isEmpty()) {
                told.add(Phrase.of("session.gone.attributes", firm, gone));
            }
        }
    }

    private void kept(Declaration.Let let, List<Phrase> told) {
        String name = let.name().text();
        OptionalInt index = after.parameter(name);
        if (before.parameter(name).isEmpty() || index.isEmpty()) {
            return;
        }
        Parameter parameter = after.parameter(index.getAsInt());
        if (let.distribution() == null && parameter.distribution() != null) {
            told.add(Phrase.of("session.kept.distribution", name));
        } else if (let.range() == null && parameter.range() != null) {
            told.add(Phrase.of(
                    "session.kept.range",
                    name,
                    parameter.range().low(),
                    parameter.range().high()));
        }
    }
}
