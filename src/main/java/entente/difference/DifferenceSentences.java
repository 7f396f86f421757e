package entente.difference;

import entente.answer.Field;
import entente.diagnostic.Phrase;
import entente.difference.Effect.Measure;
import entente.model.Fact;
import entente.model.Fact.Kind;
import entente.stability.RunawayCause;
import entente.stability.StabilityVerdict;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison in a few sentences: what changed, and what it does. */
public final class DifferenceSentences {
    /** So many changes or firms are named. */
    private static final int NAMED = 3;

    private final Comparison of;
    private final List<Phrase> said = new ArrayList<>();

    private DifferenceSentences(Comparison of) {
        this.of = of;
    }

    public static List<Phrase> of(Comparison comparison) {
        DifferenceSentences sentences = new DifferenceSentences(comparison);
        sentences.say();
        return sentences.said;
    }

    private void say() {
        if (!of.differs()) {
            said.add(Phrase.of("difference.none"));
            return;
        }
        of.renamed().forEach((was, is) -> said.add(Phrase.of("difference.renamed", was, is)));
        Object causes = causes();
        for (ScenarioEffect effect : of.effects()) {
            Phrase sentence = of(effect, causes);
            if (sentence != null) {
                said.add(sentence);
            }
        }
        if (of.effects().isEmpty()) {
            said.add(Phrase.of("difference.noEffect"));
        }
        if (of.causes() != null) {
            said.addAll(of.causes().sentences());
        }
        long failing = of.flips().stream().filter(flip -> !flip.holds()).count();
        if (failing > 0) {
            said.add(Phrase.of("difference.fail", failing));
        }
        if (of.flips().size() > failing) {
            said.add(Phrase.of("difference.hold", of.flips().size() - failing));
        }
    }

    /** The changes that decide something, by name where they are few. */
    private Object causes() {
        List<FactChange> all =
                Gist.of(of.changes().values().stream().flatMap(List::stream).toList());
        List<Object> named = new ArrayList<>();
        all.stream().limit(NAMED).forEach(change -> named.add(change(change)));
        return all.size() <= NAMED ? named : Phrase.of("difference.changes", named, all.size() - NAMED);
    }

    private @Nullable Phrase of(ScenarioEffect effect, Object causes) {
        StabilityVerdict before = effect.before();
        StabilityVerdict after = effect.after();
        if (before == null || after == null) {
            return comesOrGoes(effect);
        }
        if (effect.changesVerdict()) {
            return under(effect, Phrase.of("difference.turns", causes, coexistence(before), coexistence(after)));
        }
        List<Object> moved = moved(effect);
        return under(
                effect,
                moved.isEmpty()
                        ? Phrase.of("difference.leaves", causes, after.verdict().phrase())
                        : Phrase.of("difference.moves", causes, after.verdict().phrase(), moved));
    }

    /** Null where both sides have it, and one has no verdict. */
    private @Nullable Phrase comesOrGoes(ScenarioEffect effect) {
        String scenario = effect.scenario();
        String whole = Comparison.isBase(scenario) ? ".model" : "";
        if (effect.after() != null && !of.before().hasFirms(scenario)) {
            return Phrase.of("difference.new" + whole, scenario, coexistence(effect.after()));
        }
        return effect.before() != null && !of.after().hasFirms(scenario)
                ? Phrase.of("difference.gone" + whole, scenario)
                : null;
    }

    private static Phrase under(ScenarioEffect effect, Phrase sentence) {
        return Comparison.isBase(effect.scenario())
                ? sentence
                : Phrase.of("difference.under", effect.scenario(), sentence);
    }

    /** Where firms end, then the factor by which all may grow. */
    private static List<Object> moved(ScenarioEffect effect) {
        List<Object> moved = new ArrayList<>();
        add(effect, Measure.EQUILIBRIUM, moved);
        if (moved.isEmpty()) {
            add(effect, Measure.OUTPUT, moved);
        }
        add(effect, Measure.HEADROOM, moved);
        add(effect, Measure.PROBABILITY, moved);
        return moved;
    }

    private static void add(ScenarioEffect effect, Measure measure, List<Object> moved) {
        effect.effects().stream()
                .filter(one -> one.measure() == measure)
                .filter(one -> one.before() instanceof Field.Number && one.after() instanceof Field.Number)
                .limit(NAMED)
                .forEach(one -> moved.add(Phrase.of(
                        "difference.move." + measure,
                        one.subject(),
                        one.before().asNumber(),
                        one.after().asNumber())));
    }

    /** A verdict as a thing, a runaway with its loop. */
    static Phrase coexistence(StabilityVerdict v) {
        RunawayCause cause = v.finding().cause();
        int[] loop = cause == null ? null : cause.loop();
        if (v.verdict() != Verdict.RUNAWAY || cause == null || loop == null) {
            return Phrase.of("difference.verdict." + v.verdict().name());
        }
        StringBuilder path = new StringBuilder();
        for (int firm : loop) {
            path.append(v.firms().get(firm)).append(" → ");
        }
        return Phrase.of(
                "difference.verdict.loop", path.append(v.firms().get(loop[0])).toString(), cause.gain());
    }

    /** {@code Yi → Jia 0.4 → 4} */
    public static Phrase change(FactChange change) {
        if (change.added()
                && change.about().kind() == Kind.FIRM
                && value(change.after()).equals("present")) {
            return Phrase.of("difference.added", about(change.about()));
        }
        Phrase about = about(change.about());
        if (change.added()) {
            return value(change.after()).isEmpty()
                    ? Phrase.of("difference.added", about)
                    : Phrase.of("difference.added.value", about, value(change.after()));
        }
        return change.removed()
                ? Phrase.of("difference.removed", about)
                : Phrase.of("difference.changed", about, value(change.before()), value(change.after()));
    }

    /** What a fact is about, in words. */
    public static Phrase about(Fact fact) {
        String subject = fact.subject().replace(" -> ", " → ");
        if (fact.kind() == Kind.MEMBER) {
            return Phrase.of("difference.about.MEMBER", subject, fact.aspect());
        }
        String aspect = fact.kind() == Kind.CONTRIBUTION && !fact.aspect().isEmpty()
                ? ".in"
                : fact.aspect().isEmpty()
                        ? ""
                        : "." + fact.aspect().replace("~", "distribution").replace("in", "range");
        String key =
                aspect.equals(".in") ? "difference.about.CONTRIBUTION.in" : "difference.about." + fact.kind() + aspect;
        return Phrase.of(key, subject, fact.aspect().replaceFirst("^in ", ""));
    }

    private static String value(@Nullable Fact fact) {
        return Objects.requireNonNull(fact).value();
    }
}
