package entente.report;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Messages;
import entente.session.Result;
import java.util.List;

/** Answers for programs: one JSON object each, on one line, without a line end. */
public final class JsonReport {
    private final Messages messages;

    public JsonReport(Messages messages) {
        this.messages = messages;
    }

    public String of(Result result) {
        throw new UnsupportedOperationException(messages.language() + " " + result);
    }

    /** {@code {"diagnostics": […]}} */
    public String of(List<Diagnostic> diagnostics) {
        throw new UnsupportedOperationException(messages.language() + " " + diagnostics);
    }
}
