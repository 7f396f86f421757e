package entente.difference;

import entente.model.Fact;
import entente.model.Fact.Kind;
import entente.model.Facts;
import entente.model.Scenarios;
import entente.syntax.Ask;
import entente.syntax.Declaration;
import entente.syntax.Name;
import entente.syntax.Script;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a merged model says what its base says with both changes, and nothing else. */
final class Together {
    private static final String THERE = "there";

    private final Revision base;
    private final Revision ours;
    private final Revision theirs;
    private final Revision merged;

    private Together(Revision base, Revision ours, Revision theirs, Revision merged) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.merged = merged;
    }

    static boolean isSaid(Revision base, Revision ours, Revision theirs, Revision merged) {
        return new Together(base, ours, theirs, merged).isSaid();
    }

    private boolean isSaid() {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        for (String scenario : merged.scenarios().models().keySet()) {
            String parent = parent(merged.script(), scenario);
            Map<String, String> under = parent == null ? Map.of() : expected.get(parent);
            Map<String, String> own = under == null ? null : joined(of -> apart(of, scenario, parent));
            if (own == null || under == null) {
                return false;
            }
            Map<String, String> all = new LinkedHashMap<>(under);
            own.forEach((topic, value) -> {
                if (value.isEmpty()) {
                    all.remove(topic);
                } else {
                    all.put(topic, value);
                }
            });
            if (!all.equals(said(merged, scenario))) {
                return false;
            }
            expected.put(scenario, all);
        }
        return scenariosAgree() && questionsAgree() && eventsAgree();
    }

    private boolean scenariosAgree() {
        Map<String, String> there = joined(of -> {
            Map<String, String> names = new LinkedHashMap<>();
            of.scenarios().models().keySet().forEach(name -> names.put(name, THERE));
            return names;
        });
        return there != null
                && there.keySet().equals(merged.scenarios().models().keySet());
    }

    private boolean questionsAgree() {
        Map<String, String> asked = joined(Together::asked);
        return asked != null && asked.equals(asked(merged));
    }

    private static Map<String, String> asked(Revision of) {
        List<String> questions = of.script().statements().stream()
                .flatMap(statement -> statement.asked().stream())
                .map(Ask::span)
                .map(of.words()::of)
                .toList();
        return counted(questions);
    }

    private static Map<String, String> counted(List<String> lines) {
        Map<String, String> counted = new LinkedHashMap<>();
        lines.forEach(line -> counted.merge(line, "1", (one, more) -> one + "1"));
        return counted;
    }

    /** What both changes make of the base; null where they change one thing in two ways. */
    private @Nullable Map<String, String> joined(Function<Revision, Map<String, String>> read) {
        Map<String, String> b = read.apply(base);
        Map<String, String> o = read.apply(ours);
        Map<String, String> t = read.apply(theirs);
        Map<String, String> all = new LinkedHashMap<>();
        Set<String> topics = new LinkedHashSet<>(b.keySet());
        topics.addAll(o.keySet());
        topics.addAll(t.keySet());
        for (String topic : topics) {
            String was = b.get(topic);
            String mine = o.get(topic);
            String other = t.get(topic);
            boolean kept = Objects.equals(was, other) || Objects.equals(mine, other);
            if (!kept && !Objects.equals(was, mine)) {
                return null;
            }
            String value = kept ? mine : other;
            if (value != null) {
                all.put(topic, value);
            }
        }
        return all;
    }

    /** What a scenario says otherwise than its parent: "" where it takes something away. */
    private static Map<String, String> apart(Revision of, String scenario, @Nullable String parent) {
        Map<String, String> own = said(of, scenario);
        if (parent == null || of.model(scenario) == null || of.model(parent) == null) {
            return own;
        }
        Map<String, String> under = said(of, parent);
        Map<String, String> apart = new LinkedHashMap<>();
        own.forEach((topic, value) -> {
            if (!value.equals(under.get(topic))) {
                apart.put(topic, value);
            }
        });
        under.keySet().stream().filter(topic -> !own.containsKey(topic)).forEach(topic -> apart.put(topic, ""));
        return apart;
    }

    private static Map<String, String> said(Revision of, String scenario) {
        var model = of.model(scenario);
        if (model == null) {
            return Map.of();
        }
        List<Fact> facts = new ArrayList<>(ScenarioWords.of(of.script(), scenario));
        facts.addAll(Facts.of(model).all());
        Map<String, String> said = new LinkedHashMap<>();
        List<String> events = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.kind() == Kind.EVENT) {
                events.add(fact.line());
            } else {
                said.put(fact.topic().line(), fact.value() + " ");
            }
        }
        said.putAll(counted(events));
        return said;
    }

    private static @Nullable String parent(Script script, String scenario) {
        if (scenario.equals(Scenarios.BASE)) {
            return null;
        }
        String[] parent = {Scenarios.BASE};
        Statement.Visitor reading = new Statement.Otherwise() {
            @Override
            public void scenario(Declaration.Scenario written) {
                Name named = written.parent();
                if (written.name().text().equals(scenario) && named != null) {
                    parent[0] = named.text();
                }
            }
        };
        script.statements().forEach(statement -> statement.accept(reading));
        return parent[0];
    }

    /** Events that may happen at one time stand as one of the texts has them, and not against the other. */
    private boolean eventsAgree() {
        for (String scenario : merged.scenarios().models().keySet()) {
            List<Fact> all = events(merged, scenario);
            List<Fact> mine = events(ours, scenario);
            List<Fact> other = events(theirs, scenario);
            if (all.equals(mine) || all.equals(other)) {
                continue;
            }
            for (int k = 0; k < all.size(); k++) {
                for (int l = k + 1; l < all.size(); l++) {
                    Fact first = all.get(k);
                    Fact second = all.get(l);
                    if (EventTimes.mayMeet(first.subject(), second.subject())
                            && !(inOrder(mine, first, second) || inOrder(other, first, second))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<Fact> events(Revision of, String scenario) {
        var model = of.model(scenario);
        return model == null
                ? List.of()
                : Facts.of(model).all().stream()
                        .filter(fact -> fact.kind() == Kind.EVENT)
                        .toList();
    }

    private static boolean inOrder(List<Fact> events, Fact first, Fact second) {
        int at = events.indexOf(first);
        return at >= 0 && at < events.lastIndexOf(second) || first.equals(second);
    }
}
