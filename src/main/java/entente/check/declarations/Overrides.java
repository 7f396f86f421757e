package entente.check.declarations;

import entente.check.draft.Draft;
import entente.check.draft.Problems;
import entente.check.expressions.PartChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Range;
import java.util.Map;
import java.util.Objects;

/** Values given on the command line; they hold over what a script and its scenarios say. */
public final class Overrides {
    private Overrides() {}

    public static boolean knows(Draft draft, String name) {
        return draft.names().parameter(name).isPresent() || firm(draft, name) >= 0;
    }

    /** A value outside the range is one that no sweep, map or proof looks at. */
    public static void checkRange(Draft draft, String name, Problems problems) {
        draft.names().parameter(name).ifPresent(index -> {
            Parameter parameter = draft.parameter(index);
            Span span = parameter.span();
            Range range = parameter.range();
            double value = parameter.value().number();
            if (span != null && range != null && !range.contains(value)) {
                problems.add(Diagnostic.of(Code.W311, span, name, value, range.low(), range.high())
                        .hint("check.hint.W311set"));
            }
        });
    }

    public static void apply(Draft draft, Map<String, Double> values) {
        values.forEach((name, value) -> {
            int parameter = draft.names().parameter(name).orElse(-1);
            if (parameter >= 0) {
                draft.parameters().set(parameter, draft.parameter(parameter).at(value));
            } else if (firm(draft, name) >= 0) {
                int firm = firm(draft, name);
                Part part = Objects.requireNonNull(PartChecker.part(afterDot(name)));
                draft.firms().set(firm, draft.firms().get(firm).with(part, new Expression.Constant(value)));
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
        if (dot < 0 || part == null || part == Part.SATURATION || part == Part.WITHHELD) {
            return -1;
        }
        return draft.names().firm(name.substring(0, dot)).orElse(-1);
    }
}
