package entente.trajectory;

import entente.events.Condition;
import entente.events.InForce;
import entente.model.Expression;
import entente.model.Model;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A run's outcome, from the path that it took. */
final class Recorded implements Trajectory {
    private final Model model;
    private final RunRequest request;
    private final Path path;
    private final List<RunEvent> happenings;
    private final Ending ending;
    private final double[] times;
    private final double[][] output;

    private final double next;

    /** @param next when something is still to happen, or +∞ */
    Recorded(
            Model model,
            RunRequest request,
            Path path,
            Samples samples,
            List<RunEvent> happenings,
            Ending ending,
            double next) {
        this.next = next;
        this.model = model;
        this.request = request;
        this.path = path;
        this.happenings = List.copyOf(happenings);
        this.ending = ending;
        if (request.at() == null && ending.reason() != Ending.Reason.REACHED) {
            times = Samples.equal(ending.t());
            output = along(times);
        } else {
            times = samples.times();
            output = samples.output();
        }
    }

    private double[][] along(double[] times) {
        Samples samples = Samples.at(times, model.firms().size());
        Path.Cursor cursor = new Path.Cursor();
        for (double t : times) {
            samples.take(outputAt(t, cursor));
        }
        return samples.output();
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public double[] times() {
        return times;
    }

    @Override
    public double[][] output() {
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
        return outputAt(t, new Path.Cursor());
    }

    private double[] outputAt(double t, Path.Cursor cursor) {
        int at = path.find(t);
        if (at < 0) {
            return nothing();
        }
        Stretch stretch = path.stretches().get(at);
        return stretch.shown(t, cursor.state(stretch, t));
    }

    private double[] nothing() {
        double[] nothing = new double[model.firms().size()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    @Override
    public double[] outputBefore(double t) {
        int at = path.find(t);
        while (at > 0 && path.stretches().get(at).begin().t() == t) {
            at--;
        }
        if (at < 0) {
            return nothing();
        }
        Stretch stretch = path.stretches().get(at);
        return stretch.shown(t, new Path.Cursor().state(stretch, t));
    }

    @Override
    public double[] begins() {
        return path.stretches().stream().mapToDouble(s -> s.begin().t()).toArray();
    }

    @Override
    public InForce inForceAt(double t) {
        int at = path.find(t);
        Stretch stretch = at < 0 ? path.last() : path.stretches().get(at);
        return stretch.begin().standing().inForce();
    }

    @Override
    public double valueAt(Expression expression, double t) {
        int at = path.find(t);
        return at < 0 ? Double.NaN : value(path.stretches().get(at), expression, t);
    }

    private static double value(Stretch stretch, Expression expression, double t) {
        InForce inForce = stretch.begin().standing().inForce();
        if (inForce.namesAbsent(expression)) {
            return Double.NaN;
        }
        double[] state = new Path.Cursor().state(stretch, t);
        return inForce.value(expression, t, stretch.output(t, state));
    }

    @Override
    public double integral(Expression value, double t) {
        if (path.find(t) < 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (Stretch stretch : path.stretches()) {
            if (stretch.begin().t() < t) {
                sum += new Integral(stretch, value)
                        .upTo(Math.min(t, stretch.last().t()));
            }
        }
        return sum;
    }

    @Override
    public double first(Expression condition) {
        double spacing = request.resolution() * path.end();
        for (Stretch stretch : path.stretches()) {
            double found = first(stretch, condition, spacing, request.limits().cancelled());
            if (!Double.isNaN(found)) {
                return found;
            }
        }
        return Double.NaN;
    }

    private static double first(Stretch stretch, Expression condition, double spacing, BooleanSupplier cancelled) {
        if (stretch.begin().standing().inForce().namesAbsent(condition)) {
            return Double.NaN;
        }
        Path.Cursor cursor = new Path.Cursor();
        double end = stretch.last().t();
        double begin = stretch.begin().t();
        while (true) {
            double[] state = cursor.state(stretch, begin);
            double truth = Condition.truth(condition, stretch.moment(begin, state));
            if (truth != 0 && !Double.isNaN(truth)) {
                return begin;
            }
            InForce inForce = stretch.begin().standing().inForce().from(begin);
            Expression resolved = inForce.resolve(condition);
            double to = Math.min(end, inForce.kink());
            ConditionSearch watch = new ConditionSearch(
                    inForce, stretch.active(), stretch.scale(), List.of(resolved), new BitSet(), spacing, cancelled);
            watch.begin(begin, state);
            double found = scan(stretch, watch, cursor, begin, to);
            if (!Double.isNaN(found)) {
                return found;
            }
            if (to >= end) {
                return Double.NaN;
            }
            begin = to;
        }
    }

    /** Step by step, so that the curve is smooth where it is sampled. */
    private static double scan(Stretch stretch, ConditionSearch watch, Path.Cursor cursor, double begin, double to) {
        Curve curve = (t, into) -> System.arraycopy(cursor.state(stretch, t), 0, into, 0, into.length);
        double from = begin;
        for (int k = 1; k < stretch.nodes() && from < to; k++) {
            double next = Math.min(to, stretch.node(k).t());
            if (next > from) {
                double found = watch.scan(curve, from, next);
                if (!Double.isNaN(found)) {
                    return found;
                }
                from = next;
            }
        }
        return Double.NaN;
    }

    @Override
    public Rest rest() {
        Stretch last = path.last();
        Stretch.Regime regime = last.regime();
        RestSearch search = new RestSearch(regime, RestSearch.Precision.FOR_THE_EYE);
        Stretch.Node node = last.last();
        Rest.Kind kind = search.at(node.t(), node.state());
        search.slow(node.t(), node.state());
        double[] pace = new double[model.firms().size()];
        Arrays.fill(pace, Double.NaN);
        for (int i = 0; i < regime.active().length; i++) {
            pace[regime.firm(i)] = search.pace(i);
        }
        return new Rest(kind, pace, next);
    }

    /** By the steps' ends: what a step leaps over is smooth, and smaller than what the eye sees. */
    @Override
    public double near(List<Integer> firms, double share) {
        double[] end = outputAt(path.end());
        double after = path.end();
        for (int s = path.stretches().size() - 1; s >= 0; s--) {
            Stretch stretch = path.stretches().get(s);
            for (int k = stretch.nodes() - 1; k >= 0; k--) {
                double t = stretch.node(k).t();
                if (!near(firms, share, end, stretch.shown(t, stretch.node(k).state()))) {
                    return k == stretch.nodes() - 1 ? after : between(stretch, t, after, firms, share, end);
                }
                after = t;
            }
        }
        return after;
    }

    private static double between(
            Stretch stretch, double from, double to, List<Integer> firms, double share, double[] end) {
        Path.Cursor cursor = new Path.Cursor();
        double low = from;
        double high = to;
        for (int k = 0; k < 40; k++) {
            double middle = low + 0.5 * (high - low);
            if (near(firms, share, end, stretch.shown(middle, cursor.state(stretch, middle)))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean near(List<Integer> firms, double share, double[] end, double[] output) {
        for (int firm : firms) {
            // Written so that an absence, NaN, is not near.
            if (!(Math.abs(output[firm] - end[firm]) <= share * end[firm])) {
                return false;
            }
        }
        return true;
    }
}
