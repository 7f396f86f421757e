package entente.report;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import entente.diagnostic.Span;
import entente.session.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers for programs: one JSON object each, on one line, without a line end. Keys, verdicts, modes and codes are
 * English whatever the language; {@code message}, {@code hint} and {@code reason} are in it.
 */
public final class JsonReport {
    private final Messages messages;

    public JsonReport(Messages messages) {
        this.messages = messages;
    }

    public String of(Result result) {
        JsonText json = new JsonText().open();
        json.key("question").value(result.question());
        json.key("scenario").value(result.scenario());
        json.key("line").value(result.line());
        if (result.name() != null) {
            json.key("name").value(result.name());
        }
        new JsonFields(json, messages).inside(result.answer().fields());
        return json.close().toString();
    }

    /** {@code {"diagnostics": […]}} */
    public String of(List<Diagnostic> diagnostics) {
        JsonText json = new JsonText().open().key("diagnostics").openList();
        for (Diagnostic d : diagnostics) {
            Span span = d.span();
            json.open();
            json.key("code").value(d.code().name());
            json.key("severity").value(d.severity() == Severity.ERROR ? "error" : "warning");
            json.key("message").value(messages.say(d.sentence()));
            json.key("file").value(span.source().name());
            json.key("line").value(span.line());
            json.key("column").value(span.column());
            json.key("length").value(span.text().codePointCount(0, span.end() - span.start()));
            phrase(json.key("hint"), d.hint());
            json.close();
        }
        return json.closeList().close().toString();
    }

    private void phrase(JsonText json, @Nullable Phrase phrase) {
        if (phrase == null) {
            json.nothing();
        } else {
            json.value(messages.say(phrase));
        }
    }
}
