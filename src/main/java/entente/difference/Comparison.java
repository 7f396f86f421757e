package entente.difference;

import entente.model.Fact;
import entente.model.Facts;
import entente.model.Model;
import entente.model.Scenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one text says otherwise than another, and what that does. */
public final class Comparison {
    private final Revision before;
    private final Revision after;
    private final Renames renames;
    private final Map<String, List<FactChange>> changes;
    private final AskedChanges questions;
    private final List<DataChange> data;
    private final List<ScenarioEffect> effects;
    private final List<Flip> flips;
    private final @Nullable Causes causes;

    private Comparison(Revision before, Revision after) {
        this.before = before;
        this.after = after;
        this.renames = renames(before, after);
        this.changes = told();
        this.questions = AskedChanges.between(before, after, renames);
        this.data = DataChange.between(before, after);
        Set<String> changed = changed();
        this.effects = changed.stream()
                .map(scenario -> ScenarioEffect.of(scenario, before, after, renames))
                .toList();
        this.flips = changed.isEmpty() && data.isEmpty() ? List.of() : Flip.between(before, after, renames);
        this.causes = changed.isEmpty() ? null : Causes.of(before, after, renames, effects);
    }

    public static Comparison of(Revision before, Revision after) {
        return new Comparison(before, after);
    }

    public Revision before() {
        return before;
    }

    public Revision after() {
        return after;
    }

    public Map<String, String> renamed() {
        return renames.names();
    }

    /** By scenario; what a scenario has from another that was told already stands there alone. */
    public Map<String, List<FactChange>> changes() {
        return changes;
    }

    public AskedChanges questions() {
        return questions;
    }

    /** Of the tables from which both texts are answered. */
    public List<DataChange> data() {
        return data;
    }

    /** Of the scenarios whose models are others. */
    public List<ScenarioEffect> effects() {
        return effects;
    }

    /** Expectations of both texts that held before and do not now, or the other way round. */
    public List<Flip> flips() {
        return flips;
    }

    /** Which of several changes does it; null where there is one, or nothing to tell. */
    public @Nullable Causes causes() {
        return causes;
    }

    /** Whether one text says anything else than the other. */
    public boolean differs() {
        return changesModel()
                || !questions.added().isEmpty()
                || !questions.removed().isEmpty()
                || changes.values().stream().anyMatch(all -> !all.isEmpty());
    }

    /** Whether anything is said otherwise that decides something. */
    public boolean changesModel() {
        return !renames.names().isEmpty()
                || !data.isEmpty()
                || changes.values().stream().flatMap(List::stream).anyMatch(change -> !change.forReaders());
    }

    public boolean changesVerdict() {
        return effects.stream().anyMatch(ScenarioEffect::changesVerdict);
    }

    private static Renames renames(Revision before, Revision after) {
        return Renames.between(before.scenarios().base(), after.scenarios().base());
    }

    private Map<String, List<FactChange>> told() {
        Map<String, List<FactChange>> told = new LinkedHashMap<>();
        Set<FactChange> known = new LinkedHashSet<>();
        for (String scenario : scenarios()) {
            List<FactChange> own = new ArrayList<>(between(scenario));
            own.removeIf(change -> !known.add(change));
            told.put(scenario, own);
        }
        return told;
    }

    /** What is said of a scenario that is new or gone is what it says otherwise than the base. */
    private List<FactChange> between(String scenario) {
        Model old = before.model(scenario);
        Model now = after.model(scenario);
        List<Fact> said = facts(old == null ? before.scenarios().base() : old, renames, before, scenario, old != null);
        List<Fact> says =
                facts(now == null ? after.scenarios().base() : now, Renames.NONE, after, scenario, now != null);
        return FactChanges.between(said, says);
    }

    private static List<Fact> facts(Model model, Renames renames, Revision of, String scenario, boolean there) {
        List<Fact> facts = new ArrayList<>(there ? ScenarioWords.of(of.script(), scenario) : List.of());
        facts.addAll(Facts.of(renames.of(model)).all());
        return facts;
    }

    private Set<String> scenarios() {
        Set<String> all = new LinkedHashSet<>(after.scenarios().models().keySet());
        all.addAll(before.scenarios().models().keySet());
        return all;
    }

    /** The scenarios that both have, with other models. */
    private Set<String> changed() {
        Set<String> changed = new LinkedHashSet<>();
        for (String scenario : scenarios()) {
            Model old = before.model(scenario);
            Model now = after.model(scenario);
            boolean same = old != null && now != null && hash(renames.of(old)).equals(hash(now));
            if (!same) {
                changed.add(scenario);
            }
        }
        return changed;
    }

    private static String hash(Model model) {
        return Facts.of(model).hash();
    }

    /** Whether a scenario is that of both texts. */
    static boolean isBase(String scenario) {
        return scenario.equals(Scenarios.BASE);
    }
}
