package entente.trajectory;

import entente.arithmetic.Arithmetic;
import entente.diagnostic.Phrase;
import entente.events.Agenda;
import entente.events.InForce;
import entente.law.LawValidity;
import entente.model.Expression;
import entente.trajectory.Ending.Reason;
import entente.trajectory.stiff.SwitchingIntegrator;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;

/** One stretch being integrated: looks at every step, at conditions, at rest, at runaway, at what cannot go on. */
final class Passage implements StepHandler {
    /** A saturation from which it can be told whether a run is running away. */
    private static final double FAR = 1e8;

    private static final double OVERFLOW = 1e280;
    /**
     * Of 1 − x + Σ D x, whose terms are of the size of x, rounding leaves nothing that can be trusted where x is so large
     * and the sum so much smaller.
     */
    private static final double DROWNING = 1e14;

    private static final double DROWNED = 1e-12;
    /** e^40 times what rounding disturbs is larger than what was disturbed. */
    private static final double STAYED = 40;

    private static final int ASKED_EVERY = 64;
    /** Variables of which a step takes a while, so that each one asks. */
    private static final int LONG = 1000;

    private final Stretch stretch;
    private final Stretch.Regime regime;
    private final Path path;
    private final Samples samples;
    private final RunRequest request;
    private final Agenda agenda;
    private final List<Integer> rules;
    private final int[] sides;
    private final ConditionSearch watch;
    private final LawValidity soundness;
    private final Chatter chatter;
    private @Nullable RestSearch rest;
    /** Steps before which nobody looks for rest again. */
    private long nextLook;
    /** Since when the run has been at an unstable equilibrium. */
    private double unstableSince = Double.NaN;

    private final double[] rate;
    private double end;
    private @Nullable Logarithms form;
    private boolean reforming;
    private double lastStep;
    private long steps;
    private Stop stop = Stop.NONE;

    /**
     * Why a stretch ended before its end.
     *
     * @param reason      null where the run goes on
     * @param variable    the one that runs away
     * @param runawayTime when
     */
    record Stop(@Nullable Reason reason, @Nullable Phrase fault, int variable, double runawayTime) {
        static final Stop NONE = new Stop(null, null, -1, Double.NaN);

        static Stop of(Reason reason) {
            return new Stop(reason, null, -1, Double.NaN);
        }

        /** Exactly on an unstable equilibrium. */
        static final Stop UNSTABLE = new Stop(Reason.UNSETTLED, null, -1, Double.NaN);

        static Stop fault(Phrase fault) {
            return new Stop(null, fault, -1, Double.NaN);
        }
    }

    Passage(
            Stretch stretch,
            Path path,
            Samples samples,
            RunRequest request,
            Agenda agenda,
            List<Integer> rules,
            int[] sides,
            List<Expression> conditions,
            double length,
            long steps) {
        this.stretch = stretch;
        this.path = path;
        this.samples = samples;
        this.request = request;
        this.agenda = agenda;
        this.rules = rules;
        this.sides = sides;
        this.steps = steps;
        this.regime = stretch.regime();
        this.rate = new double[stretch.size()];
        this.soundness = new LawValidity(regime.inForce(), regime.active(), regime.scale());
        this.chatter = new Chatter(regime, request.limits().steps());
        BitSet held = new BitSet();
        for (int c = 0; c < rules.size(); c++) {
            held.set(c, agenda.held(rules.get(c)));
        }
        this.watch = new ConditionSearch(
                regime.inForce(),
                regime.active(),
                regime.scale(),
                conditions,
                held,
                request.resolution() * length,
                request.limits().cancelled());
        for (int c = 0; c < rules.size(); c++) {
            watch.side(c, sides[rules.get(c)]);
        }
    }

    long steps() {
        return steps;
    }

    Stop stop() {
        return stop;
    }

    BitSet crossed(List<Integer> rules) {
        BitSet crossed = new BitSet();
        for (int c = 0; c < rules.size(); c++) {
            crossed.set(rules.get(c), watch.crossed().get(c));
        }
        return crossed;
    }

