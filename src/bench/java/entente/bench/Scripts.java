package entente.bench;

import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Source;
import entente.events.InForce;
import entente.events.Start;
import entente.files.Gate;
import entente.model.Model;
import entente.model.Plan;
import entente.syntax.ScriptReader;
import java.nio.file.Path;

/** Models for benchmarks, from scripts. */
public final class Scripts {
    static final String TWO_FIRMS = """
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi  { growth 0.8; capacity 150; output 5 }
            alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.4 }
            """;

    /** Every coefficient moves with the state. */
    static final String SATURATING = """
            firm Lab[1..10] { growth 0.3 + 0.02*i; capacity 100 + 2*t; output 5 + i }
            Lab[i] -> Lab[j]  0.1*exp(-abs(i - j)/3)/(1 + source.saturation)
            """;

    private Scripts() {}

    /** What is in force at t = 0 of a model whose start goes well. */
    public static InForce inForce(Model model) {
        return Start.of(model).either(inForce -> inForce, fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }

    static Plan plan(Source source) {
        Path folder = Path.of("target/bench").toAbsolutePath();
        CheckOptions options = CheckOptions.of(Gate.at(folder).allowing(folder));
        return ScriptReader.read(source)
                .then(script -> Checker.check(script, options))
                .get();
    }

    public static Model model(String text) {
        return plan(Source.of("bench.ent", text)).scenarios().base();
    }
}
