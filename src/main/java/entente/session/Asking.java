package entente.session;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.dynamics.Equations;
import entente.files.Content;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Question;
import entente.session.Evaluation.Where;
import entente.stability.proof.Proof;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers questions, one after the other. What goes wrong in one is kept until it is asked for. */
final class Asking {
    private static final long FIXED_SEED = 20100101;

    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private @Nullable Diagnostic fault;

    Asking(Runs runs, Results results, SessionOptions options) {
        this.runs = runs;
        this.results = results;
        this.options = options;
    }

    /** What stopped the last question, or null. */
    @Nullable
    Diagnostic fault() {
        return fault;
    }

    /** The answer, as far as there is one: a run that ends with an error is shown up to there. */
    @Nullable
    Answer answer(Inquiry inquiry) {
        Answer answer = found(inquiry);
        boolean asFarAsItCame = fault != null || answer instanceof Answer.Simulated || answer instanceof Answer.Saved;
        if (asFarAsItCame || !options.effort().cancelled().getAsBoolean()) {
            return answer;
        }
        // Values in it may be missing because they were stopped, which would be taken for an answer.
        fault = Diagnostic.of(Code.E814, inquiry.span(), inquiry.kind());
        return null;
    }

    private @Nullable Answer found(Inquiry inquiry) {
        Question question = inquiry.question();
        if (question instanceof Question.Simulate simulate) {
            Simulating simulating = new Simulating(runs, results, inquiry);
            Answer answer = simulating.answer(simulate);
            fault = simulating.fault();
            failed(inquiry, simulating.run());
            return answer;
        }
        if (question instanceof Question.Show show) {
            return show(inquiry, show);
        }
        if (question instanceof Question.Expect expect && expect.condition() != null) {
            return expect(inquiry, expect, expect.condition());
        }
        if (question instanceof Question.Save save) {
            return save(save);
        }
        if (question instanceof Question.Equilibria equilibria) {
            return equilibria(inquiry, equilibria);
        }
        if (question instanceof Question.Stability stability) {
            return stability(inquiry, stability);
        }
        if (question instanceof Question.Compare compare) {
            Comparing comparing = new Comparing(runs, results);
            Answer answer = comparing.answer(compare);
            failed(inquiry, comparing.failed());
            return answer;
        }
        if (question instanceof Question.Sweep sweep) {
            Sweeping sweeping = new Sweeping(runs, results, options, inquiry);
            Answer answer = sweeping.answer(sweep);
            fault = sweeping.fault();
            failed(inquiry, sweeping.failed());
            return answer;
        }
        if (question instanceof Question.Uncertainty uncertainty) {
            Drawing drawing = new Drawing(runs, results, options, inquiry);
            Answer answer = drawing.answer(uncertainty, FIXED_SEED);
            fault = drawing.fault();
            return answer;
        }
        if (question instanceof Question.Equations) {
            Equations equations = Equations.of(runs.start(Subject.of(inquiry)));
            return new Answer.Written(equations.text(), equations.latex());
        }
        if (question instanceof Question.Expect expect && expect.proof() != null) {
            return expectProof(inquiry, expect.proof());
        }
        if (question instanceof Question.Repair repair) {
            return heard(inquiry, hearing -> new Repairing(hearing).answer(repair));
        }
        if (question instanceof Question.Sensitivity sensitivity) {
            return sensitivity(inquiry, sensitivity);
        }
        if (question instanceof Question.Coalitions) {
            Long seed = options.seed();
            return heard(inquiry, hearing -> new Playing(hearing).answer(seed == null ? FIXED_SEED : seed));
        }
        return heard(inquiry, hearing -> along(new AlongParameters(hearing), question));
    }

    private @Nullable Answer heard(Inquiry inquiry, Function<Hearing, @Nullable Answer> answer) {
        Hearing hearing = new Hearing(runs, results, inquiry);
        Answer found = answer.apply(hearing);
        fault = hearing.fault();
        return found;
    }

    private static @Nullable Answer along(AlongParameters along, Question question) {
        if (question instanceof Question.Threshold threshold) {
            return along.threshold(threshold);
        }
        if (question instanceof Question.Trace trace) {
            return along.trace(trace);
        }
        if (question instanceof Question.RegimeMap map) {
            return along.map(map);
        }
        if (question instanceof Question.Prove prove) {
            return along.prove(prove.claim());
        }
        throw new IllegalStateException("found out too late that this is not answered: " + question);
    }