    void go(SwitchingIntegrator method, double to, boolean settling) {
        end = to;
        double begin = stretch.begin().t();
        double[] state = stretch.node(0).state();
        form = stretch.node(0).form();
        if (settling) {
            rest = new RestSearch(regime, RestSearch.Precision.EXACT);
        }
        Phrase fault = soundness.fault(begin, state);
        if (fault != null) {
            stop = Stop.fault(fault);
            return;
        }
        for (int i = 0; i < state.length; i++) {
            if (!(state[i] < Double.POSITIVE_INFINITY)) {
                String name = regime.inForce().name(regime.active()[i]);
                stop = Stop.fault(Phrase.of("trajectory.fault.overflow", begin, name));
                return;
            }
        }
        watch.begin(begin, state);
        stop = resting(begin, state);
        if (stop != Stop.NONE) {
            return;
        }
        if (spent()) {
            return;
        }
        if (Method.same(begin, to)) {
            path.add(again(stretch.node(0), to), true);
        } else if (state.length == 0) {
            step(new Curve.OfNothing(), begin, to, false);
        } else {
            integrate(method, begin, to);
        }
    }

    /** A moment later, which is too short for anything to change. */
    private static Stretch.Node again(Stretch.Node node, double t) {
        return new Stretch.Node(t, node.state(), node.stiff(), node.form(), node.variables());
    }

    /** In one form after the other, as outputs become small and come back. */
    private void integrate(SwitchingIntegrator method, double begin, double to) {
        this.method = method;
        method.clearStepHandlers();
        method.clearEventHandlers();
        method.addStepHandler(this);
        method.spentWhen(this::spent);
        double[] variables = stretch.node(0).variables().clone();
        double at = begin;
        do {
            reforming = false;
            Method.integrateIn(form, method);
            if (at > begin) {
                method.setInitialStepSize(Math.min(lastStep, to - at));
            }
            method.integrate(Method.equations(regime.law(), stretch.workers(), form), at, variables, to, variables);
            if (reforming) {
                Stretch.Node last = stretch.last();
                form = Logarithms.after(form, last.state());
                variables = Logarithms.variables(form, last);
                at = last.t();
                if (Method.same(at, to)) {
                    path.add(again(last, to), true);
                    reforming = false;
                }
            }
        } while (reforming);
    }

    /** Whether the next try of a step is one too many, or nobody waits for it any more; then that is why the stretch stops. */
    private boolean spent() {
        if (++steps > request.limits().steps()) {
            stop = Stop.fault(Phrase.of(
                    "trajectory.fault.steps",
                    request.limits().steps(),
                    stretch.last().t()));
        } else if ((steps % ASKED_EVERY == 0 || rate.length >= LONG)
                && request.limits().cancelled().getAsBoolean()) {
            stop = Stop.of(Reason.CANCELLED);
        } else {
            Phrase fault = chatter.tried(stretch.last().t(), stretch.last().state());
            stop = fault == null ? Stop.NONE : Stop.fault(fault);
        }
        return stop != Stop.NONE;
    }

    private @Nullable SwitchingIntegrator method;

    @Override
    public void init(double t0, double[] y0, double t) {}

    @Override
    public void handleStep(StepInterpolator step, boolean isLast) {
        double from = step.getPreviousTime();
        double to = step.getCurrentTime();
        SwitchingIntegrator at = Objects.requireNonNull(method);
        lastStep = to - from;
        chatter.taken();
        if (step(new Curve.OfStep(step, form), from, to, at.stiffNow()) || reforming) {
            at.stopHere();
        }
    }

    /** Looks at a step; returns whether the stretch ends in it. */
    private boolean step(Curve curve, double from, double to, boolean stiff) {
        double[] state = new double[rate.length];
        curve.at(to, state);
        Phrase fault = stuck(from, to, state);
        if (fault == null) {
            fault = soundness.fault(to, state);
        }
        if (fault != null) {
            stop = Stop.fault(fault);
            return true;
        }
        double found = watch.scan(curve, from, to);
        double stopped = Double.isNaN(found) ? to : found;
        boolean done = !Double.isNaN(found);
        if (rest != null && !done && to > from) {
            stop = resting(to, state);
            done = stop != Stop.NONE;
            stopped = stop.reason() == Reason.SETTLED ? since(rest, curve, from, to) : to;
        }
        if (stopped < to) {
            curve.at(stopped, state);
        }
        sample(curve, stopped);
        if (!done) {
            largest(stopped, state);
            done = stop != Stop.NONE;
        }
        reforming = !done && stopped < end && Logarithms.after(form, state) != form;
        double[] variables = form == null ? state : curve.variables(stopped);
        path.add(new Stretch.Node(stopped, state, stiff, form, variables), done || reforming || stopped >= end);
        for (int c = 0; c < rules.size(); c++) {
            int rule = rules.get(c);
            // What crossed had let go before, be it in the same step.
            if (agenda.held(rule) && (!watch.held(c) || watch.crossed().get(c))) {
                agenda.released(rule);
            }
            sides[rule] = watch.side(c);
        }
        return done;
    }

