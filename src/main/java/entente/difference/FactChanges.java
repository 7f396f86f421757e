package entente.difference;

import entente.model.Fact;
import entente.model.Fact.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What one list of facts says otherwise than another. */
final class FactChanges {
    private final List<FactChange> changes = new ArrayList<>();

    private FactChanges() {}

    static List<FactChange> between(List<Fact> before, List<Fact> after) {
        FactChanges found = new FactChanges();
        found.byTopic(
                before.stream().filter(fact -> fact.kind() != Kind.EVENT).toList(),
                after.stream().filter(fact -> fact.kind() != Kind.EVENT).toList());
        found.events(
                before.stream().filter(fact -> fact.kind() == Kind.EVENT).toList(),
                after.stream().filter(fact -> fact.kind() == Kind.EVENT).toList());
        return found.changes;
    }

    private void byTopic(List<Fact> before, List<Fact> after) {
        Map<Fact, Fact> old = new LinkedHashMap<>();
        before.forEach(fact -> old.put(fact.topic(), fact));
        for (Fact fact : after) {
            Fact was = old.remove(fact.topic());
            if (!fact.equals(was)) {
                changes.add(new FactChange(was, fact));
            }
        }
        old.values().forEach(gone -> changes.add(new FactChange(gone, null)));
    }

    /** The same events first, then those of the same time, then those that do the same at another. */
    private void events(List<Fact> before, List<Fact> after) {
        List<Fact> gone = new ArrayList<>(before);
        List<Fact> fresh = new ArrayList<>(after);
        List<Fact> keptBefore = new ArrayList<>();
        List<Fact> keptAfter = new ArrayList<>();
        pair(gone, fresh, Fact::equals, (was, is) -> {
            keptBefore.add(was);
            keptAfter.add(is);
        });
        order(
                before.stream().filter(keptBefore::contains).toList(),
                after.stream().filter(keptAfter::contains).toList());
        pair(gone, fresh, same(Fact::subject), (was, is) -> changes.add(new FactChange(was, is)));
        pair(gone, fresh, same(Fact::value), (was, is) -> changes.add(new FactChange(was, is)));
        fresh.forEach(fact -> changes.add(new FactChange(null, fact)));
        gone.forEach(fact -> changes.add(new FactChange(fact, null)));
    }

    private static BiPredicate<Fact, Fact> same(Function<Fact, String> part) {
        return (was, is) -> part.apply(was).equals(part.apply(is));
    }

    private static void pair(
            List<Fact> gone,
            List<Fact> fresh,
            BiPredicate<Fact, Fact> like,
            java.util.function.BiConsumer<Fact, Fact> found) {
        for (Fact is : List.copyOf(fresh)) {
            for (Fact was : gone) {
                if (like.test(was, is)) {
                    gone.remove(was);
                    fresh.remove(is);
                    found.accept(was, is);
                    break;
                }
            }
        }
    }

    /** Events that may happen at one time happen in the order in which they stand. */
    private void order(List<Fact> before, List<Fact> after) {
        if (before.equals(after)) {
            return;
        }
        for (int k = 0; k < after.size(); k++) {
            for (int l = k + 1; l < after.size(); l++) {
                Fact first = after.get(k);
                Fact second = after.get(l);
                if (!first.equals(second)
                        && before.indexOf(first) > before.lastIndexOf(second)
                        && EventTimes.mayMeet(first.subject(), second.subject())) {
                    String body = first.value() + ", " + second.value();
                    String swapped = second.value() + ", " + first.value();
                    changes.add(new FactChange(
                            new Fact(Kind.EVENT, first.subject(), "order", swapped),
                            new Fact(Kind.EVENT, first.subject(), "order", body)));
                }
            }
        }
    }
}
