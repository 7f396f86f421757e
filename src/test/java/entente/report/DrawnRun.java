package entente.report;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.Sketch;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Model;
import entente.model.TimeAxis;
import entente.trajectory.Ending;
import entente.trajectory.Rest;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A trajectory of given curves, to see how reports show it. */
final class DrawnRun implements Trajectory {
    private final Model model;
    private final List<DoubleUnaryOperator> curves = new ArrayList<>();
    private final List<RunEvent> happenings = new ArrayList<>();
    private final double[] times;
    private final double restlessness;
    private Ending ending;

    DrawnRun(double to, int samples, double restlessness, List<String> names, List<DoubleUnaryOperator> curves) {
        List<Firm> firms = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split(" ");
            @Nullable String label = parts.length > 1 ? parts[1] : null;
            Expression number = new Expression.Constant(100);
            firms.add(new Firm(parts[0], label, "", true, number, number, number, null));
        }
        model = new Model(
                null, new TimeAxis("years", null), List.of(), firms, List.of(), Contributions.NONE, List.of());
        this.curves.addAll(curves);
        this.restlessness = restlessness;
        times = new double[samples];
        for (int s = 0; s < samples; s++) {
            times[s] = to * s / (samples - 1);
        }
        ending = Ending.of(to, Ending.Reason.REACHED);
    }

    DrawnRun ending(Ending other) {
        ending = other;
        return this;
    }

    DrawnRun happens(double t, String event, Phrase what) {
        happenings.add(new RunEvent(t, event, what));
        return this;
    }

    /** Verhulst's logistic curve. */
    static DoubleUnaryOperator logistic(double growth, double capacity, double start) {
        return t -> capacity / (1 + (capacity / start - 1) * StrictMath.exp(-growth * t));
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public double[] times() {
        return times.clone();
    }

    @Override
    public double[][] output() {
        double[][] output = new double[curves.size()][times.length];
        for (int firm = 0; firm < output.length; firm++) {
            for (int s = 0; s < times.length; s++) {
                output[firm][s] = curves.get(firm).applyAsDouble(times[s]);
            }
        }
        return output;
    }

    @Override
    public List<RunEvent> happenings() {
        return happenings;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    @Override
    public double[] outputAt(double t) {
        return curves.stream().mapToDouble(c -> c.applyAsDouble(t)).toArray();
    }

    @Override
    public double[] outputBefore(double t) {
        return outputAt(Math.nextDown(t));
    }

    @Override
    public double valueAt(Expression expression, double t) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double integral(Expression value, double t) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double first(Expression condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] begins() {
        return new double[] {0};
    }

    @Override
    public InForce inForceAt(double t) {
        return Sketch.inForce(model());
    }

    @Override
    public Rest rest() {
        double end = times[times.length - 1];
        double before = times[times.length - 2];
        double[] pace = curves.stream()
                .mapToDouble(c -> c.applyAsDouble(end) / c.applyAsDouble(before) - 1)
                .toArray();
        return new Rest(restlessness < 1e-3 ? Rest.Kind.SETTLED : Rest.Kind.MOVING, pace, Double.POSITIVE_INFINITY);
    }

    @Override
    public double near(List<Integer> firms, double share) {
        double end = times[times.length - 1];
        int s = times.length - 1;
        while (s > 0 && near(firms, share, times[s - 1], end)) {
            s--;
        }
        return times[s];
    }

    private boolean near(List<Integer> firms, double share, double t, double end) {
        return firms.stream()
                .map(curves::get)
                .allMatch(c -> Math.abs(c.applyAsDouble(t) - c.applyAsDouble(end)) <= share * c.applyAsDouble(end));
    }
}
