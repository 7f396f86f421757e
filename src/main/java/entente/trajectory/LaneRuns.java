package entente.trajectory;

import entente.diagnostic.Phrase;
import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.model.Contributions;
import entente.model.Effects;
import entente.model.Event.Change;
import entente.model.Model;
import entente.model.Target;
import entente.trajectory.Ending.Reason;
import entente.trajectory.lanes.ConstantLaneLaw;
import entente.trajectory.lanes.EnsembleRuns;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Variants of a model as runs of lanes. A lane's state are the saturations of all of the model's firms; one that is
 * absent has output 0 and does not grow. Every pair that may ever have a contribution has a place in the law.
 */
final class LaneRuns implements EnsembleRuns, EnsembleRuns.Receiver {
    private final int count;
    private final IntFunction<Model> variants;
    private final RunRequest request;
    private final double[] times;
    private final ManyRuns.Receiver receiver;
    private final int firms;
    private final int[] start;
    private final int[] from;
    private final ConstantLaneLaw law;
    private final @Nullable Variant[] live;

    /** One run on its way; touched by the thread that runs it only. */
    private static final class Variant {
        final Model model;
        final Agenda agenda;
        final Sampled sampled;
        Moment moment;
        double[] capacity;

        @Nullable
        Phrase fault;

        boolean moves;

        Variant(Model model, double[] times) {
            this.model = model;
            this.agenda = Agenda.of(model);
            this.moment = Moment.start(model);
            this.capacity = new double[model.firms().size()];
            this.sampled = Sampled.blank(model, times);
        }
    }

    LaneRuns(
            int count,
            IntFunction<Model> variants,
            Model first,
            RunRequest request,
            double[] times,
            ManyRuns.Receiver receiver) {
        this.count = count;
        this.variants = variants;
        this.request = request;
        this.times = times;
        this.receiver = receiver;
        this.firms = first.firms().size();
        this.start = new int[firms + 1];
        TreeSet<Long> pairs = pairs(first);
        this.from = new int[pairs.size()];
        int k = 0;
        for (long pair : pairs) {
            start[(int) (pair / firms) + 1]++;
            from[k++] = (int) (pair % firms);
        }
        for (int i = 0; i < firms; i++) {
            start[i + 1] += start[i];
        }
        this.law = new ConstantLaneLaw(start, from);
        this.live = new Variant[count];
    }

    ConstantLaneLaw law() {
        return law;
    }

    private TreeSet<Long> pairs(Model model) {
        TreeSet<Long> pairs = new TreeSet<>();
        Contributions terms = model.contributions();
        for (int term = 0; term < terms.count(); term++) {
            pairs.add((long) terms.to(term) * firms + terms.from(term));
        }
        for (Change.Assign assign : Effects.of(model.events()).coefficients()) {
            Target.OfCoefficient pair = assign.coefficient().orElseThrow();
            pairs.add((long) pair.to() * firms + pair.from());
        }
        return pairs;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double begin(int run, int regime, Lane lane) {
        Variant variant = regime == 0 ? new Variant(variants.apply(run), times) : of(run);
        live[run] = variant;
        Moment arrival = regime == 0 ? variant.moment : arrival(variant, lane);
        Agenda.Instant instant = variant.agenda.happen(arrival);
        variant.moment = instant.moment();
        variant.fault = instant.fault();
        if (variant.fault != null || !enter(variant, lane)) {
            return halt(variant, lane);
        }
        return variant.agenda.next();
    }

    private Variant of(int run) {
        return java.util.Objects.requireNonNull(live[run]);
    }

    private Moment arrival(Variant variant, Lane lane) {
        double[] output = variant.moment.output().clone();
        InForce inForce = variant.moment.standing().inForce();
        for (int p = 0; p < inForce.size(); p++) {
            int firm = inForce.firm(p);
            output[firm] = lane.state(firm) * variant.capacity[firm];
        }
        return new Moment(variant.agenda.next(), variant.moment.standing(), output);
    }

    /** Gives the lane what is now in force; false where that is no longer numbers alone. */
    private boolean enter(Variant variant, Lane lane) {
        InForce inForce = variant.moment.standing().inForce();
        Optional<ConstantSystem> constant = ConstantSystem.of(inForce);
        if (constant.isEmpty()) {
            variant.moves = true;
            return false;
        }
        ConstantSystem system = constant.get();
        Coefficients d = system.coefficients();
        for (int to = 0; to < firms; to++) {
            int p = inForce.position(to);
            variant.capacity[to] = p < 0 ? 1 : system.capacity()[p];
            lane.setParameter(law.growth(to), p < 0 ? 0 : system.growth()[p]);
            lane.setState(to, p < 0 ? 0 : variant.moment.output()[to] / variant.capacity[to]);
            for (int k = start[to]; k < start[to + 1]; k++) {
                int giver = inForce.position(from[k]);
                lane.setParameter(law.coefficient(k), p < 0 || giver < 0 ? 0 : d.contribution(giver, p));
            }
        }
        return true;
    }

    /** Nothing moves any more: the run goes to its end at no cost. */
    private double halt(Variant variant, Lane lane) {
        variant.moves |= variant.fault == null;
        for (int firm = 0; firm < firms; firm++) {
            lane.setState(firm, 0);
            lane.setParameter(law.growth(firm), 0);
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void sample(int run, int sample, Lane lane) {
        Variant variant = of(run);
        if (variant.fault == null && !variant.moves) {
            InForce inForce = variant.moment.standing().inForce();
            variant.sampled.inForce()[sample] = inForce;
            for (int p = 0; p < inForce.size(); p++) {
                int firm = inForce.firm(p);
                variant.sampled.output()[sample][firm] = lane.state(firm) * variant.capacity[firm];
            }
        }
    }

    @Override
    public void end(int run, Status status, double t, Lane lane) {
        Variant variant = of(run);
        live[run] = null;
        // Steps that became too short or too many, or an output too small for a lane: the single run knows better.
        if (variant.moves || status == Status.FAILED || status == Status.EXHAUSTED) {
            ManyRuns.single(run, variant.model, request, receiver);
        } else {
            receiver.take(run, variant.sampled.ending(ending(variant, status, t, lane)));
        }
    }

    private Ending ending(Variant variant, Status status, double t, Lane lane) {
        if (variant.fault != null) {
            return Ending.failed(variant.moment.t(), variant.fault);
        }
        if (status != Status.RUNAWAY) {
            return Ending.of(t, status == Status.CANCELLED ? Reason.CANCELLED : Reason.REACHED);
        }
        int highest = 0;
        for (int firm = 1; firm < firms; firm++) {
            highest = lane.state(firm) > lane.state(highest) ? firm : highest;
        }
        String name = variant.model.firms().get(highest).name();
        return new Ending(t, Reason.RUNAWAY, name, t, null, null);
    }
}
