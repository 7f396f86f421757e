package entente.session;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input did.
 *
 * @param next              the session after it; the one before where there were errors
 * @param diagnostics       what is wrong with the input; with an error among them nothing ran
 * @param results           answers in order, those before an error while running included
 * @param failedExpectation whether an {@code expect} did not hold
 * @param faults            why questions have no answer, or none that is whole; the others were answered
 * @param changes           what a redefinition replaced and what that changed, a sentence each
 */
public record Step(
        Session next,
        List<Diagnostic> diagnostics,
        List<Result> results,
        boolean failedExpectation,
        List<Diagnostic> faults,
        List<Phrase> changes) {
    public Step {
        diagnostics = List.copyOf(diagnostics);
        results = List.copyOf(results);
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    /** The first of the faults, or null. */
    public @Nullable Diagnostic runError() {
        return faults.isEmpty() ? null : faults.get(0);
    }

    public boolean hasErrors() {
        for (Diagnostic d : diagnostics) {
            if (d.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
