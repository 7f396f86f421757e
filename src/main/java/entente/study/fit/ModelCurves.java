package entente.study.fit;

import entente.arithmetic.Arithmetic;
import entente.events.InForce;
import entente.events.MovingCourse;
import entente.events.MovingCourse.Stretch;
import entente.events.Requirement;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Model;
import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * What a model says at given times of given expressions, and its derivatives by the parameters that move: from the
 * forward sensitivities of the law, stretch by stretch. Not for use by two threads at once.
 */
public final class ModelCurves {
    /** The least relative error of outputs that is worth its time. */
    static final double FINEST = 1e-11;

    /** From where on only the way to a better place is looked for. */
    static final double ROUGH = 1e-6;

    private static final int MOST_EVALUATIONS = 10_000;
    /** Far from a minimum, values with which nothing comes to rest are left at once. */
    private static final int MOST_ROUGH_EVALUATIONS = 1_500;

    private final double[] times;
    private final int observed;
    private final int[] parameters;
    private final List<Piece> pieces = new ArrayList<>();
    private final Readout start;
    private final List<Requirement> required;
    private final Readout demanded;

    /**
     * @param value by time and expression
     * @param slope by time, expression and parameter
     */
    public record Read(double[][] value, double[][][] slope) {}

    private ModelCurves(
            double[] times,
            int observed,
            int[] parameters,
            Readout start,
            List<Requirement> required,
            Readout demanded) {
        this.times = times;
        this.observed = observed;
        this.parameters = parameters;
        this.start = start;
        this.required = required;
        this.demanded = demanded;
    }

    /**
     * @param course   of the model while the parameters move; nothing of it undetermined
     * @param parameters those that move
     * @param observed expressions of t, outputs and parameters
     * @param times    ascending, from 0 on
     */
    public static ModelCurves of(
            Model model, MovingCourse course, int[] parameters, List<Expression> observed, double[] times) {
        InForce first = course.stretches().get(0).inForce();
        List<Expression> outputs = new ArrayList<>();
        for (int p = 0; p < first.size(); p++) {
            outputs.add(first.resolve(model.firms().get(first.firm(p)).output()));
        }
        ModelCurves curves = new ModelCurves(
                times,
                observed.size(),
                parameters,
                new Readout(first, new int[0], parameters, outputs),
                course.required(),
                new Readout(
                        first,
                        new int[0],
                        parameters,
                        course.required().stream().map(Requirement::value).toList()));
        int[] positive = IntStream.range(0, first.size())
                .filter(p -> !outputs.get(p).isNumber() || outputs.get(p).number() > 0)
                .toArray();
        int[] firms = Arrays.stream(positive).map(first::firm).toArray();
        for (Stretch stretch : course.stretches()) {
            InForce inForce = stretch.inForce();
            int[] active = Arrays.stream(firms)
                    .map(inForce::position)
                    .filter(p -> p >= 0)
                    .toArray();
            List<Expression> resolved = observed.stream().map(inForce::resolve).toList();
            curves.pieces.add(new Piece(
                    stretch.from(),
                    Arrays.stream(active).map(inForce::firm).toArray(),
                    new Sensitivities(inForce, active, parameters),
                    new Readout(inForce, active, parameters, resolved)));
        }
        return curves;
    }

    /** A stretch: its equations, and what is read there. */
    private record Piece(double from, int[] firms, Sensitivities equations, Readout readout) {}

    /** Expressions and their derivatives in a state. */
    private static final class Readout {
        private final Tape tape;
        private final double[] slots;
        private final int[] value;
        private final int[][] byOutput;
        private final int[][] byParameter;
        private final double[] read;
        private final int firms;

        Readout(InForce inForce, int[] active, int[] parameters, List<Expression> expressions) {
            Tape.Builder builder = Sensitivities.builder(inForce, active, parameters);
            firms = active.length;
            int count = expressions.size();
            value = new int[count];
            byOutput = new int[count][firms];
            byParameter = new int[count][parameters.length];
            for (int o = 0; o < count; o++) {
                Expression expression = expressions.get(o);
                value[o] = builder.add(expression);
                for (int j = 0; j < firms; j++) {
                    FirmValue output = Sensitivities.output(inForce, active[j]);
                    byOutput[o][j] = Sensitivities.slope(builder, expression, output);
                }
                for (int k = 0; k < parameters.length; k++) {
                    byParameter[o][k] = Sensitivities.slope(builder, expression, new ParameterValue(parameters[k]));
                }
            }
            tape = builder.done();
            slots = tape.slots();
            read = new double[firms + parameters.length];
        }

