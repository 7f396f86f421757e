package entente.trajectory;

import entente.events.InForce;
import entente.model.Expression;
import entente.model.Model;
import java.util.List;

/**
 * A run's outcome. Times are model time; outputs are in output units; NaN where a firm is absent or the run has no
 * value any more. A value at an event's time is the value after it.
 */
public interface Trajectory {
    Model model();

    /** The times that were asked for, ascending, up to where the run ended. */
    double[] times();

    /** Q at {@link #times()}: output[firm][sample], firms in declaration order. */
    double[][] output();

    /** What happened, in order. */
    List<RunEvent> happenings();

    Ending ending();

    /** Q of every firm at any time of the run, by dense output; NaN after its end. */
    double[] outputAt(double t);

    /** Q just before what happened at t; elsewhere as {@link #outputAt}. */
    double[] outputBefore(double t);

    /** The value of an expression without {@link Asked} nodes at time t, with what is in force then. */
    double valueAt(Expression expression, double t);

    /** ∫ v dt from 0 to t. */
    double integral(Expression value, double t);

    /** The first time at which the condition holds, located to the solver's tolerance; NaN where it never does. */
    double first(Expression condition);

    /** Where a stretch with one law begins: at events, and where functions of time bend or jump. */
    double[] begins();

    /** What is in force at t, after what happened then; beyond the end of the run, what was in force there. */
    InForce inForceAt(double t);

    /** Where it stands at its end, to what the eye can see. */
    Rest rest();

    /**
     * The time from which on each of these firms stays near its output at the end.
     *
     * @param firms by the model's index; present at the end
     * @param share of that output
     */
    double near(List<Integer> firms, double share);
}
