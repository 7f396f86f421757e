package entente.trajectory.lanes;

import entente.bench.Scripts;
import entente.law.LawTape;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A step of three firms, and the rates alone, for each of the lanes side by side. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EnsembleMethod.LANES)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LaneStep {
    private static final String SATURATING = """
            firm Lab[1..3] { growth 0.3 + 0.2*i; capacity 100; output 5 + i }
            Lab[i] -> Lab[j]  0.4/(1 + source.saturation)
            """;

    /** Steps stay as long as they are on the way to an equilibrium: left alone, they would end where it loses stability. */
    private static final double STEP = 0.3;

    /** A law of numbers, or one whose coefficients move with the state. */
    @Param({"constant", "tape"})
    private String law;

    @Param({"symbiosis", "mixed"})
    private String signs;

    private LaneLaw lanes;
    private LaneRows rows;

    @Setup
    public void begin() {
        Random random = new Random(7);
        if (law.equals("constant")) {
            lanes = ConstantLaneLaw.dense(3);
            rows = new LaneRows(3, lanes.parameters(), EnsembleMethod.LANES);
            for (int p = 0; p < lanes.parameters(); p++) {
                for (int l = 0; l < EnsembleMethod.LANES; l++) {
                    double sign = p >= 3 && signs.equals("mixed") && random.nextBoolean() ? -1 : 1;
                    // Rivalry leaves every firm alive: denormal outputs would be measured instead.
                    rows.p[p][l] = sign * 0.2 * (0.1 + random.nextDouble());
                }
            }
        } else {
            String text = signs.equals("mixed") ? SATURATING.replace("0.4/", "0.1*(i - j)/") : SATURATING;
            LawTape tape = LawTape.of(
                    Scripts.inForce(Scripts.model(text)), new int[] {0, 1, 2}, new double[] {100, 100, 100});
            TapeLaneLaw moving = new TapeLaneLaw(tape);
            double[] numbers = moving.parametersOf(tape);
            lanes = moving;
            rows = new LaneRows(3, lanes.parameters(), EnsembleMethod.LANES);
            for (int p = 0; p < numbers.length; p++) {
                Arrays.fill(rows.p[p], numbers[p]);
            }
        }
        for (double[] x : rows.x) {
            Arrays.setAll(x, l -> 0.05 + 0.4 * random.nextDouble());
        }
        Arrays.fill(rows.stop, Double.POSITIVE_INFINITY);
        Arrays.fill(rows.h, STEP);
        Arrays.fill(rows.margin, Control.START);
        lanes.rates(rows.t, rows.x, rows.p, rows.k[0]);
    }

    @Benchmark
    public double[] step() {
        rows.stages(lanes);
        rows.errors(1e-6, 1e-9);
        Control.advance(rows.after, rows.t, rows.h, rows.m);
        for (int l = 0; l < EnsembleMethod.LANES; l++) {
            if (!(rows.after[l] < Double.POSITIVE_INFINITY)) {
                rows.refuse(l);
            }
        }
        rows.take();
        Arrays.fill(rows.h, STEP);
        return rows.h;
    }

    @Benchmark
    public double[][] rates() {
        lanes.rates(rows.t, rows.x, rows.p, rows.k[1]);
        return rows.k[1];
    }
}