    /** Whether this version answers such questions. */
    static boolean answers(Question question) {
        return question instanceof Question.Simulate
                || question instanceof Question.Show
                || question instanceof Question.Expect
                || question instanceof Question.Save
                || question instanceof Question.Equilibria
                || question instanceof Question.Stability
                || question instanceof Question.Compare
                || question instanceof Question.Equations
                || question instanceof Question.Sweep
                || question instanceof Question.Uncertainty
                || question instanceof Question.Threshold
                || question instanceof Question.Trace
                || question instanceof Question.RegimeMap
                || question instanceof Question.Prove
                || question instanceof Question.Repair
                || question instanceof Question.Sensitivity sensitivity && !sensitivity.globally()
                || question instanceof Question.Coalitions;
    }

    private Answer show(Inquiry inquiry, Question.Show show) {
        Evaluation evaluation = new Evaluation(runs, results);
        List<Answer.Value> values = new ArrayList<>();
        for (Question.Value value : show.values()) {
            values.add(evaluation.value(value, Where.of(Subject.of(inquiry))));
        }
        failed(inquiry, evaluation.failed());
        return new Answer.Shown(values);
    }

    private Answer expect(Inquiry inquiry, Question.Expect expect, Expression condition) {
        Evaluation evaluation = new Evaluation(runs, results);
        Answer answer = new Expectation(evaluation, runs).check(expect, condition, Where.of(Subject.of(inquiry)));
        failed(inquiry, evaluation.failed());
        return answer;
    }

    private @Nullable Answer equilibria(Inquiry inquiry, Question.Equilibria asked) {
        double t = asked.at() == null ? 0 : time(asked.at(), Subject.of(inquiry));
        Judged judged = new Judged(runs.at(Subject.of(inquiry), t), t, runs.patience());
        return judged.equilibria()
                .map(found ->
                        new Answer.EquilibriaFound(t, found, judged.constant().isEmpty()))
                .orElse(null);
    }

    private @Nullable Answer stability(Inquiry inquiry, Question.Stability asked) {
        Subject subject = Subject.of(inquiry);
        if (asked.to() != null) {
            double to = time(asked.to(), subject);
            Trajectory run = runs.covering(subject, to);
            failed(inquiry, run);
            return new Regimes(run, to, runs.patience())
                    .find()
                    .map(Answer.JudgedOverTime::new)
                    .orElse(null);
        }
        double t = asked.at() == null ? 0 : time(asked.at(), subject);
        return new Judged(runs.at(subject, t), t, runs.patience())
                .verdict()
                .map(verdict -> new Answer.Judged(t, verdict))
                .orElse(null);
    }

    private @Nullable Answer expectProof(Inquiry inquiry, Question.Claim claim) {
        return heard(inquiry, hearing -> {
            Proof proof = new AlongParameters(hearing).proof(claim);
            return proof == null
                    ? null
                    : new Answer.Expected(
                            "prove " + claim.text(),
                            proof.outcome() == Proof.Outcome.PROVED,
                            new Cell.Word(proof.outcome().word()),
                            proof.outcome() == Proof.Outcome.PROVED ? null : proof.text());
        });
    }

    private @Nullable Answer sensitivity(Inquiry inquiry, Question.Sensitivity asked) {
        return heard(
                inquiry,
                hearing -> asked.of() == null && asked.to().isEmpty()
                        ? new Sensing(hearing).toContributions()
                        : new Sensing(hearing).answer(asked));
    }

    private @Nullable Answer save(Question.Save save) {
        List<Result> saved = results.all(save.result());
        Formats formats = options.formats();
        String ending = ending(save.path());
        Content content = saved.isEmpty() || formats == null ? null : formats.of(saved, ending);
        if (content == null || options.gate() == null) {
            fault = Diagnostic.of(Code.E807, save.pathSpan(), ending);
            return null;
        }
        Checked<String> written = options.gate().write(save.path(), save.pathSpan(), content);
        if (written.hasErrors()) {
            fault = written.diagnostics().get(0);
            return null;
        }
        return new Answer.Saved(written.get());
    }

    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private double time(Expression time, Subject subject) {
        return new Evaluation(runs, results).of(time, Where.of(subject));
    }

    private void failed(Inquiry inquiry, @Nullable Trajectory run) {
        if (run == null || fault != null) {
            return;
        }
        Ending ending = run.ending();
        Phrase why = ending.fault();
        if (ending.reason() == Ending.Reason.FAILED && why != null) {
            fault = Diagnostic.of(Code.E801, inquiry.span(), inquiry.scenario(), ending.t(), why);
        } else if (ending.reason() == Ending.Reason.CANCELLED) {
            fault = Diagnostic.of(Code.E802, inquiry.span(), ending.t());
        }
    }
}
