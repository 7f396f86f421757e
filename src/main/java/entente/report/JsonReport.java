package entente.report;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import entente.diagnostic.Span;
import entente.session.Answer;
import entente.session.Cell;
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
        write(json, result.answer());
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

    private void write(JsonText json, Answer answer) {
        if (answer instanceof Answer.Simulated simulated) {
            SimulationJson.write(json, messages, simulated);
        } else if (answer instanceof Answer.EquilibriaFound found) {
            EquilibriaJson.write(json, found);
        } else if (answer instanceof Answer.Judged judged) {
            json.key("t").value(judged.t());
            StabilityJson.write(json, messages, judged.verdict());
        } else if (answer instanceof Answer.JudgedOverTime judged) {
            regimes(json, judged);
        } else if (answer instanceof Answer.Expected expected) {
            json.key("text").value(expected.text());
            json.key("passed").value(expected.passed());
            cell(json.key("actual"), expected.actual());
            if (expected.why() != null) {
                phrase(json.key("reason"), expected.why());
            }
        } else if (answer instanceof Answer.Shown shown) {
            shown(json, shown);
        } else if (answer instanceof Answer.Written written) {
            written(json, written);
        } else if (answer instanceof Answer.Saved saved) {
            json.key("path").value(saved.path());
            table(json, List.of("path"), List.of(List.of(new Cell.Text(saved.path()))));
        } else {
            sheet(json, answer);
        }
    }

    private void sheet(JsonText json, Answer answer) {
        Sheet sheet = Sheet.of(answer);
        if (sheet == null) {
            throw new IllegalStateException("no JSON for " + answer);
        }
        sheet.details().forEach((name, detail) -> detail(json.key(name), detail));
        table(json, sheet.columns(), sheet.rows());
    }

    private void detail(JsonText json, Sheet.Detail detail) {
        if (detail instanceof Sheet.Detail.Leaf leaf) {
            cell(json, leaf.cell());
        } else if (detail instanceof Sheet.Detail.Whole whole) {
            json.value(whole.value());
        } else if (detail instanceof Sheet.Detail.Said said) {
            json.value(messages.say(said.phrase()));
        } else if (detail instanceof Sheet.Detail.Series series) {
            json.openList();
            series.items().forEach(item -> detail(json, item));
            json.closeList();
        } else if (detail instanceof Sheet.Detail.Fields fields) {
            json.open();
            fields.fields().forEach((name, field) -> detail(json.key(name), field));
            json.close();
        }
    }

    private void shown(JsonText json, Answer.Shown shown) {
        json.key("columns").openList();
        for (Answer.Value value : shown.values()) {
            json.value(value.text());
        }
        json.closeList().key("rows").openList().openList();
        for (Answer.Value value : shown.values()) {
            cell(json, value.cell());
        }
        json.closeList().closeList().key("notes").openList();
        for (Answer.Value value : shown.values()) {
            phrase(json, value.note());
        }
        json.closeList();
    }

    private void written(JsonText json, Answer.Written written) {
        json.key("columns")
                .openList()
                .value("text")
                .value("latex")
                .closeList()
                .key("rows")
                .openList();
        for (int k = 0; k < written.text().size(); k++) {
            json.openList().value(written.text().get(k));
            json.value(written.latex().get(k)).closeList();
        }
        json.closeList();
    }

    private void regimes(JsonText json, Answer.JudgedOverTime judged) {
        json.key("columns").openList();
        for (String column : new String[] {"from", "to", "event", "verdict", "recovery"}) {
            json.value(column);
        }
        json.closeList().key("rows").openList();
        for (Answer.Regime regime : judged.regimes()) {
            json.openList().value(regime.from()).value(regime.to());
            text(json, regime.event());
            json.value(regime.verdict().verdict().word());
            json.value(regime.recovery()).closeList();
        }
        json.closeList().key("regimes").openList();
        for (Answer.Regime regime : judged.regimes()) {
            json.open().key("from").value(regime.from()).key("to").value(regime.to());
            text(json.key("event"), regime.event());
            json.key("recovery").value(regime.recovery());
            StabilityJson.write(json, messages, regime.verdict());
            json.close();
        }
        json.closeList();
    }

    private static void table(JsonText json, List<String> columns, List<List<Cell>> rows) {
        json.key("columns").openList();
        for (String column : columns) {
            json.value(column);
        }
        json.closeList().key("rows").openList();
        for (List<Cell> row : rows) {
            json.openList();
            for (Cell cell : row) {
                cell(json, cell);
            }
            json.closeList();
        }
        json.closeList();
    }

    private static void cell(JsonText json, @Nullable Cell cell) {
        if (cell instanceof Cell.Number number) {
            json.value(number.value());
        } else if (cell instanceof Cell.Text text) {
            text(json, text.text());
        } else if (cell instanceof Cell.Word word) {
            json.value(word.english());
        } else if (cell instanceof Cell.Truth truth) {
            json.value(truth.value());
        } else {
            json.nothing();
        }
    }

    private static void text(JsonText json, @Nullable String text) {
        if (text == null) {
            json.nothing();
        } else {
            json.value(text);
        }
    }

    private void phrase(JsonText json, @Nullable Phrase phrase) {
        text(json, phrase == null ? null : messages.say(phrase));
    }
}