    private void sample(Curve curve, double to) {
        while (samples.before(to)) {
            double[] state = new double[rate.length];
            double t = samples.time();
            curve.at(t, state);
            samples.take(stretch.shown(t, state));
        }
    }

    /** Where the run ends because it rests at a state and will stay; else {@link Stop#NONE}. */
    private Stop resting(double t, double[] state) {
        if (rest == null || steps < nextLook) {
            return Stop.NONE;
        }
        Rest.Kind kind = rest.at(t, state);
        boolean unstable = kind == Rest.Kind.UNSTABLE;
        unstableSince = unstable ? Double.isNaN(unstableSince) ? t : unstableSince : Double.NaN;
        if (kind == Rest.Kind.SETTLED && !watch.mayCross(t, rest.equilibrium())) {
            return Stop.of(Reason.SETTLED);
        }
        // By then the least disturbance that a number can hold would have taken the run away.
        if (unstable && (rest.leaving() == Double.POSITIVE_INFINITY || (t - unstableSince) * rest.leaving() > STAYED)) {
            return Stop.UNSTABLE;
        }
        if (rest.slow(t, state)) {
            nextLook = steps + state.length;
        }
        return Stop.NONE;
    }

    /** Where in a step the run came to rest at whose end it is. */
    private double since(RestSearch search, Curve curve, double from, double to) {
        double low = from;
        double high = to;
        double[] state = new double[rate.length];
        for (int k = 0; k < 60 && high - low > 1e-12 * high; k++) {
            double middle = low + 0.5 * (high - low);
            curve.at(middle, state);
            if (search.slow(middle, state)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private @Nullable Phrase stuck(double from, double to, double[] state) {
        boolean tiny = to - from <= 10 * Math.ulp(to) && to < end;
        int worst = -1;
        for (int i = 0; i < state.length; i++) {
            if (!(Math.abs(state[i]) < Double.POSITIVE_INFINITY)) {
                worst = i;
                break;
            }
        }
        if (worst < 0 && !tiny) {
            return null;
        }
        Stretch.Node last = stretch.last();
        // Just ahead of the last good state is where a part of the law loses its value.
        double ahead = last.t() + Math.max(1e-9 * Math.abs(last.t()), 16 * (to - from));
        Phrase reason = soundness.fault(ahead, last.state());
        if (reason != null) {
            return reason;
        }
        int variable = Math.max(worst, 0);
        return Phrase.of("trajectory.fault.stuck", last.t(), regime.inForce().name(regime.active()[variable]));
    }

    /** Ends the run where it is running away or beyond every number. */
    private void largest(double t, double[] state) {
        int top = -1;
        for (int i = 0; i < state.length; i++) {
            // Of equals the first, which rounding must not decide.
            if (state[i] > FAR && (top < 0 || state[i] > state[top] * (1 + 1e-6))) {
                top = i;
            }
        }
        if (top < 0) {
            return;
        }
        regime.law().rates(t, state, rate);
        double speed = rate[top] / state[top];
        double[] output = stretch.output(t, state);
        InForce inForce = regime.inForce();
        int firm = regime.active()[top];
        double growth = inForce.value(inForce.growth(firm), t, output);
        double saturation = output[inForce.firm(firm)] / inForce.value(inForce.capacity(firm), t, output);
        double left = remaining(speed, growth);
        if (left < 1e-8 * t && t + left < end) {
            stop = new Stop(Reason.RUNAWAY, null, top, t + left);
        } else if (saturation > DROWNING && Math.abs(speed) < DROWNED * growth * saturation) {
            stop = Stop.fault(Phrase.of("trajectory.fault.drowned", t, inForce.name(firm)));
        } else if (state[top] > OVERFLOW) {
            stop = Stop.fault(Phrase.of("trajectory.fault.overflow", t, inForce.name(firm)));
        }
    }

    /**
     * The time to infinity of dx/dt = k x (1 + c x), whose speed is s = k (1 + c x): ln(s / (s − k)) / k. A law that is
     * no more than exponential has s near k, and gets +∞.
     *
     * <p>Steps shrink with the time that is left, like those of a run in s with dt = ds/(1 + max x), so that the run gets
     * here in a few hundred steps.
     */
    private static double remaining(double speed, double growth) {
        return speed > 100 * growth ? Arithmetic.log1p(growth / (speed - growth)) / growth : Double.POSITIVE_INFINITY;
    }
}
