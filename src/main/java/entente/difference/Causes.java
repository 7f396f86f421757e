package entente.difference;

import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several changes does it: what each does alone, and what all do but it. */
public record Causes(String scenario, List<Cause> causes) {
    public Causes {
        causes = List.copyOf(causes);
    }

    static @Nullable Causes of(Revision before, Revision after, Renames renames, List<ScenarioEffect> effects) {
        return null;
    }

    List<Phrase> sentences() {
        return List.of();
    }
}
