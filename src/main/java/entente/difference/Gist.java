package entente.difference;

import entente.model.Fact;
import entente.model.Fact.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes in few words: of a firm that comes or goes that it does, and not each thing that is said of it. */
public final class Gist {
    private Gist() {}

    public static List<FactChange> of(List<FactChange> changes) {
        Set<String> firms = new LinkedHashSet<>();
        List<FactChange> gist = new ArrayList<>();
        for (FactChange change : changes) {
            if (comesOrGoes(change)) {
                firms.add(change.about().subject());
                gist.add(change);
            }
        }
        changes.stream()
                .filter(change -> !change.forReaders() && !comesOrGoes(change) && !isOf(change.about(), firms))
                .forEach(gist::add);
        return gist;
    }

    private static boolean comesOrGoes(FactChange change) {
        Fact fact = change.about();
        return fact.kind() == Kind.FIRM && fact.aspect().isEmpty() && (change.added() || change.removed());
    }

    private static boolean isOf(Fact fact, Set<String> firms) {
        String[] ends = fact.subject().split(" -> ", 2);
        return switch (fact.kind()) {
            case FIRM -> firms.contains(fact.subject());
            case MEMBER -> firms.contains(fact.aspect());
            case CONTRIBUTION -> firms.contains(ends[0]) || firms.contains(ends[ends.length - 1]);
            case TITLE, TIME, LABEL, DOCUMENTATION, PARAMETER, ALLIANCE, EVENT -> false;
        };
    }
}
