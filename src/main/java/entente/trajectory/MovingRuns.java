package entente.trajectory;

import entente.events.Agenda;
import entente.events.Moment;
import entente.model.Model;
import entente.trajectory.Ending.Reason;
import entente.trajectory.lanes.Ensemble;
import entente.trajectory.lanes.EnsembleMethod;
import entente.trajectory.lanes.EnsembleRuns;
import entente.trajectory.lanes.TapeLaneLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Variants of a model without rules whose growth rates, capacities or coefficients depend on t or on state, as runs of
 * lanes. Between the times at which something happens or a forcing function bends, each run has one law: a leg. Legs whose
 * laws differ in numbers only go side by side; then comes every run's next leg.
 */
final class MovingRuns {
    /** Runs under way at once, whose models and samples are kept meanwhile. */
    private static final int BATCH = 16_384;
    /** Laws of different form that are told apart; a run that needs yet another goes alone. */
    private static final int FORMS = 64;

    private final int count;
    private final IntFunction<Model> variants;
    private final RunRequest request;
    private final double[] times;
    private final ManyRuns.Receiver receiver;

    MovingRuns(int count, IntFunction<Model> variants, RunRequest request, double[] times, ManyRuns.Receiver receiver) {
        this.count = count;
        this.variants = variants;
        this.request = request;
        this.times = times;
        this.receiver = receiver;
    }

    void go(EnsembleMethod method, Workers workers) {
        for (int first = 0; first < count; first += BATCH) {
            int run = first;
            @Nullable Leg[] legs = new Leg[Math.min(BATCH, count - first)];
            workers.each(legs.length, k -> legs[k] = begin(run + k));
            for (List<Form> forms = forms(legs); !forms.isEmpty(); forms = forms(legs)) {
                Arrays.fill(legs, null);
                for (Form form : forms) {
                    Ensemble.run(
                            form.law,
                            form,
                            method,
                            request.to(),
                            times,
                            form,
                            workers,
                            request.limits().cancelled());
                    form.legs.forEach(leg -> legs[leg.variant.run() - run] = leg.next);
                }
            }
        }
    }

    private @Nullable Leg begin(int run) {
        Model model = variants.apply(run);
        return leg(new Leg.Variant(run, model, Agenda.of(model), Sampled.blank(model, times)), Moment.start(model));
    }

    /** What begins at a moment, after what happens then; null where the run goes alone, or is at its end. */
    private @Nullable Leg leg(Leg.Variant variant, Moment arrival) {
        Agenda.Instant instant = variant.agenda().happen(arrival);
        Leg leg = instant.fault() == null ? Leg.of(variant, instant.moment()) : null;
        if (leg == null) {
            alone(variant);
        } else if (arrival.t() >= request.to()) {
            leg.sampleAtEnd(times);
            receiver.take(variant.run(), variant.sampled().ending(Ending.of(arrival.t(), Reason.REACHED)));
            return null;
        }
        return leg;
    }

    private void alone(Leg.Variant variant) {
        ManyRuns.single(variant.run(), variant.model(), request, receiver);
    }

    private List<Form> forms(@Nullable Leg[] legs) {
        List<Form> forms = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg == null) {
                continue;
            }
            Form form = null;
            for (int f = 0; f < forms.size() && form == null; f++) {
                form = leg.tape.like(forms.get(f).law.code()) ? forms.get(f) : null;
            }
            if (form == null && forms.size() < FORMS) {
                form = new Form(new TapeLaneLaw(leg.tape));
                forms.add(form);
            }
            if (form == null) {
                alone(leg.variant);
            } else {
                form.legs.add(leg);
            }
        }
        return forms;
    }

    /** Legs whose laws differ in numbers only. */
    private final class Form implements EnsembleRuns, EnsembleRuns.Receiver {
        private final TapeLaneLaw law;
        private final List<Leg> legs = new ArrayList<>();

        Form(TapeLaneLaw law) {
            this.law = law;
        }

        @Override
        public int count() {
            return legs.size();
        }

        @Override
        public double from(int run) {
            return legs.get(run).moment.t();
        }

        @Override
        public double until(int run) {
            return legs.get(run).until;
        }

        @Override
        public double begin(int run, int regime, Lane lane) {
            Leg leg = legs.get(run);
            double[] numbers = law.parametersOf(leg.tape);
            for (int k = 0; k < numbers.length; k++) {
                lane.setParameter(k, numbers[k]);
            }
            for (int i = 0; i < leg.active.length; i++) {
                lane.setState(i, leg.state(i));
            }
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public void sample(int run, int sample, Lane lane) {
            legs.get(run).sample(sample, lane);
        }

        @Override
        public void end(int run, Status status, double t, Lane lane) {
            Leg leg = legs.get(run);
            if (status == Status.REACHED && leg.until <= request.to()) {
                leg.next = leg(leg.variant, leg.arrival(t, lane));
            } else if (status == Status.REACHED || status == Status.CANCELLED) {
                Reason reason = status == Status.REACHED ? Reason.REACHED : Reason.CANCELLED;
                receiver.take(leg.variant.run(), leg.variant.sampled().ending(Ending.of(t, reason)));
            } else {
                // A step too short or too many, and a runaway of a law that is no longer x = c/(t* − t).
                alone(leg.variant);
            }
        }
    }
}
