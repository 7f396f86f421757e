package entente.session;

import entente.answer.Field;
import entente.answer.Parts;
import entente.model.Asked;
import entente.reading.NamedResults;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.SaveAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that can be saved or read from: the last one, and those with names, one for each scenario. */
final class Results implements NamedResults {
    private final Map<String, List<Result>> named;
    private List<Result> last;

    /** What is known of results whose answers are elsewhere. */
    private final NamedResults others;

    Results() {
        this((part, scenario) -> new Field.Missing());
    }

    Results(NamedResults others) {
        this(new LinkedHashMap<>(), List.of(), others);
    }

    private Results(Map<String, List<Result>> named, List<Result> last, NamedResults others) {
        this.others = others;
        this.named = named;
        this.last = last;
    }

    Results copy() {
        Map<String, List<Result>> copy = new LinkedHashMap<>();
        named.forEach((name, list) -> copy.put(name, new ArrayList<>(list)));
        return new Results(copy, last, others);
    }

    void add(Result result) {
        if (!(result.answer() instanceof SaveAnswer) && !(result.answer() instanceof ExpectAnswer)) {
            last = together(result);
        }
        if (result.name() != null) {
            List<Result> list = named.computeIfAbsent(result.name(), n -> new ArrayList<>());
            list.removeIf(old -> old.scenario().equals(result.scenario()));
            list.add(result);
        }
    }

    /** The last question has no answer: nothing older is saved in its place. */
    void refused() {
        last = List.of();
    }

    void forget(String name) {
        named.remove(name);
    }

    List<String> names() {
        return List.copyOf(named.keySet());
    }

    /** One question asked of several scenarios has one answer of each, and they belong together. */
    private List<Result> together(Result result) {
        boolean same = !last.isEmpty()
                && last.get(0).inquiry().span().equals(result.inquiry().span());
        List<Result> all = new ArrayList<>(same ? last : List.of());
        all.removeIf(old -> old.scenario().equals(result.scenario()));
        all.add(result);
        return all;
    }

    /** The answers of that name, one for each scenario; the last ones where the name is null. */
    List<Result> all(@Nullable String name) {
        return name == null ? last : named.getOrDefault(name, List.of());
    }

    private @Nullable Result find(String name, String scenario) {
        List<Result> list = named.getOrDefault(name, List.of());
        for (Result result : list) {
            if (result.scenario().equals(scenario)) {
                return result;
            }
        }
        return list.isEmpty() ? null : list.get(0);
    }

    /** A part of a named result; missing where it has none. */
    @Override
    public Field.Leaf part(Asked.ResultPart part, String scenario) {
        Result result = find(part.result(), scenario);
        return result == null
                ? others.part(part, scenario)
                : Parts.value(Parts.find(result.answer().fields(), part.path()));
    }
}
