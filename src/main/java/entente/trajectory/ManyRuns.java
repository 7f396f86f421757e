package entente.trajectory;

import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.ConstantSystem;
import entente.model.Model;
import entente.trajectory.lanes.Ensemble;
import entente.trajectory.lanes.EnsembleMethod;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Many runs of variants of one model: the same firms, contributions and events, their numbers differing. Models whose
 * numbers change only at timed events go side by side in lanes from begin to end, others without rules from one event or
 * bend to the next; those with rules one by one, on as many threads.
 */
public final class ManyRuns {
    /** Of a model in lanes: with more, a row of lanes is read from memory far away, and a run alone is as fast. */
    private static final int NUMBERS = 20_000;
    /** Of a run in a lane, which costs a millisecond: who needs more is stiff, and alone changes its method. */
    private static final long STEPS = 20_000;

    private ManyRuns() {}

    /** Receives each run once, from any thread, in any order; where it is cancelled, those that were begun. */
    public interface Receiver {
        void take(int run, Sampled sampled);
    }

    /**
     * @param variants the model of each run, asked from several threads at once
     * @param request  with its times; {@code to} is finite
     * @param accuracy of lanes; who has to run alone is as exact as values are
     */
    public static void run(
            int count,
            IntFunction<Model> variants,
            RunRequest request,
            Accuracy accuracy,
            Receiver receiver,
            Workers workers) {
        if (count == 0) {
            return;
        }
        double[] times = Samples.asked(request);
        Model first = variants.apply(0);
        EnsembleMethod method = EnsembleMethod.to(accuracy.relative())
                .withAbsolute(accuracy.absolute())
                .withSteps(Math.min(STEPS, request.limits().steps()));
        if (request.to() == Double.POSITIVE_INFINITY
                || !small(first)
                || Agenda.of(first).rules() > 0) {
            workers.each(count, run -> single(run, variants.apply(run), request, receiver));
        } else if (changesAtTimesOnly(first)) {
            LaneRuns lanes = new LaneRuns(count, variants, first, request, times, receiver);
            BooleanSupplier cancelled = request.limits().cancelled();
            Ensemble.run(lanes.law(), lanes, method, request.to(), times, lanes, workers, cancelled);
        } else {
            new MovingRuns(count, variants, request, times, receiver).go(method, workers);
        }
    }

    private static boolean small(Model model) {
        return model.firms().size() + model.contributions().count() <= NUMBERS;
    }

    /** Whether nothing in force ever depends on t or on state, and nothing happens because of it. */
    static boolean changesAtTimesOnly(Model model) {
        Agenda agenda = Agenda.of(model);
        Agenda.Instant instant = agenda.happen(Moment.start(model));
        while (constant(instant.moment()) && instant.fault() == null && agenda.next() < Double.POSITIVE_INFINITY) {
            Moment before = instant.moment();
            instant = agenda.happen(new Moment(agenda.next(), before.standing(), before.output()));
        }
        return constant(instant.moment());
    }

    private static boolean constant(Moment moment) {
        InForce inForce = moment.standing().inForce();
        return ConstantSystem.of(inForce).isPresent();
    }

    static void single(int run, Model model, RunRequest request, Receiver receiver) {
        receiver.take(run, Sampled.of(Simulation.run(model, request), Samples.asked(request)));
    }
}
