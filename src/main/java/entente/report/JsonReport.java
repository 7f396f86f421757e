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
        answer(json, result);
        return json.close().toString();
    }

    /** The same of an expectation that was tested. */
    public String of(Result result, String file, double seconds) {
        JsonText json = new JsonText().open();
        json.key("file").value(file);
        answer(json, result);
        json.key("seconds").value(seconds);
        return json.close().toString();
    }

    private void answer(JsonText json, Result result) {
        json.key("question").value(result.question());
        json.key("scenario").value(result.scenario());
        if (!result.inquiry().assumed().isNone()) {
            json.key("with").value(result.inquiry().assumed().text());
        }
        json.key("line").value(result.line());
        if (result.name() != null) {
            json.key("name").value(result.name());
        }
        new JsonFields(json, messages).inside(result.answer().fields());
    }

    /** How many of a script's expectations hold and do not, and those that were not reached. */
    public String of(String file, int held, int failed, List<Span> notReached, double seconds) {
        JsonText json = new JsonText().open().key("summary").open();
        json.key("file").value(file);
        json.key("held").value(held);
        json.key("failed").value(failed);
        json.key("notReached").openList();
        for (Span expectation : notReached) {
            json.open();
            json.key("line").value(expectation.line());
            json.key("text").value(expectation.text());
            json.close();
        }
        json.closeList();
        json.key("seconds").value(seconds);
        return json.close().close().toString();
    }

    /** What is wrong with a script, or that nothing is. */
    public String of(String file, List<Diagnostic> diagnostics) {
        JsonText json = new JsonText().open().key("file").value(file).key("diagnostics");
        diagnostics(json, diagnostics);
        return json.close().toString();
    }

    /** {@code {"diagnostics": […]}} */
    public String of(List<Diagnostic> diagnostics) {
        JsonText json = new JsonText().open().key("diagnostics");
        diagnostics(json, diagnostics);
        return json.close().toString();
    }

    private void diagnostics(JsonText json, List<Diagnostic> diagnostics) {
        json.openList();
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
        json.closeList();
    }

    private void phrase(JsonText json, @Nullable Phrase phrase) {
        if (phrase == null) {
            json.nothing();
        } else {
            json.value(messages.say(phrase));
        }
    }
}
