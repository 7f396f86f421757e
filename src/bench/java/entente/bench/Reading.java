package entente.bench;

import entente.diagnostic.Source;
import entente.model.Plan;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text to tree, and on to the model: 2,000 firms and 100,000 contribution lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Reading {
    private Source source;

    @Setup
    public void write() {
        source = Source.of("large.ent", text());
    }

    static String text() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("firm F").append(i).append(" { growth 0.5; capacity 100; output 10 }\n");
        }
        text.append("alliance Tech {\n");
        for (int i = 0; i < 2_000; i++) {
            int first = random.nextInt(1_900);
            for (int k = 0; k < 50; k++) {
                int to = (i + 1 + (first + k) % 1_999) % 2_000;
                text.append("  F").append(i).append(" -> F").append(to).append("  0.0");
                text.append(1 + random.nextInt(9)).append('\n');
            }
        }
        return text.append("}\n").toString();
    }

    @Benchmark
    public Script read() {
        return ScriptReader.read(source).get();
    }

    @Benchmark
    public Plan readAndCheck() {
        return Scripts.plan(source);
    }
}
