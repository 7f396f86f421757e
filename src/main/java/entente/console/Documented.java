package entente.console;

import entente.model.Model;
import entente.model.Scenarios;
import entente.model.Symbol;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the {@code ##} lines before declarations say. */
final class Documented {
    private final Scenarios scenarios;

    Documented(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** The documentation of a name, "" where it has none, and null where nothing is called that. */
    @Nullable
    String of(String name) {
        for (Model model : scenarios.models().values()) {
            String documentation = in(model, name);
            if (documentation != null) {
                return documentation;
            }
        }
        return null;
    }

    private static @Nullable String in(Model model, String name) {
        Symbol symbol = model.symbols().symbol(name);
        int member = name.indexOf('[');
        if (symbol != null && symbol.documentation().isEmpty() && member > 0) {
            // A family is documented once, for all its members.
            Symbol family = model.symbols().symbol(name.substring(0, member));
            return family == null ? "" : family.documentation();
        }
        if (symbol != null) {
            return symbol.documentation();
        }
        OptionalInt parameter = model.parameter(name);
        return parameter.isPresent() ? model.parameter(parameter.getAsInt()).documentation() : null;
    }
}
