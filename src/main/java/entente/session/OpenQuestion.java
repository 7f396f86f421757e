package entente.session;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.events.InForce;
import entente.family.Adjustable;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.stability.Patience;
import entente.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/** One question while it is answered: what it may look at, who waits for it, and why it is refused, if it is. */
final class OpenQuestion {
    private static final long FIXED_SEED = 20100101;

    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private final Inquiry inquiry;
    private @Nullable Diagnostic fault;

    OpenQuestion(Runs runs, Results results, SessionOptions options, Inquiry inquiry) {
        this.runs =
                inquiry.assumed().isNone() ? runs : runs.with(inquiry.assumed().models());
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
        Evaluation evaluation = new Evaluation(there, results);
        double value = evaluation.of(e, Where.of(subject));
        ended(evaluation.failed());
        return value;
    }

    /** A data file; null where it cannot be read, which is then what is wrong. */
    @Nullable
    CsvTable table(String path, Span asked) {
        Checked<CsvTable> table = options.doors().library().table(path, asked).then(read -> CsvTable.of(read, asked));
        if (table.value() == null) {
            refuse(table.diagnostics().get(0));
        }
        return table.value();
    }

    /** What is in force at a time; null where the run does not come so far, which is then what is wrong. */
    @Nullable
    InForce inForce(Subject subject, double t) {
        return runs.at(subject, t).<@Nullable InForce>either(known -> known, unreached -> {
            refuse(unreached.diagnostic(inquiry.span()));
            return null;
        });
    }

    /** Notes a run that ended with an error or was stopped. */
    void ended(@Nullable Ended run) {
        if (run != null) {
            refuse(run.fault(inquiry.span()));
        }
    }

    void refuse(Code code, Object... arguments) {
        refuse(Diagnostic.of(code, inquiry.span(), arguments));
    }

    void refuseWithHint(String hint, Code code, Object... arguments) {
        refuse(Diagnostic.of(code, inquiry.span(), arguments).hint(hint));
    }

    void refuseWithHint(Phrase hint, Code code, Object... arguments) {
        refuse(Diagnostic.of(code, inquiry.span(), arguments)
                .hint(hint.key(), hint.arguments().toArray()));
    }

    /** The first thing that is wrong is what is told. */
    void refuse(@Nullable Diagnostic diagnostic) {
        fault = fault == null ? diagnostic : fault;
    }

    /** Refuses what depends on outputs, for which the question has no answer. */
    void refuseMoving() {
        refuseWithHint("session.hint.constant", Code.E806, Keyword.spelled(inquiry.kind()));
    }

    /** Whether the model has more firms than the question is answered for; then it is refused. */
    boolean tooLarge(int firms, int most, String hint) {
        if (firms <= most) {
            return false;
        }
        refuseWithHint(hint, Code.E815, Keyword.spelled(inquiry.kind()), most, firms);
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
