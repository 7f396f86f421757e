package entente.difference;

import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.difference.outline.Outline;
import entente.difference.outline.ThreeWay;
import entente.model.Facts;
import entente.session.answers.StabilityAnswer;
import entente.stability.StabilityVerdict;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of several changes does it: what each does alone, and what all do but it. */
public record Causes(String scenario, List<Cause> causes, Verdict before, Verdict after) {
    /** More changes are not taken apart. */
    private static final int MOST = 16;
    /** What other files say otherwise is one change. */
    private static final String FILES = "other files";

    public Causes {
        causes = List.copyOf(causes);
    }

    static @Nullable Causes of(Revision before, Revision after, Renames renames, List<ScenarioEffect> effects) {
        ScenarioEffect effect = effects.stream()
                .filter(ScenarioEffect::changesVerdict)
                .findFirst()
                .orElse(effects.isEmpty() ? null : effects.get(0));
        if (effect == null || effect.before() == null || effect.after() == null) {
            return null;
        }
        Apart apart = new Apart(before, after, renames, effect.scenario());
        Set<String> paths = apart.paths();
        if (paths.size() < 2 || paths.size() > MOST) {
            return null;
        }
        List<Cause> causes = new ArrayList<>();
        for (String path : paths) {
            Cause cause = apart.cause(path);
            if (cause != null) {
                causes.add(cause);
            }
        }
        Verdict was = effect.before().verdict();
        return causes.size() < 2
                ? null
                : new Causes(effect.scenario(), causes, was, effect.after().verdict());
    }

    /** Makes models of some of the changes. */
    private record Apart(Revision before, Revision after, Renames renames, String scenario) {

        private Source old() {
            return Renaming.of(before, renames);
        }

        /** Those of the text that change what it says, and the other files as one. */
        Set<String> paths() {
            Outline old = Outline.of(old());
            Set<String> all = new LinkedHashSet<>(
                    ThreeWay.of(old, old, Outline.of(after.source())).paths());
            all.add(FILES);
            all.removeIf(path -> {
                Revision alone = with(path::equals);
                return alone != null && says(alone).equals(says(before));
            });
            return all;
        }

        private List<String> says(Revision revision) {
            List<String> hashes = new ArrayList<>();
            revision.scenarios()
                    .models()
                    .forEach((name, model) ->
                            hashes.add(name + " " + Facts.of(renames.of(model)).hash()));
            return hashes;
        }

        @Nullable
        Cause cause(String path) {
            Revision alone = with(path::equals);
            Revision without = with(other -> !other.equals(path));
            List<FactChange> what =
                    alone != null ? between(before, alone) : without == null ? List.of() : between(without, after);
            what = Gist.of(what);
            return what.isEmpty() ? null : new Cause(what, verdict(alone), verdict(without));
        }

        private List<FactChange> between(Revision old, Revision now) {
            Set<FactChange> all = new LinkedHashSet<>();
            now.scenarios().models().forEach((name, model) -> {
                var was = old.model(name);
                if (was != null) {
                    all.addAll(FactChanges.between(
                            Facts.of(renames.of(was)).all(),
                            Facts.of(renames.of(model)).all()));
                }
            });
            return List.copyOf(all);
        }

        private @Nullable StabilityVerdict verdict(@Nullable Revision revision) {
            if (revision == null || revision.model(scenario) == null) {
                return null;
            }
            StabilityAnswer answer = Revision.answer(revision.stability(scenario), StabilityAnswer.class);
            return answer == null ? null : answer.verdict();
        }

        /** Null where some changes alone make no model. */
        private @Nullable Revision with(Predicate<String> wanted) {
            Revision files = wanted.test(FILES) ? after : before;
            Outline old = Outline.of(old());
            String text =
                    ThreeWay.of(old, old, Outline.of(after.source()), wanted).text();
            return Revision.read(Source.of(files.source().name(), text), files.options())
                    .value();
        }
    }

    List<Phrase> sentences() {
        List<Object> alone = new ArrayList<>();
        List<Object> needed = new ArrayList<>();
        List<Object> both = new ArrayList<>();
        for (Cause cause : causes) {
            boolean does = cause.alone() != null && cause.alone().verdict() == after;
            boolean undoes = cause.without() != null && cause.without().verdict() == before;
            Phrase name = DifferenceSentences.change(cause.what().get(0));
            if (does) {
                alone.add(name);
            }
            if (undoes) {
                needed.add(name);
            }
            if (does && undoes) {
                both.add(name);
            }
        }
        if (before == after) {
            return List.of();
        }
        if (both.size() == 1) {
            return List.of(Phrase.of("difference.cause.one", both.get(0)));
        }
        if (alone.size() > 1) {
            return List.of(Phrase.of("difference.cause.each", alone));
        }
        return alone.isEmpty() && needed.size() > 1
                ? List.of(Phrase.of("difference.cause.together", needed))
                : List.of();
    }
}
