package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Model;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a model begins wherever some of its parameters may be, which stay names in what is in force. */
public sealed interface MovingStart {
    static MovingStart of(Model model, Set<Integer> moving) {
        ModelState initial = ModelState.initial(model, new LinkedHashSet<>(moving));
        Agenda.Instant instant = Agenda.of(initial).happen(Moment.start(initial));
        @Nullable String undetermined = instant.undetermined();
        if (undetermined != null) {
            return new Undetermined(undetermined);
        }
        return instant.fault() != null
                ? new Failed(instant.fault())
                : new Expressed(instant.moment().standing().inForce(), instant.required());
    }

    /**
     * Everything is a number or an expression of the parameters.
     *
     * @param required what has to hold where they are
     */
    record Expressed(InForce inForce, List<Requirement> required) implements MovingStart {}

    /** Wherever the parameters are, an event at 0 goes wrong. */
    record Failed(Phrase fault) implements MovingStart {}

    /** What an event does depends on where they are in a way that is no expression, so that it has to be run there. */
    record Undetermined(String event) implements MovingStart {}

    /** What is in force before any event, to read what is said of the parameters themselves. */
    static InForce declared(Model model, Set<Integer> moving) {
        return ModelState.initial(model, new LinkedHashSet<>(moving)).inForce();
    }
}
