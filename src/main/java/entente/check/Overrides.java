package entente.check;

import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Part;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values given on the command line; they hold over what a script and its scenarios say. */
final class Overrides {
    private Overrides() {}

    static boolean knows(Draft draft, String name) {
        return draft.names.parameter(name).isPresent() || firm(draft, name) >= 0;
    }

    static void apply(Draft draft, Map<String, Double> values) {
        values.forEach((name, value) -> {
            int parameter = draft.names.parameter(name).orElse(-1);
            if (parameter >= 0) {
                Parameter old = draft.parameters.get(parameter);
                draft.parameters.set(
                        parameter,
                        new Parameter(
                                old.name(),
                                old.documentation(),
                                new Expression.Constant(value),
                                old.range(),
                                null,
                                old.span()));
            } else if (firm(draft, name) >= 0) {
                setPart(draft, firm(draft, name), PartChecker.part(afterDot(name)), new Expression.Constant(value));
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
        String owner = name.substring(0, dot);
        for (int firm = 0; firm < draft.firms.size(); firm++) {
            if (draft.firms.get(firm).name().equals(owner)) {
                return firm;
            }
        }
        return -1;
    }

    static void setPart(Draft draft, int index, @Nullable Part part, Expression value) {
        Firm old = draft.firms.get(index);
        draft.firms.set(
                index,
                new Firm(
                        old.name(),
                        old.label(),
                        old.documentation(),
                        old.present(),
                        part == Part.GROWTH ? value : old.growth(),
                        part == Part.CAPACITY ? value : old.capacity(),
                        part == Part.OUTPUT ? value : old.output(),
                        old.span()));
    }
}
