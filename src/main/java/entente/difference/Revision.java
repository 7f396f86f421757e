package entente.difference;

import entente.answer.Answer;
import entente.arithmetic.Digits;
import entente.diagnostic.Checked;
import entente.diagnostic.Source;
import entente.model.Model;
import entente.model.Plan;
import entente.model.Scenarios;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.answers.ExpectAnswer;
import entente.syntax.Canonical;
import entente.syntax.Name;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the texts that are compared: read, checked, and ready to be asked. */
public final class Revision {
    /** Draws by which a probability of stability is told. */
    public static final int DRAWS = 1000;

    private final Source source;
    private final Script script;
    private final Canonical words;
    private final Plan plan;
    private final SessionOptions options;
    private @Nullable Session session;
    private @Nullable List<Result> expectations;

    private Revision(Source source, Script script, Plan plan, SessionOptions options) {
        this.source = source;
        this.script = script;
        this.words = Canonical.of(source);
        this.plan = plan;
        this.options = options;
    }

    /** Without a value where the text has mistakes. */
    public static Checked<Revision> read(Source source, SessionOptions options) {
        Checked<Plan> checked = Session.empty(options).check(source);
        Plan plan = checked.value();
        Script script = ScriptReader.read(source, options.doors().depth()).value();
        return plan == null || script == null || checked.hasErrors()
                ? new Checked<>(null, checked.diagnostics())
                : new Checked<>(new Revision(source, script, plan, options), checked.diagnostics());
    }

    public Source source() {
        return source;
    }

    public Script script() {
        return script;
    }

    Canonical words() {
        return words;
    }

    public Plan plan() {
        return plan;
    }

    public SessionOptions options() {
        return options;
    }

    public Scenarios scenarios() {
        return plan.scenarios();
    }

    /** Null where it has no such scenario. */
    @Nullable
    Model model(String scenario) {
        return scenarios().models().get(scenario);
    }

    /** Whether there is anybody in a scenario; false where there is no such scenario. */
    boolean hasFirms(String scenario) {
        Model model = model(scenario);
        return model != null && !model.firms().isEmpty();
    }

    /** What it expects, and whether it holds. */
    public List<Result> expectations() {
        if (expectations == null) {
            List<Result> answered = new ArrayList<>();
            Session.empty(options).test(source, result -> {
                if (result.answer() instanceof ExpectAnswer) {
                    answered.add(result);
                }
            });
            expectations = answered;
        }
        return expectations;
    }

    /** Reads all that it will ever read of files, which may be others later. */
    public void remember() {
        session();
        expectations();
    }

    /** What it declares, in force; it is stopped before its first question. */
    private Session session() {
        if (session == null) {
            session = Session.empty(options.withCancelled(() -> true))
                    .enter(source, result -> {})
                    .next()
                    .with(options);
        }
        return session;
    }

    /** The verdict in a scenario, by the question that asks for it; null where it has no answer. */
    @Nullable
    Result stability(String scenario) {
        return ask("stability", scenario);
    }

    /** A run, to a time or until settled. */
    public @Nullable Result run(String scenario, double to) {
        return ask(to < Double.POSITIVE_INFINITY ? "simulate to (" + to(to) + ")" : "simulate until settled", scenario);
    }

    @Nullable
    Result uncertainty(String scenario) {
        return ask("uncertainty " + DRAWS + " runs", scenario);
    }

    private static String to(double time) {
        return Digits.shortest(time);
    }

    private @Nullable Result ask(String question, String scenario) {
        List<Result> answers = new ArrayList<>();
        Source asked = Source.of("<diff>", question + " for " + Name.written(scenario));
        session().enter(asked, answers::add);
        return answers.isEmpty() ? null : answers.get(0);
    }

    static <A extends Answer> @Nullable A answer(@Nullable Result result, Class<A> kind) {
        return result != null && kind.isInstance(result.answer()) ? kind.cast(result.answer()) : null;
    }
}
