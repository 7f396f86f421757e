package entente.trajectory.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.jspecify.annotations.Nullable;

/** A run of a {@link PlainAlliance}: extrapolation at 1e-12, begun anew at each event. */
public final class PlainRun {
    private static final double PRECISION = 1e-12;

    /** Something at a time. A null text is a bend of the law and no event. {@code order} is its place in the script. */
    public record Timed(double t, int order, @Nullable String text, Consumer<PlainAlliance> change) {}

    /** When the output of a firm is above a bound, or with sign −1 below it. */
    public record Rule(
            int firm,
            int sign,
            double bound,
            boolean repeated,
            int order,
            String text,
            Consumer<PlainAlliance> change) {}

    /** What happened. */
    public record Happened(double t, String text) {}

    private final PlainAlliance state;
    private final List<Timed> timed;
    private final List<Rule> rules;
    private final boolean[] held;
    private final boolean[] spent;
    public final List<Happened> happened = new ArrayList<>();
    /** The least slope with which a bound was crossed, relative to the bound. */
    public double steepness = Double.POSITIVE_INFINITY;

    private double t;

    public PlainRun(PlainAlliance state, List<Timed> timed, List<Rule> rules) {
        this.state = state;
        this.timed = new ArrayList<>(timed);
        this.timed.sort((a, b) -> Double.compare(a.t, b.t));
        this.rules = rules;
        this.held = new boolean[rules.size()];
        this.spent = new boolean[rules.size()];
    }

    /** The outputs at the times, by time and firm; NaN where a firm is absent. */
    public double[][] at(double[] times) {
        double[][] outputs = new double[times.length][];
        TreeSet<Double> stops = new TreeSet<>();
        for (double time : times) {
            stops.add(time);
        }
        for (Timed event : timed) {
            stops.add(event.t);
        }
        fire(-1);
        for (double stop : stops) {
            while (t < stop && !endless()) {
                toward(stop);
            }
            for (Timed event : timed) {
                if (event.t == stop && event.text != null) {
                    happened.add(new Happened(t, event.text));
                    event.change.accept(state);
                    fire(event.order);
                }
            }
            for (int k = 0; k < times.length; k++) {
                if (times[k] == stop) {
                    outputs[k] = shown();
                }
            }
        }
        return outputs;
    }

    private double[] shown() {
        double[] shown = state.output.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = state.present[i] ? shown[i] : Double.NaN;
        }
        return shown;
    }

    /** Whether rules of a firm answer each other for ever. */
    public boolean endless() {
        return happened.size() > 10_000;
    }

    private boolean holds(Rule rule) {
        return state.present[rule.firm] && rule.sign * (state.output[rule.firm] - rule.bound) > 0;
    }

    /** What a jump has made true: first what is written after what made it, then all in written order until nothing is. */
    private void fire(int order) {
        int after = order;
        boolean again = true;
        while (again && !endless()) {
            again = after >= 0;
            release();
            for (int r = 0; r < rules.size(); r++) {
                if (rules.get(r).order > after && !held[r] && !spent[r] && holds(rules.get(r))) {
                    run(r);
                    again = true;
                }
            }
            after = -1;
        }
    }

    private void release() {
        for (int r = 0; r < rules.size(); r++) {
            held[r] &= holds(rules.get(r));
        }
    }

    private void run(int r) {
        held[r] = true;
        spent[r] = !rules.get(r).repeated;
        happened.add(new Happened(t, rules.get(r).text));
        rules.get(r).change.accept(state);
        release();
    }

    /** Integrates to a time, or to where the first rule is crossed either way. */
    private void toward(double stop) {
        double begin = t;
        if (stop - begin <= 1000 * Math.ulp(stop)) {
            // Too short to be integrated over.
            t = stop;
            return;
        }
        int[] crossed = {-1};
        GraggBulirschStoerIntegrator method = new GraggBulirschStoerIntegrator(0, 1, 1e-300, PRECISION);
        for (int r = 0; r < rules.size(); r++) {
            if (!spent[r] && state.present[rules.get(r).firm]) {
                method.addEventHandler(new Crossing(r, crossed), 0.02, 1e-13, 200);
            }
        }
        FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return state.n;
            }

            @Override
            public void computeDerivatives(double at, double[] q, double[] rate) {
                state.rates(begin, at, q, rate);
            }
        };
        t = method.integrate(equations, begin, state.output, stop, state.output);
        if (crossed[0] >= 0) {
            int r = crossed[0];
            Rule rule = rules.get(r);
            double[] rate = new double[state.n];
            state.rates(begin, t, state.output, rate);
            steepness = Math.min(steepness, Math.abs(rate[rule.firm]) / rule.bound);
            if (rule.sign * rate[rule.firm] > 0) {
                run(r);
                fire(rule.order);
            } else {
                held[r] = false;
            }
            // Away from the bound, so that the next integration does not find it again.
            state.output[rule.firm] = atBound(rule) ? beyond(rule, rate[rule.firm]) : state.output[rule.firm];
        }
    }

    private boolean atBound(Rule rule) {
        return Math.abs(state.output[rule.firm] / rule.bound - 1) < 1e-11;
    }

    private static double beyond(Rule rule, double rate) {
        return rule.bound * (1 + Math.signum(rate) * 1e-11);
    }

    private final class Crossing implements EventHandler {
        private final Rule rule;
        private final int number;
        private final int[] crossed;

        Crossing(int number, int[] crossed) {
            this.rule = rules.get(number);
            this.number = number;
            this.crossed = crossed;
        }

        @Override
        public void init(double t0, double[] y0, double end) {}

        @Override
        public double g(double at, double[] q) {
            return q[rule.firm] / rule.bound - 1;
        }

        @Override
        public Action eventOccurred(double at, double[] q, boolean increasing) {
            crossed[0] = number;
            return Action.STOP;
        }

        @Override
        public void resetState(double at, double[] q) {}
    }
}
