package entente.check.declarations;

import entente.arithmetic.Digits;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.expressions.PartChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Range;
import entente.syntax.Change;
import entente.syntax.LeftSide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values given on the command line; they hold over what a script and its scenarios say. */
public final class Overrides {
    private final Map<String, Double> values;
    /** Those of more than a name, as the assignments that they would be in a script. */
    private final Map<String, Change.Assignment> written = new LinkedHashMap<>();

    public Overrides(Map<String, Double> values) {
        this.values = values;
        values.forEach((name, value) -> {
            Source source = Source.of("--set", name + " = " + Digits.shortest(value));
            LeftSide.assignment(source).ifPresent(one -> written.put(name, one));
        });
    }

    /** Reports what no scenario knows, and what lies outside its range. */
    public void check(World world) {
        Source source = Source.of("--set", String.join("\n", values.keySet()));
        for (String name : values.keySet()) {
            boolean known = world.scenarios().values().stream().anyMatch(draft -> knows(draft, name));
            world.scenarios().values().forEach(draft -> checkRange(draft, name, world));
            if (!known) {
                int at = source.text().indexOf(name);
                Diagnostic diagnostic = Diagnostic.of(Code.E222, source.span(at, at + name.length()), name);
                String near = NearNames.nearest(name, parameters(world.base()));
                world.problems()
                        .add(
                                near == null
                                        ? diagnostic.hint("check.hint.E222")
                                        : diagnostic.hint("check.hint.near", near));
            }
        }
    }

    private static List<String> parameters(Draft draft) {
        return draft.parameters()
                .indices()
                .mapToObj(index -> draft.parameter(index).name())
                .toList();
    }

    private boolean knows(Draft draft, String name) {
        return draft.names().parameter(name).isPresent() || firm(draft, name) >= 0 || written.containsKey(name);
    }

    /** A value outside the range is one that no sweep, map or proof looks at. */
    private static void checkRange(Draft draft, String name, World world) {
        draft.names().parameter(name).ifPresent(index -> {
            Parameter parameter = draft.parameter(index);
            Span span = parameter.span();
            Range range = parameter.range();
            double value = parameter.value().number();
            boolean percent = parameter.caption().percent();
            if (span != null && range != null && !range.contains(value)) {
                world.problems()
                        .add(Diagnostic.of(
                                        Code.W311,
                                        span,
                                        name,
                                        Phrase.number(value, percent),
                                        Phrase.number(range.low(), percent),
                                        Phrase.number(range.high(), percent))
                                .hint("check.hint.W311set"));
            }
        });
    }

    public void apply(Layer layer) {
        Draft draft = layer.draft();
        OverrideChecker others = new OverrideChecker(layer);
        values.forEach((name, value) -> {
            int parameter = draft.names().parameter(name).orElse(-1);
            Change.Assignment assignment = written.get(name);
            if (parameter >= 0) {
                draft.parameters().set(parameter, draft.parameter(parameter).at(value));
            } else if (firm(draft, name) >= 0) {
                int firm = firm(draft, name);
                Part part = Objects.requireNonNull(PartChecker.part(afterDot(name)));
                draft.firms().set(firm, draft.firms().get(firm).with(part, new Expression.Constant(value)));
            } else if (assignment != null) {
                others.apply(assignment);
                others.applyToCoefficient(assignment);
            }
        });
    }

    private static String afterDot(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The firm of {@code Jia.growth}, or -1. */
    private static int firm(Draft draft, String name) {
        int dot = name.lastIndexOf('.');
        Part part = PartChecker.part(afterDot(name));
        if (dot < 0 || part == null || part == Part.SATURATION || part == Part.WITHHELD || part == Part.PRESENT) {
            return -1;
        }
        return draft.names().firm(name.substring(0, dot)).orElse(-1);
    }
}
