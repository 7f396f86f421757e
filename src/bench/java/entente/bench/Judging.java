package entente.bench;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Equilibria;
import entente.stability.Finding;
import entente.stability.Stability;
import entente.stability.StabilityVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The atlas of equilibria and the verdict, by number of firms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Judging {
    @Param({"2", "5", "12"})
    private int firms;

    @Param({"false", "true"})
    private boolean mixed;

    private ConstantSystem system;

    @Setup
    public void draw() {
        system = random(firms, mixed, new Random(3));
    }

    /** Row sums of |D| stay below 0.9, so that all firms coexist. */
    static ConstantSystem random(int firms, boolean mixed, Random random) {
        List<String> names = new ArrayList<>();
        double[] growth = new double[firms];
        double[] capacity = new double[firms];
        double[][] d = new double[firms][firms];
        for (int to = 0; to < firms; to++) {
            names.add("F" + to);
            growth[to] = 0.1 + random.nextDouble();
            capacity[to] = 50 + 100 * random.nextDouble();
            for (int from = 0; from < firms; from++) {
                double size = from == to ? 0 : 0.9 * random.nextDouble() / (firms - 1);
                d[to][from] = mixed && random.nextBoolean() ? -size : size;
            }
        }
        return new ConstantSystem(names, growth, capacity, Coefficients.ofDense(d));
    }

    @Benchmark
    public Finding finding() {
        return Stability.finding(system);
    }

    @Benchmark
    public StabilityVerdict verdict() {
        return Stability.of(system);
    }

    @Benchmark
    public Equilibria atlas() {
        return Equilibria.of(system);
    }
}
