package entente.trajectory;

import entente.events.InForce;
import entente.model.Expression;
import entente.model.Model;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run that is known at some times only, as an ensemble leaves it. Times are model time, outputs in output units; a
 * value at an event's time is the value after it.
 *
 * @param times    ascending
 * @param output   Q by sample and firm; NaN where a firm is absent or the run did not come so far
 * @param inForce what was in force then; null where the run did not come so far
 */
public record Sampled(
        Model model,
        double[] times,
        double[][] output,
        @Nullable InForce[] inForce,
        Ending ending) {

    static Sampled blank(Model model, double[] times) {
        double[][] output = new double[times.length][model.firms().size()];
        for (double[] row : output) {
            Arrays.fill(row, Double.NaN);
        }
        return new Sampled(model, times, output, new InForce[times.length], Ending.of(0, Ending.Reason.REACHED));
    }

    static Sampled of(Trajectory run, double[] times) {
        Sampled sampled = blank(run.model(), times).ending(run.ending());
        for (int s = 0; s < run.times().length; s++) {
            for (int firm = 0; firm < run.output().length; firm++) {
                sampled.output[s][firm] = run.output()[firm][s];
            }
            sampled.inForce[s] = run.inForceAt(times[s]);
        }
        return sampled;
    }

    Sampled ending(Ending how) {
        return new Sampled(model, times, output, inForce, how);
    }

    /** Whether t is one of the times to which the run came. */
    public boolean knows(double t) {
        int sample = Arrays.binarySearch(times, t);
        return sample >= 0 && inForce[sample] != null;
    }

    /**
     * The value of an expression without {@link Asked} nodes at a time that is known, with what is in force
     * then; NaN where it names an absent firm.
     */
    public double valueAt(Expression expression, double t) {
        int sample = Arrays.binarySearch(times, t);
        InForce then = Objects.requireNonNull(inForce[sample]);
        return then.namesAbsent(expression) ? Double.NaN : then.value(expression, t, output[sample]);
    }
}
