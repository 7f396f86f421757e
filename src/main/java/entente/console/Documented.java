package entente.console;

import entente.model.Firm;
import entente.model.Model;
import entente.model.Scenarios;
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
        OptionalInt firm = model.firm(name);
        if (firm.isPresent()) {
            return model.firms().get(firm.getAsInt()).documentation();
        }
        OptionalInt alliance = model.alliance(name);
        if (alliance.isPresent()) {
            return model.alliances().get(alliance.getAsInt()).documentation();
        }
        OptionalInt parameter = model.parameter(name);
        if (parameter.isPresent()) {
            return model.parameter(parameter.getAsInt()).documentation();
        }
        return ofFamily(model, name);
    }

    /** A family is documented once, for all its members. */
    private static @Nullable String ofFamily(Model model, String name) {
        for (Firm firm : model.firms()) {
            if (firm.name().startsWith(name + "[")) {
                return firm.documentation();
            }
        }
        return null;
    }
}
