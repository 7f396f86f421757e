package entente.reading;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.trajectory.Ending;
import entente.trajectory.Ending.Reason;
import org.jspecify.annotations.Nullable;

/** How far a run of one subject comes. */
public record Ended(Subject subject, Ending ending) {

    public boolean failed() {
        return ending.reason() == Reason.FAILED;
    }

    /** What a question is told of a run that ended with an error or was stopped; null of another. */
    @Nullable
    public Diagnostic fault(Span span) {
        Phrase why = ending.fault();
        if (failed() && why != null) {
            return Diagnostic.of(Code.E801, span, subject.scenario(), ending.t(), why);
        }
        return ending.reason() == Reason.CANCELLED ? Diagnostic.of(Code.E802, span, ending.t()) : null;
    }

    /** Whether it has a value at t. */
    public boolean reaches(double t) {
        return t <= ending.t();
    }

    /** Why there is no value at a t that it does not reach. */
    public Phrase missing(double t) {
        return switch (ending.reason()) {
            case RUNAWAY -> Phrase.of("session.missing.runaway", firm(), runawayTime(), t);
            case FAILED -> Phrase.of("session.missing.failed", ending.t(), t);
            case CANCELLED -> Phrase.of("session.missing.cancelled", ending.t(), t);
            case REACHED, SETTLED, UNSETTLED -> Phrase.of("session.missing.after", ending.t(), t);
        };
    }

    private String firm() {
        String firm = ending.firm();
        return firm == null ? "" : firm;
    }

    private double runawayTime() {
        Double when = ending.runawayTime();
        return when == null ? ending.t() : when;
    }
}
