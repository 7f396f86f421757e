package entente.reading;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.events.InForce;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is in force at a time of a run, with t standing still, or how the run ended that does not come so far. */
public sealed interface InForceAt {

    /** What either comes to; nobody takes what is in force without a word on why there may be nothing. */
    <T extends @Nullable Object> T either(Function<InForce, T> known, Function<Unreached, T> unreached);

    /** The run is there, and this is in force after what happened. */
    record Known(InForce inForce) implements InForceAt {
        @Override
        public <T extends @Nullable Object> T either(Function<InForce, T> known, Function<Unreached, T> unreached) {
            return known.apply(inForce);
        }
    }

    /** The run ended before, or right there with an error. */
    record Unreached(Ended run, double t) implements InForceAt {
        @Override
        public <T extends @Nullable Object> T either(Function<InForce, T> known, Function<Unreached, T> unreached) {
            return unreached.apply(this);
        }

        public Phrase why() {
            return t >= 0 ? run.missing(t) : Phrase.of("session.missing.before", t);
        }

        public Diagnostic diagnostic(Span span) {
            Diagnostic fault = run.fault(span);
            return fault != null
                    ? fault
                    : Diagnostic.of(Code.E817, span, run.subject().scenario(), t, why());
        }
    }
}
