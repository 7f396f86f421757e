package entente.session.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.report.JsonReport;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to one model, and what is answered, as it is saved. */
final class Conversation {
    private static final Messages ENGLISH = new Messages(Language.EN);
    private final String model;

    Conversation(String model) {
        this.model = model;
    }

    /** One answer for each question. */
    List<JsonObject> ask(List<String> questions) {
        List<JsonObject> answers = new ArrayList<>();
        Step step = step(String.join("\n", questions), answers);
        assertThat(step.runError()).as(questions + "\n" + model).isNull();
        assertThat(answers).as(questions + "\n" + model).hasSameSizeAs(questions);
        return answers;
    }

    JsonObject ask(String question) {
        return ask(List.of(question)).get(0);
    }

    /** Null where a run stops with a reason. */
    @Nullable
    JsonObject askWhatMayStop(String question) {
        List<JsonObject> answers = new ArrayList<>();
        Step step = step(question, answers);
        return step.runError() != null ? null : answers.get(0);
    }

    private Step step(String questions, List<JsonObject> answers) {
        JsonReport report = new JsonReport(ENGLISH);
        Step step = Session.empty(SessionOptions.defaults())
                .enter(
                        Source.of("<model>", model + questions + "\n"),
                        result -> answers.add(
                                JsonParser.parseString(report.of(result)).getAsJsonObject()));
        assertThat(step.hasErrors()).as(step.diagnostics() + "\n" + model).isFalse();
        return step;
    }

    /** A number as a script has it. */
    static String number(double value) {
        return new BigDecimal(value).toPlainString();
    }
}
