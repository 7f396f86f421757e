package entente.trajectory;

import entente.dynamics.Agenda;
import entente.dynamics.InForce;
import entente.dynamics.Moment;
import entente.model.Model;
import entente.trajectory.Ending.Reason;
import entente.trajectory.lanes.Ensemble;
import entente.trajectory.lanes.LaneLaw;
import entente.trajectory.lanes.Method;
import entente.trajectory.lanes.Runs;
import java.util.function.IntFunction;

/**
 * Many runs of variants of one model: the same firms, contributions and events, their numbers differing. Models whose
 * numbers change only at timed events, and models without events whatever their law, go side by side in lanes; others one
 * by one, on as many threads.
 */
public final class ManyRuns {
    private ManyRuns() {}

    /** Receives each run once, from any thread, in any order. */
    public interface Receiver {
        /** @param output Q at the times asked for: output[sample][firm], NaN where a run or a firm is not there */
        void take(int run, double[][] output, Ending ending);
    }

    /**
     * @param variants the model of each run, asked from several threads at once
     * @param request  with its times; {@code to} is finite
     * @param relative tolerance of lanes, 1e-8 for digits that are printed, 1e-6 for statistics
     */
    public static void run(
            int count,
            IntFunction<Model> variants,
            RunRequest request,
            double relative,
            Receiver receiver,
            Workers workers) {
        if (count == 0) {
            return;
        }
        double[] times = Samples.asked(request);
        Model first = variants.apply(0);
        Method method = Method.to(relative).withAbsolute(Math.min(1e-12, relative * 1e-4));
        MovingRuns.Start start = MovingRuns.Start.of(first);
        if (request.to() == Double.POSITIVE_INFINITY) {
            workers.each(count, run -> single(run, variants.apply(run), request, receiver));
        } else if (changesAtTimesOnly(first)) {
            LaneRuns lanes = new LaneRuns(count, variants, first, request, times, receiver);
            go(lanes.law(), lanes, lanes, method, request, times, workers);
        } else if (start != null) {
            MovingRuns lanes = new MovingRuns(count, variants, start, request, times, receiver);
            go(lanes.law(), lanes, lanes, method, request, times, workers);
        } else {
            workers.each(count, run -> single(run, variants.apply(run), request, receiver));
        }
    }

    private static void go(
            LaneLaw law,
            Runs runs,
            Runs.Receiver receiver,
            Method method,
            RunRequest request,
            double[] times,
            Workers workers) {
        Ensemble.run(
                law,
                runs,
                method,
                request.to(),
                times,
                receiver,
                workers,
                request.limits().cancelled());
    }

    /** Whether nothing in force ever depends on t or on state, and nothing happens because of it. */
    static boolean changesAtTimesOnly(Model model) {
        Agenda agenda = Agenda.of(model);
        if (agenda.rules() > 0) {
            return false;
        }
        Agenda.Instant instant = agenda.happen(Moment.start(model));
        while (constant(instant.moment()) && instant.fault() == null && agenda.next() < Double.POSITIVE_INFINITY) {
            Moment before = instant.moment();
            instant = agenda.happen(new Moment(agenda.next(), before.standing(), before.output()));
        }
        return constant(instant.moment());
    }

    private static boolean constant(Moment moment) {
        InForce inForce = moment.standing().inForce();
        return inForce.constant().isPresent();
    }

    static void single(int run, Model model, RunRequest request, Receiver receiver) {
        Trajectory trajectory = Simulation.run(model, request);
        double[] times = Samples.asked(request);
        int firms = model.firms().size();
        double[][] output = new double[times.length][firms];
        int known = trajectory.times().length;
        for (int s = 0; s < times.length; s++) {
            for (int firm = 0; firm < firms; firm++) {
                output[s][firm] = s < known && trajectory.times()[s] == times[s]
                        ? trajectory.output()[firm][s]
                        : Double.NaN;
            }
        }
        Ending ending = trajectory.ending();
        receiver.take(run, output, ending.reason() == Reason.SETTLED ? Ending.of(ending.t(), Reason.REACHED) : ending);
    }
}
