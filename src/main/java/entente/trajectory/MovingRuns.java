package entente.trajectory;

import entente.dynamics.Agenda;
import entente.dynamics.InForce;
import entente.dynamics.LawTape;
import entente.dynamics.Moment;
import entente.model.Model;
import entente.trajectory.Ending.Reason;
import entente.trajectory.lanes.Runs;
import entente.trajectory.lanes.TapeLaneLaw;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Variants of a model without events whose growth rates, capacities or coefficients depend on t or on state, as runs of
 * lanes: their laws have the same tape with other numbers. A variant whose tape differs runs alone.
 */
final class MovingRuns implements Runs, Runs.Receiver {
    private final int count;
    private final IntFunction<Model> variants;
    private final RunRequest request;
    private final double[] times;
    private final ManyRuns.Receiver receiver;
    private final Start first;
    private final TapeLaneLaw law;
    private final @Nullable Variant[] live;

    /** A model's start: its law over the firms whose output is above 0, in units of their capacities. */
    record Start(Model model, InForce inForce, int[] active, double[] scale, double[] state) {
        /** Null where something is yet to happen, or bends at a time. */
        static @Nullable Start of(Model model) {
            Agenda agenda = Agenda.of(model);
            if (agenda.rules() > 0 || agenda.next() < Double.POSITIVE_INFINITY) {
                return null;
            }
            Moment moment = Moment.start(model);
            InForce inForce = moment.standing().inForce().from(0.0);
            if (inForce.kink() < Double.POSITIVE_INFINITY) {
                return null;
            }
            int[] active = new int[inForce.size()];
            double[] scale = new double[active.length];
            double[] state = new double[active.length];
            int n = 0;
            for (int p = 0; p < inForce.size(); p++) {
                double output = moment.output()[inForce.firm(p)];
                double capacity = inForce.value(inForce.capacity(p), 0, moment.output());
                if (!(output >= 0) || !(capacity > 0)) {
                    return null;
                }
                if (output > 0) {
                    active[n] = p;
                    scale[n] = capacity;
                    state[n++] = output / capacity;
                }
            }
            return new Start(
                    model, inForce, Arrays.copyOf(active, n), Arrays.copyOf(scale, n), Arrays.copyOf(state, n));
        }

        LawTape tape() {
            return LawTape.of(inForce, active, scale);
        }
    }

    private record Variant(Start start, Sampled sampled) {}

    MovingRuns(
            int count,
            IntFunction<Model> variants,
            Start first,
            RunRequest request,
            double[] times,
            ManyRuns.Receiver receiver) {
        this.count = count;
        this.variants = variants;
        this.first = first;
        this.request = request;
        this.times = times;
        this.receiver = receiver;
        this.law = new TapeLaneLaw(first.tape());
        this.live = new Variant[count];
    }

    TapeLaneLaw law() {
        return law;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double begin(int run, int regime, Lane lane) {
        Model model = run == 0 ? first.model() : variants.apply(run);
        Start start = run == 0 ? first : Start.of(model);
        LawTape tape = start == null ? null : start.tape();
        boolean alike = tape != null && tape.like(law.code());
        live[run] = alike ? new Variant(Objects.requireNonNull(start), Sampled.blank(model, times)) : null;
        double[] numbers = law.parametersOf(alike ? Objects.requireNonNull(tape) : law.code());
        for (int k = 0; k < numbers.length; k++) {
            lane.setParameter(k, numbers[k]);
        }
        for (int i = 0; i < law.size(); i++) {
            lane.setState(i, alike ? Objects.requireNonNull(start).state()[i] : 0);
        }
        if (!alike) {
            // Its lane goes to its end with outputs of 0, at no cost.
            ManyRuns.single(run, model, request, receiver);
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void sample(int run, int sample, Lane lane) {
        Variant variant = live[run];
        if (variant == null) {
            return;
        }
        Start start = variant.start;
        double[] row = variant.sampled.output()[sample];
        variant.sampled.inForce()[sample] = start.inForce();
        for (int p = 0; p < start.inForce().size(); p++) {
            row[start.inForce().firm(p)] = 0;
        }
        for (int i = 0; i < start.active().length; i++) {
            row[start.inForce().firm(start.active()[i])] = lane.state(i) * start.scale()[i];
        }
    }

    @Override
    public void end(int run, Status status, double t, Lane lane) {
        Variant variant = live[run];
        live[run] = null;
        if (variant == null) {
            return;
        }
        // A step too short or too many, and a runaway of a law that is no longer x = c/(t* − t): the single run knows.
        if (status == Status.REACHED || status == Status.CANCELLED) {
            Reason reason = status == Status.REACHED ? Reason.REACHED : Reason.CANCELLED;
            receiver.take(run, variant.sampled.ending(Ending.of(t, reason)));
        } else {
            ManyRuns.single(run, variant.start.model(), request, receiver);
        }
    }
}
