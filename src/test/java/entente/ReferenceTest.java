package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Model;
import entente.syntax.ScriptReader;
import entente.trajectory.Ending;
import entente.trajectory.RunRequest;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every script of {@code reference/}, from text to trajectory, against the trajectory beside it, which SciPy found at
 * 1e-13 from the same story told as differential equations (src/bench/python/reference.py).
 */
class ReferenceTest {
    static Stream<String> scripts() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ent"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theRunIsTheReference(String name) throws IOException, URISyntaxException {
        Model model = model(Files.readString(folder().resolve(name + ".ent")));
        JsonObject reference = JsonParser.parseString(Files.readString(folder().resolve(name + ".json")))
                .getAsJsonObject();
        List<Double> times = new ArrayList<>();
        for (JsonElement time : reference.getAsJsonArray("time")) {
            times.add(time.getAsDouble());
        }
        Trajectory run =
                Simulation.run(model, RunRequest.to(times.get(times.size() - 1)).at(times));

        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        for (JsonElement rule : reference.getAsJsonArray("located")) {
            assertThat(run.happenings())
                    .as("rule at %s", rule)
                    .anyMatch(happening -> Math.abs(happening.t() - rule.getAsDouble()) < 1e-8);
        }
        for (int firm = 0; firm < model.firms().size(); firm++) {
            String who = model.firms().get(firm).name();
            JsonArray expected = reference.getAsJsonObject("firms").getAsJsonArray(who);
            assertThat(expected).as("outputs of %s", who).isNotNull();
            for (int sample = 0; sample < times.size(); sample++) {
                double actual = run.output()[firm][sample];
                if (expected.get(sample).isJsonNull()) {
                    assertThat(actual).as("%s at %s", who, times.get(sample)).isNaN();
                } else {
                    double value = expected.get(sample).getAsDouble();
                    assertThat(actual)
                            .as("%s at %s", who, times.get(sample))
                            .isCloseTo(value, within(1e-8 * Math.max(Math.abs(value), 1e-3)));
                }
            }
        }
    }

    private static Model model(String text) {
        return ScriptReader.read(Source.of("reference.ent", text))
                .then(script -> Checker.check(script, CheckOptions.of(new MemoryLibrary())))
                .get()
                .scenarios()
                .base();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(ReferenceTest.class.getResource("/reference").toURI());
    }
}
