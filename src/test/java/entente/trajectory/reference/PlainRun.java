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
    /** Of rules that answer each other without time passing, as the language has it. */
    private static final int ROUNDS = 1000;
    /** More than so many are not looked at. */
    private static final int MOST = 20_000;
    /** The least slope of a crossing, relative to its bound and to a unit of time, whose time is known to 1e-6. */
    private static final double STEEP = 1e-3;

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
    /**
     * Until when the run is known: a bound that is crossed with a slope of s is found with an error of the precision
     * divided by s, and whoever only touches it by how it is computed takes another way from there. Beyond {@link #MOST}
     * events the run is not followed.
     */
    public double known = Double.POSITIVE_INFINITY;

    /** When rules answered each other for too many rounds, or +∞. */
    public double endless = Double.POSITIVE_INFINITY;

    private double t;
    private double instant = Double.NEGATIVE_INFINITY;
    private int rounds;

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
            while (t < stop && goesOn()) {
                toward(stop);
            }
            if (!goesOn()) {
                return outputs;
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

    private boolean goesOn() {
        known = happened.size() > MOST ? Math.min(known, t) : known;
        return t < Math.min(known, endless);
    }

    private boolean holds(Rule rule) {
        return state.present[rule.firm] && rule.sign * (state.output[rule.firm] - rule.bound) > 0;
    }

    /** What a jump has made true: first what is written after what made it, then all in written order until nothing is. */
    private void fire(int order) {
        int after = order;
        boolean again = true;
        rounds = t > instant ? 0 : rounds;
        instant = t;
        while (again && goesOn()) {
            endless = ++rounds > ROUNDS ? t : endless;
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
            if (Math.abs(rate[rule.firm]) / rule.bound < STEEP) {
                known = Math.min(known, t);
                return;
            }
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
