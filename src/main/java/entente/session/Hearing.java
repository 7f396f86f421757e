package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.session.Evaluation.Where;
import entente.session.family.Adjustable;
import entente.stability.Patience;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/** One question while it is answered: what it may look at, who waits for it, and why it is refused, if it is. */
final class Hearing {
    private static final long FIXED_SEED = 20100101;

    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private final Inquiry inquiry;
    private @Nullable Diagnostic fault;

    Hearing(Runs runs, Results results, SessionOptions options, Inquiry inquiry) {
        this.runs = runs;
        this.results = results;
        this.options = options;
        this.inquiry = inquiry;
    }

    Runs runs() {
        return runs;
    }

    Results results() {
        return results;
    }

    SessionOptions options() {
        return options;
    }

    /** Of the command line, else a fixed one. */
    long seed() {
        Long given = options.seed();
        return given == null ? FIXED_SEED : given;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Subject subject() {
        return Subject.of(inquiry);
    }

    Patience patience() {
        return runs.patience();
    }

    /** Why there is no answer; null where there is one, or nobody waited for it. */
    @Nullable
    Diagnostic fault() {
        return fault;
    }

    /** NaN where there is nothing to be evaluated. */
    double number(@Nullable Expression e) {
        return e == null ? Double.NaN : number(e, runs, subject());
    }

    /** In other models than the question's own, or of another subject. */
    double number(Expression e, Runs there, Subject subject) {
        return new Evaluation(there, results).of(e, Where.of(subject));
    }

    /** Notes a run that ended with an error or was stopped; the first one is what is wrong. */
    void ended(@Nullable Trajectory run) {
        if (run == null || fault != null) {
            return;
        }
        Ending ending = run.ending();
        Phrase why = ending.fault();
        if (ending.reason() == Ending.Reason.FAILED && why != null) {
            refuse(Code.E801, inquiry.scenario(), ending.t(), why);
        } else if (ending.reason() == Ending.Reason.CANCELLED) {
            refuse(Code.E802, ending.t());
        }
    }

    void refuse(Code code, Object... arguments) {
        fault = Diagnostic.of(code, inquiry.span(), arguments);
    }

    void refuseWithHint(String hint, Code code, Object... arguments) {
        fault = Diagnostic.of(code, inquiry.span(), arguments).hint(hint);
    }

    /** Refuses what depends on outputs, for which the question has no answer. */
    void refuseMoving() {
        refuseWithHint("session.hint.constant", Code.E806, inquiry.kind());
    }

    /** Whether the model has more firms than the question is answered for; then it is refused. */
    boolean tooLarge(int firms, int most, String hint) {
        if (firms <= most) {
            return false;
        }
        refuseWithHint(hint, Code.E815, inquiry.kind(), most, firms);
        return true;
    }

    /** Whether the quantity cannot move because it is a sum of several terms; then it is refused. */
    boolean isSum(Model model, Question.Axis axis) {
        if (!Adjustable.isSum(model, axis.quantity())) {
            return false;
        }
        refuseWithHint("session.hint.sum", Code.E556, axis.text());
        return true;
    }
}
