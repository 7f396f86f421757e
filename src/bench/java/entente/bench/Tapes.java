package entente.bench;

import entente.events.InForce;
import entente.law.Law;
import entente.law.LawTape;
import entente.symbolic.Tape;
import entente.law.bytecode.Compilation;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/** Rates and Jacobian of laws with expressions, interpreted and compiled, and the compilation itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Tapes {
    @Param({"3", "30"})
    private int firms;

    @Param({"false", "true"})
    private boolean compiled;

    private Law law;
    private Tape tape;
    private double[] output;
    private double[] rate;
    private double[][] jacobian;

    /** In warming up, the law runs long enough to be compiled. */
    @Setup
    public void build() {
        InForce inForce = Scripts.inForce(Scripts.model(Scripts.SATURATING.replace("1..10", "1.." + firms)));
        Tape.@Nullable Compiler by = compiled ? new Compilation() : null;
        law = Law.of(inForce.from(0, by));
        int[] all = new int[firms];
        double[] one = new double[firms];
        Arrays.setAll(all, i -> i);
        Arrays.fill(one, 1);
        tape = LawTape.of(inForce, all, one).tape();
        output = new double[firms];
        rate = new double[firms];
        jacobian = new double[firms][firms];
        Arrays.fill(output, 50);
    }

    @Benchmark
    public double[] rates() {
        law.rates(1, output, rate);
        return rate;
    }

    @Benchmark
    public double[][] jacobian() {
        law.jacobian(1, output, jacobian);
        return jacobian;
    }

    @Benchmark
    public Tape.Program compilation() {
        return new Compilation().compile(tape);
    }
}
