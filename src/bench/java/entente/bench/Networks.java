package entente.bench;

import entente.law.Law;
import java.util.Arrays;
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

/** The right-hand side of a network with ten contributions to a firm on average, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Networks {
    private static final int EACH = 10;

    @Param({"10000", "100000"})
    private int firms;

    private Law law;
    private double[] output;
    private double[] rate;

    /** Rows of 0 to 20 contributions, from anywhere. */
    @Setup
    public void draw() {
        Random random = new Random(11);
        int[] start = new int[firms + 1];
        for (int i = 0; i < firms; i++) {
            start[i + 1] = start[i] + random.nextInt(2 * EACH + 1);
        }
        int[] from = new int[start[firms]];
        double[] value = random.doubles(from.length, 0, 0.08).toArray();
        for (int i = 0; i < firms; i++) {
            int reach = (firms - 1) / (2 * EACH + 1);
            for (int k = start[i]; k < start[i + 1]; k++) {
                from[k] = (i + 1 + (k - start[i]) * reach + random.nextInt(reach)) % firms;
            }
        }
        double[] growth = random.doubles(firms, 0.1, 1).toArray();
        double[] begin = random.doubles(firms, 0.05, 0.5).toArray();
        law = Law.of(Scripts.inForce(NetworkContest.model(growth, begin, start, from, value)));
        output = begin;
        rate = new double[firms];
    }

    @Benchmark
    public double[] rates() {
        law.rates(0, output, rate);
        return rate;
    }
}