        /** @param y z by firm, then σ by firm and parameter */
        void read(double t, double[] y, double[] values, double[] into, double[][] slopes) {
            for (int i = 0; i < firms; i++) {
                read[i] = Arithmetic.exp(y[i]);
            }
            System.arraycopy(values, 0, read, firms, values.length);
            tape.run(t, read, slots);
            for (int o = 0; o < value.length; o++) {
                into[o] = slots[value[o]];
                for (int k = 0; k < values.length; k++) {
                    double sum = byParameter[o][k] < 0 ? 0 : slots[byParameter[o][k]];
                    for (int j = 0; j < firms; j++) {
                        if (byOutput[o][j] >= 0) {
                            sum += slots[byOutput[o][j]] * read[j] * y[firms + j * values.length + k];
                        }
                    }
                    slopes[o][k] = sum;
                }
            }
        }
    }

    /** Whether everything that events set with these parameters is what may be set. */
    private boolean meets(double[] values) {
        double[] found = new double[required.size()];
        demanded.read(0, new double[0], values, found, new double[found.length][values.length]);
        return IntStream.range(0, found.length).allMatch(k -> required.get(k).fault(found[k]) == null);
    }

    /** Null where the run does not reach the last time, a value is none, or an event sets what cannot be. */
    public @Nullable Read at(double[] values) {
        return at(values, FINEST);
    }

    /** @param accuracy of ln Q, so relative to Q */
    @Nullable
    Read at(double[] values, double accuracy) {
        if (!meets(values)) {
            return null;
        }
        int p = parameters.length;
        double[][] value = new double[times.length][observed];
        double[][][] slope = new double[times.length][observed][p];
        double[] y = begin(values);
        int next = 0;
        for (int s = 0; s < pieces.size() && next < times.length; s++) {
            Piece piece = pieces.get(s);
            boolean last = s == pieces.size() - 1;
            double end = last ? times[times.length - 1] : pieces.get(s + 1).from();
            piece.equations().at(values, accuracy < ROUGH ? MOST_EVALUATIONS : MOST_ROUGH_EVALUATIONS);
            int until = next;
            while (until < times.length && (last || times[until] < end)) {
                until++;
            }
            if (next < until && times[next] == piece.from()) {
                piece.readout().read(times[next], y, values, value[next], slope[next]);
                next++;
            }
            if (end > piece.from() && y.length > 0) {
                integrate(piece, accuracy, y, values, Math.max(end, piece.from()), next, until, value, slope);
            } else {
                for (int k = next; k < until; k++) {
                    piece.readout().read(times[k], y, values, value[k], slope[k]);
                }
            }
            next = until;
            if (piece.equations().lost()) {
                return null;
            }
            y = last ? y : carried(piece, pieces.get(s + 1), y);
        }
        boolean sound = Arrays.stream(value).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        return sound ? new Read(value, slope) : null;
    }

    private double[] begin(double[] values) {
        Piece first = pieces.get(0);
        int p = parameters.length;
        int all = start.value.length;
        double[] output = new double[all];
        double[][] slope = new double[all][p];
        start.read(0, new double[0], values, output, slope);
        double[] y = new double[first.firms().length * (1 + p)];
        for (int i = 0; i < first.firms().length; i++) {
            int at = first.equations().position(i);
            y[i] = Arithmetic.ln(output[at]);
            for (int k = 0; k < p; k++) {
                y[first.equations().sigma(i, k)] = slope[at][k] / output[at];
            }
        }
        return y;
    }

    /** The state of the firms that are still there in the next stretch. */
    private double[] carried(Piece from, Piece to, double[] y) {
        int p = parameters.length;
        double[] carried = new double[to.firms().length * (1 + p)];
        for (int i = 0; i < to.firms().length; i++) {
            int before = Arrays.binarySearch(from.firms(), to.firms()[i]);
            carried[i] = y[before];
            for (int k = 0; k < p; k++) {
                carried[to.equations().sigma(i, k)] = y[from.equations().sigma(before, k)];
            }
        }
        return carried;
    }

    private void integrate(
            Piece piece,
            double accuracy,
            double[] y,
            double[] values,
            double end,
            int next,
            int until,
            double[][] value,
            double[][][] slope) {
        DormandPrince853Integrator method =
                new DormandPrince853Integrator(0, Double.MAX_VALUE, accuracy, 10 * accuracy);
        int[] at = {next};
        method.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                while (at[0] < until && (times[at[0]] <= step.getCurrentTime() || isLast)) {
                    step.setInterpolatedTime(times[at[0]]);
                    double[] state = step.getInterpolatedState();
                    piece.readout().read(times[at[0]], state, values, value[at[0]], slope[at[0]]);
                    at[0]++;
                }
            }
        });
        method.integrate(piece.equations(), piece.from(), y, end, y);
    }
}
