package entente.bench;

import entente.diagnostic.Source;
import entente.model.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** From CSV to the model: 10,000 firms and 100,000 contributions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Tables {
    private static final int FIRMS = 10_000;
    private static final int EACH = 10;

    private Source source;

    @Setup
    public void write() throws IOException {
        Random random = new Random(13);
        StringBuilder firms = new StringBuilder("name,growth,capacity,output\n");
        StringBuilder edges = new StringBuilder("from,to,contribution\n");
        for (int i = 0; i < FIRMS; i++) {
            firms.append('F').append(i).append(',').append(0.1 + random.nextDouble()).append(",100,10\n");
            for (int k = 0; k < EACH; k++) {
                int to = (i + 1 + k * (FIRMS / EACH)) % FIRMS;
                edges.append('F').append(i).append(",F").append(to).append(',');
                edges.append(0.05 * random.nextDouble()).append('\n');
            }
        }
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Files.writeString(folder.resolve("kernel.firms.csv"), firms);
        Files.writeString(folder.resolve("kernel.edges.csv"), edges);
        source = Source.of("bench.ent", "firms from \"kernel.firms.csv\"\nalliance All from \"kernel.edges.csv\"\n");
    }

    @Benchmark
    public Plan readAndCheck() {
        return Scripts.plan(source);
    }
}
