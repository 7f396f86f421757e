package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole scripts, from their text to every report of them. */
class ScriptReportTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/report/scripts");
    private static final Set<String> OWN_FORM = Set.of("simulate", "equilibria", "stability", "expect");

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".ent"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Step run(String script, java.util.function.Consumer<entente.session.Result> answers)
            throws IOException {
        String text = Files.readString(SCRIPTS.resolve(script + ".ent"));
        return Session.empty(SessionOptions.defaults()).enter(Source.of(script + ".ent", text), answers);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void inWords(String script) throws IOException {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            TextReport report = new TextReport(messages, new TextReport.Canvas(90, false, true));
            StringBuilder text = new StringBuilder();
            Step step = run(script, result -> text.append(report.of(result)));
            assertThat(step.diagnostics()).isEmpty();
            Diagnostic fault = step.runError();
            if (fault != null) {
                text.append(fault.code())
                        .append(' ')
                        .append(messages.say(fault.sentence()))
                        .append('\n');
            }
            Golden.check("scripts/" + script + "." + language.name().toLowerCase(Locale.ROOT), text.toString());
        }
    }

    /** Keys, words and nesting of {@code --json} are there for ever. */
    @ParameterizedTest
    @MethodSource("scripts")
    void keysStay(String script) throws IOException {
        JsonReport report = new JsonReport(new Messages(Language.EN));
        StringBuilder shapes = new StringBuilder();
        run(
                script,
                result -> shapes.append(shape(JsonParser.parseString(report.of(result))))
                        .append('\n'));
        Golden.check("scripts/" + script + ".shape", shapes.toString());
    }

    /** Numbers as 0, and of a list each kind of item once. */
    private static JsonElement shape(JsonElement json) {
        if (json.isJsonArray()) {
            Set<JsonElement> kinds = new LinkedHashSet<>();
            json.getAsJsonArray().forEach(item -> kinds.add(shape(item)));
            JsonArray shape = new JsonArray();
            kinds.forEach(shape::add);
            return shape;
        }
        if (json.isJsonObject()) {
            JsonObject shape = new JsonObject();
            json.getAsJsonObject().entrySet().forEach(e -> shape.add(e.getKey(), shape(e.getValue())));
            return shape;
        }
        boolean number = json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber();
        return number ? new JsonPrimitive(0) : json;
    }

    /** The contract of {@code --json}: common fields, English keys and words, and columns with rows but where a form is fixed. */
    @ParameterizedTest
    @MethodSource("scripts")
    void inJson(String script) throws IOException {
        JsonReport english = new JsonReport(new Messages(Language.EN));
        JsonReport chinese = new JsonReport(new Messages(Language.ZH));
        run(script, result -> {
            String line = english.of(result);
            assertThat(line).doesNotContain("\n").doesNotContain("NaN").doesNotContain("Infinity");
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            assertThat(json.get("question").getAsString()).isEqualTo(result.question());
            assertThat(json.get("scenario").getAsString()).isEqualTo(result.scenario());
            assertThat(json.get("line").getAsInt()).isEqualTo(result.line());
            if (!OWN_FORM.contains(result.question())) {
                int width = json.getAsJsonArray("columns").size();
                json.getAsJsonArray("rows")
                        .forEach(row -> assertThat(row.getAsJsonArray()).hasSize(width));
            }
            JsonObject other = JsonParser.parseString(chinese.of(result)).getAsJsonObject();
            assertThat(other.keySet()).isEqualTo(json.keySet());
            for (String same : List.of("verdict", "mode", "pairs", "changes", "outcome", "equilibria", "rows")) {
                if (json.has(same) && !same.equals("changes")) {
                    assertThat(other.get(same)).as(same).isEqualTo(json.get(same));
                }
            }
        });
    }
}
