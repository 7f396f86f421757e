package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Model;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a model begins: what is in force at t = 0 after the events of that time, or what went wrong with them. */
public sealed interface Start {
    static Start of(Model model) {
        Agenda.Instant instant = Agenda.of(model).happen(Moment.start(model));
        if (instant.fault() != null) {
            return new Failed(instant.fault());
        }
        InForce inForce = instant.moment().standing().inForce();
        @Nullable Phrase fault = InForceQuantity.fault(inForce, 0);
        return fault == null ? new Sound(inForce) : new Failed(fault);
    }

    /** What either comes to; nobody takes what is in force without a word on what may have gone wrong. */
    <T extends @Nullable Object> T either(Function<InForce, T> sound, Function<Phrase, T> failed);

    /** Everything went well. */
    record Sound(InForce inForce) implements Start {
        @Override
        public <T extends @Nullable Object> T either(Function<InForce, T> sound, Function<Phrase, T> failed) {
            return sound.apply(inForce);
        }
    }

    /** An event at 0 could not be carried out, or a rate, a capacity or a contribution makes no sense after it. */
    record Failed(Phrase fault) implements Start {
        @Override
        public <T extends @Nullable Object> T either(Function<InForce, T> sound, Function<Phrase, T> failed) {
            return failed.apply(fault);
        }
    }
}
