package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.events.InForce;
import entente.files.Content;
import entente.law.Equations;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Question;
import entente.session.Evaluation.Where;
import entente.session.answers.EquationsAnswer;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.RegimesAnswer;
import entente.session.answers.SaveAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
import entente.stability.proof.Proof;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers questions, one after the other. What goes wrong in one is kept until it is asked for. */
final class Asking {
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
        boolean asFarAsItCame = fault != null || answer instanceof SimulationAnswer || answer instanceof SaveAnswer;
        if (asFarAsItCame || !options.effort().cancelled().getAsBoolean()) {
            return answer;
        }
        // Values in it may be missing because they were stopped, which would be taken for an answer.
        fault = Diagnostic.of(Code.E814, inquiry.span(), inquiry.kind());
        return null;
    }

    private @Nullable Answer found(Inquiry inquiry) {
        Question question = inquiry.question();
        if (question instanceof Question.Save save) {
            return save(save);
        }
        Hearing hearing = new Hearing(runs, results, options, inquiry);
        Answer answer = answer(question, hearing);
        fault = hearing.fault();
        return answer;
    }

    private static @Nullable Answer answer(Question question, Hearing hearing) {
        if (question instanceof Question.Simulate simulate) {
            return new Simulating(hearing).answer(simulate);
        }
        if (question instanceof Question.Show show) {
            return show(hearing, show);
        }
        if (question instanceof Question.Expect expect) {
            return expect(hearing, expect);
        }
        if (question instanceof Question.Equilibria equilibria) {
            return equilibria(hearing, equilibria);
        }
        if (question instanceof Question.Stability stability) {
            return stability(hearing, stability);
        }
        if (question instanceof Question.Compare compare) {
            return new Comparing(hearing).answer(compare);
        }
        if (question instanceof Question.Sweep sweep) {
            return new Sweeping(hearing).answer(sweep);
        }
        if (question instanceof Question.Uncertainty uncertainty) {
            return new Drawing(hearing).answer(uncertainty);
        }
        if (question instanceof Question.Equations) {
            return equations(hearing);
        }
        if (question instanceof Question.Repair repair) {
            return new Repairing(hearing).answer(repair);
        }
        if (question instanceof Question.Sensitivity sensitivity) {
            Sensing sensing = new Sensing(hearing);
            boolean whole = sensitivity.of() == null && sensitivity.to().isEmpty();
            return whole ? sensing.toContributions() : sensing.answer(sensitivity);
        }
        if (question instanceof Question.Coalitions) {
            return new Playing(hearing).answer(hearing.seed());
        }
        return along(new AlongParameters(hearing), question);
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

    private static @Nullable Answer equations(Hearing hearing) {
        return hearing.runs()
                .start(hearing.subject())
                .<@Nullable Answer>either(
                        inForce -> {
                            Equations equations = Equations.of(inForce);
                            return new EquationsAnswer(equations.text(), equations.latex());
                        },
                        fault -> {
                            hearing.ended(new Ended(hearing.subject(), Ending.failed(0, fault)));
                            return null;
                        });
    }

    private static Answer show(Hearing hearing, Question.Show show) {
        Evaluation evaluation = new Evaluation(hearing.runs(), hearing.results());
        List<ShowAnswer.Value> values = new ArrayList<>();
        for (Question.Value value : show.values()) {
            values.add(evaluation.value(value, Where.of(hearing.subject())));
        }
        hearing.ended(evaluation.failed());
        return new ShowAnswer(values);
    }

    private static @Nullable Answer expect(Hearing hearing, Question.Expect expect) {
        Question.Claim claim = expect.proof();
        if (claim != null) {
            return expectProof(new AlongParameters(hearing).proof(claim), claim);
        }
        Evaluation evaluation = new Evaluation(hearing.runs(), hearing.results());
        Expression condition = Objects.requireNonNull(expect.condition());
        Answer answer =
                new Expectation(evaluation, hearing.runs()).check(expect, condition, Where.of(hearing.subject()));
        hearing.ended(evaluation.failed());
        return answer;
    }

    private static @Nullable Answer expectProof(@Nullable Proof proof, Question.Claim claim) {
        if (proof == null) {
            return null;
        }
        boolean proved = proof.outcome() == Proof.Outcome.PROVED;
        Field.Leaf found = new Field.Word(proof.outcome().word());
        return new ExpectAnswer("prove " + claim.text(), proved, found, proved ? null : proof.text());
    }

    private static @Nullable Answer equilibria(Hearing hearing, Question.Equilibria asked) {
        double t = asked.at() == null ? 0 : hearing.number(asked.at());
        InForce inForce = hearing.inForce(hearing.subject(), t);
        if (inForce == null) {
            return null;
        }
        Judged judged = new Judged(inForce, t, hearing.patience());
        return judged.equilibria()
                .map(found -> new EquilibriaAnswer(t, found, judged.constant().isEmpty()))
                .orElse(null);
    }

    private static @Nullable Answer stability(Hearing hearing, Question.Stability asked) {
        if (asked.to() != null) {
            double to = hearing.number(asked.to());
            Trajectory run = hearing.runs().covering(hearing.subject(), to);
            hearing.ended(new Ended(hearing.subject(), run.ending()));
            return new Regimes(run, to, hearing.patience())
                    .find()
                    .map(RegimesAnswer::new)
                    .orElse(null);
        }
        double t = asked.at() == null ? 0 : hearing.number(asked.at());
        InForce inForce = hearing.inForce(hearing.subject(), t);
        return inForce == null
                ? null
                : new Judged(inForce, t, hearing.patience())
                        .verdict()
                        .map(verdict -> new StabilityAnswer(t, verdict, asked.at() == null ? later(hearing) : null))
                        .orElse(null);
    }

    private static StabilityAnswer.@Nullable Later later(Hearing hearing) {
        Runs runs = hearing.runs();
        Subject subject = hearing.subject();
        return runs.start(subject)
                .either(start -> Afterwards.of(runs.model(subject), start, runs.asked(subject)), fault -> null);
    }

    private @Nullable Answer save(Question.Save save) {
        List<Result> saved = results.all(save.result());
        Formats formats = options.formats();
        String ending = ending(save.path());
        Content content = saved.isEmpty() || formats == null ? null : formats.of(saved, ending);
        if (content == null || options.library() == null) {
            fault = Diagnostic.of(Code.E807, save.pathSpan(), ending);
            return null;
        }
        Checked<String> written = options.library().save(save.path(), save.pathSpan(), content);
        if (written.hasErrors()) {
            fault = written.diagnostics().get(0);
            return null;
        }
        return new SaveAnswer(written.get());
    }

    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
