package entente.bench;

import entente.law.Law;
import entente.model.Model;
import entente.trajectory.RunRequest;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
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

/** A law's rates once, and a whole run to t = 60 with 201 samples. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Running {
    @Param({"constant", "saturating"})
    private String kind;

    private Model model;
    private Law law;
    private double[] output;
    private double[] rate;

    @Setup
    public void build() {
        model = Scripts.model(kind.equals("constant") ? Scripts.TWO_FIRMS : Scripts.SATURATING);
        law = Law.of(Scripts.inForce(model));
        output = new double[law.size()];
        rate = new double[law.size()];
        java.util.Arrays.fill(output, 50);
    }

    @Benchmark
    public double[] rates() {
        law.rates(1, output, rate);
        return rate;
    }

    @Benchmark
    public Trajectory run() {
        return Simulation.run(model, RunRequest.to(60));
    }
}
