package entente.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.events.Sketch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WorkedCasesTest {
    @TestFactory
    List<DynamicTest> trajectoriesAgree() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(WorkedCasesTest.class.getResourceAsStream("/cases.json")),
                StandardCharsets.UTF_8)) {
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonArray()) {
                JsonObject worked = element.getAsJsonObject();
                tests.add(DynamicTest.dynamicTest(worked.get("name").getAsString(), () -> check(worked)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static void check(JsonObject worked) {
        double[] k = numbers(worked.getAsJsonArray("k"));
        double[] capacity = numbers(worked.getAsJsonArray("N"));
        double[] output = numbers(worked.getAsJsonArray("Q0"));
        double[] t = numbers(worked.getAsJsonArray("t"));
        Sketch sketch = new Sketch();
        double[][] d = new double[k.length][];
        for (int i = 0; i < k.length; i++) {
            sketch.firm("F" + (i + 1), k[i], capacity[i], output[i]);
            d[i] = numbers(worked.getAsJsonArray("delta").get(i).getAsJsonArray());
        }
        List<Double> times = new ArrayList<>();
        for (double time : t) {
            times.add(time);
        }
        Trajectory run = Simulation.run(
                sketch.gives(d).model(), RunRequest.to(t[t.length - 1]).at(times));
        JsonObject expected = worked.getAsJsonObject("expected");
        JsonArray rows = expected.getAsJsonArray("trajectory");
        // Where two solvers at 1e-12 disagree, their disagreement is the accuracy of what is expected.
        double spread = expected.has("solver_agreement_rel")
                ? expected.get("solver_agreement_rel").getAsDouble()
                : 0;
        for (int s = 0; s < t.length; s++) {
            double[] row = numbers(rows.get(s).getAsJsonArray());
            for (int i = 0; i < k.length; i++) {
                double tolerance = Math.max(1e-7 * row[i], Math.max(3 * spread * row[i], 1e-15 * capacity[i]));
                assertThat(run.output()[i][s]).as("F%d at %s", i + 1, t[s]).isCloseTo(row[i], within(tolerance));
            }
        }
        if (expected.has("t_star_closed_form")) {
            double star = expected.get("t_star_closed_form").getAsDouble();
            Ending ending =
                    Simulation.run(sketch.model(), RunRequest.to(3 * star)).ending();
            assertThat(ending.reason()).isEqualTo(Ending.Reason.RUNAWAY);
            assertThat(ending.runawayTime()).isCloseTo(star, within(1e-8 * star));
        }
    }

    private static double[] numbers(JsonArray array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).getAsDouble();
        }
        return values;
    }
}
