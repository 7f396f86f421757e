package entente.reading;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.model.Expression;
import entente.reading.Evaluation.Where;
import entente.trajectory.Sampled;
import entente.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/** Values read off runs, and what is to be known of the last one: the first reason why it is missing is kept. */
final class RunValues {
    private final Runs runs;
    private @Nullable Phrase why;
    private @Nullable Ended failed;
    private boolean atStart;

    RunValues(Runs runs) {
        this.runs = runs;
    }

    /** Another value is asked for. */
    void begin() {
        found();
        atStart = false;
    }

    /** Whatever was missing, the value is not. */
    void found() {
        why = null;
    }

    @Nullable
    Phrase why() {
        return why;
    }

    @Nullable
    Ended failed() {
        return failed;
    }

    boolean atStart() {
        return atStart;
    }

    /** Notes that something is taken at the start for want of a time, where it may be otherwise later. */
    void takenAtStart(Subject subject) {
        atStart |= runs.model(subject).changes();
    }

    double integral(Expression v, Where where) {
        Trajectory run = runFor(where);
        if (run == null) {
            return missing(Phrase.of("session.missing.noRun"));
        }
        double t = where.timed() ? where.t() : run.ending().t();
        return beyond(new Ended(where.subject(), run.ending()), t) ? Double.NaN : run.integral(v, t);
    }

    double first(Expression condition, Where where) {
        Trajectory run = runFor(where);
        if (run == null) {
            return missing(Phrase.of("session.missing.noRun"));
        }
        double t = run.first(condition);
        if (Double.isNaN(t) || where.timed() && t > where.t()) {
            return missing(Phrase.of(
                    "session.missing.never",
                    where.timed() ? where.t() : run.ending().t()));
        }
        return t;
    }

    private @Nullable Trajectory runFor(Where where) {
        Trajectory run = where.timed() ? runs.covering(where.subject(), where.t()) : runs.last(where.subject());
        return run == null ? null : noted(where.subject(), run);
    }

    /** At its time, or where it has none at the start. */
    double at(Expression e, Where where) {
        return where.timed() ? running(e, where) : starting(e, where.subject());
    }

    private double running(Expression e, Where where) {
        Sampled sampled = runs.sampledAt(where.subject(), where.t());
        if (sampled != null) {
            boolean beyond = beyond(new Ended(where.subject(), sampled.ending()), where.t());
            return beyond ? Double.NaN : known(sampled.valueAt(e, where.t()), where);
        }
        Trajectory run = noted(where.subject(), runs.covering(where.subject(), where.t()));
        boolean beyond = beyond(new Ended(where.subject(), run.ending()), where.t());
        return beyond ? Double.NaN : known(run.valueAt(e, where.t()), where);
    }

    private double known(double value, Where where) {
        return Double.isNaN(value) ? missing(Phrase.of("session.missing.at", where.t())) : value;
    }

    /** At the start, where what depends on parameters alone needs no run. */
    private double starting(Expression e, Subject subject) {
        InForce inForce = inForce(subject, 0);
        if (inForce == null) {
            return Double.NaN;
        }
        Expression resolved = inForce.resolve(e);
        if (resolved.isNumber()) {
            return resolved.number();
        }
        atStart = true;
        return running(e, new Where(subject, 0));
    }

    /** What is in force at a time; null where the run does not come so far, which is then why a value is missing. */
    @Nullable
    InForce inForce(Subject subject, double t) {
        return runs.at(subject, t).<@Nullable InForce>either(known -> known, unreached -> {
            note(unreached.run());
            missing(unreached.why());
            return null;
        });
    }

    private boolean beyond(Ended run, double t) {
        if (run.reaches(t)) {
            return false;
        }
        missing(run.missing(t));
        return true;
    }

    private Trajectory noted(Subject subject, Trajectory run) {
        note(new Ended(subject, run.ending()));
        return run;
    }

    private void note(Ended run) {
        failed = failed == null && run.failed() ? run : failed;
    }

    double missing(Phrase reason) {
        if (why == null) {
            why = reason;
        }
        return Double.NaN;
    }
}
