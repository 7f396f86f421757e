package entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases, written as scripts, read back from the JSON that programs get. */
class CasesTest {
    record Case(JsonObject json) {
        @Override
        public String toString() {
            return json.get("name").getAsString();
        }

        double[] numbers(String key) {
            return CasesTest.numbers(json.get(key).getAsJsonArray());
        }

        JsonObject expected() {
            return json.getAsJsonObject("expected");
        }

        String script() {
            double[] growth = numbers("k");
            double[] capacity = numbers("N");
            double[] output = numbers("Q0");
            StringBuilder script = new StringBuilder();
            for (int i = 0; i < growth.length; i++) {
                script.append("firm F%d { growth %s; capacity %s; output %s }\n"
                        .formatted(i + 1, growth[i], capacity[i], output[i]));
            }
            JsonArray d = json.getAsJsonArray("delta");
            for (int to = 0; to < growth.length; to++) {
                for (int from = 0; from < growth.length; from++) {
                    double value = d.get(to).getAsJsonArray().get(from).getAsDouble();
                    if (to != from && value != 0) {
                        script.append("F%d -> F%d %s\n".formatted(from + 1, to + 1, value));
                    }
                }
            }
            return script.toString();
        }
    }

    static Stream<Case> withTrajectory() throws IOException {
        return cases().filter(c -> c.expected().has("trajectory"));
    }

    static Stream<Case> withEquilibria() throws IOException {
        return cases().filter(c -> c.expected().has("saturated_equilibria"));
    }

    static Stream<Case> withRunaway() throws IOException {
        return cases().filter(c -> c.expected().has("t_star_closed_form"));
    }

    static Stream<Case> cases() throws IOException {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(CasesTest.class.getResourceAsStream("/cases.json")), StandardCharsets.UTF_8)) {
            List<Case> cases = new ArrayList<>();
            JsonParser.parseReader(reader).getAsJsonArray().forEach(c -> cases.add(new Case(c.getAsJsonObject())));
            return cases.stream();
        }
    }

    private static double[] numbers(JsonArray array) {
        double[] values = new double[array.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.get(k).getAsDouble();
        }
        return values;
    }

    private static JsonObject ask(Case one, String question) {
        Messages messages = new Messages(Language.EN);
        List<String> lines = new ArrayList<>();
        Step step = Session.empty(SessionOptions.defaults())
                .enter(
                        Source.of("case.ent", one.script() + question + "\n"),
                        result -> lines.add(new JsonReport(messages).of(result)));
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        assertThat(lines).hasSize(1);
        return JsonParser.parseString(lines.get(0)).getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("withTrajectory")
    void outputsAlongTheTrajectory(Case one) {
        double[] times = one.numbers("t");
        StringBuilder at = new StringBuilder();
        for (double t : times) {
            at.append(at.isEmpty() ? "" : ", ").append(t);
        }
        JsonObject answer = ask(one, "simulate to " + times[times.length - 1] + " at " + at);
        assertThat(numbers(answer.getAsJsonArray("time"))).containsExactly(times);
        double[] capacity = one.numbers("N");
        for (int s = 0; s < times.length; s++) {
            double[] expected =
                    numbers(one.expected().getAsJsonArray("trajectory").get(s).getAsJsonArray());
            for (int i = 0; i < expected.length; i++) {
                double actual = answer.getAsJsonObject("firms")
                        .getAsJsonArray("F" + (i + 1))
                        .get(s)
                        .getAsDouble();
                // What is next to nothing is compared with the capacity.
                double allowed = 1e-7 * Math.max(Math.abs(expected[i]), 1e-6 * capacity[i]) + 1e-12 * capacity[i];
                assertThat(actual).as("%s at %s", "F" + (i + 1), times[s]).isCloseTo(expected[i], within(allowed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withEquilibria")
    void equilibriaWithTheirStability(Case one) {
        JsonObject expected = one.expected();
        JsonObject answer = ask(one, "equilibria");
        JsonArray found = answer.getAsJsonArray("equilibria");
        assertThat(answer.get("count").getAsInt())
                .isEqualTo(expected.get("n_nonneg_equilibria").getAsInt());
        assertThat(found).hasSize(expected.get("n_nonneg_equilibria").getAsInt());
        long stable = 0;
        for (JsonElement e : found) {
            stable += e.getAsJsonObject().get("stability").getAsString().equals("stable") ? 1 : 0;
        }
        assertThat(stable).isEqualTo(expected.get("n_locally_stable").getAsLong());
        for (JsonElement saturated : expected.getAsJsonArray("saturated_equilibria")) {
            double[] outputs = numbers(saturated.getAsJsonObject().getAsJsonArray("Q"));
            assertThat(found).anySatisfy(e -> {
                assertThat(e.getAsJsonObject().get("saturated").getAsBoolean()).isTrue();
                for (int i = 0; i < outputs.length; i++) {
                    double actual = e.getAsJsonObject()
                            .getAsJsonObject("firms")
                            .get("F" + (i + 1))
                            .getAsDouble();
                    assertThat(actual).isCloseTo(outputs[i], within(1e-9 * Math.max(1, Math.abs(outputs[i]))));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figuresOfTheVerdict(Case one) {
        JsonObject expected = one.expected();
        JsonObject answer = ask(one, "stability");
        check(answer, "spectralRadius", expected, "spectral_radius_delta");
        if (expected.has("resilience")) {
            check(answer, "resilience", expected, "resilience");
            check(answer, "returnTime", expected, "return_time");
            check(answer, "reactivity", expected, "reactivity_x_coords");
        }
        boolean gives = true;
        for (JsonElement row : one.json().getAsJsonArray("delta")) {
            for (double v : numbers(row.getAsJsonArray())) {
                gives &= v >= 0;
            }
        }
        if (gives && expected.has("spectral_radius_delta")) {
            double rho = expected.get("spectral_radius_delta").getAsDouble();
            assertThat(answer.get("verdict").getAsString()).isEqualTo(rho < 1 ? "global" : "runaway");
        }
    }

    private static void check(JsonObject answer, String mine, JsonObject expected, String theirs) {
        if (expected.has(theirs)) {
            double value = expected.get(theirs).getAsDouble();
            assertThat(answer.get(mine).getAsDouble())
                    .as(mine)
                    .isCloseTo(value, within(1e-6 * Math.max(1e-6, Math.abs(value))));
        }
    }

    @ParameterizedTest
    @MethodSource("withRunaway")
    void runawaysWithTheirTime(Case one) {
        double time = one.expected().get("t_star_closed_form").getAsDouble();
        JsonObject end = ask(one, "simulate to " + 3 * time).getAsJsonObject("end");
        assertThat(end.get("reason").getAsString()).isEqualTo("runaway");
        assertThat(end.get("runawayTime").getAsDouble()).isCloseTo(time, within(1e-6 * time));
        assertThat(end.get("firm").getAsString()).startsWith("F");
        assertThat(end.get("loop").getAsString()).contains("F1", "F2");
    }
}
