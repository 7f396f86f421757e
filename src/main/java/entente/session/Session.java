package entente.session;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Plan;
import entente.model.Scenarios;
import entente.reading.Runs;
import entente.session.answers.ExpectAnswer;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What was declared and answered so far. Never changed: every input makes the next one, so that undo is free. */
public final class Session {
    private final SessionOptions options;
    private final Declared declared;
    private final Runs runs;
    private final Results results;

    private Session(SessionOptions options, Declared declared, Runs runs, Results results) {
        this.options = options;
        this.declared = declared;
        this.runs = runs;
        this.results = results;
    }

    public static Session empty(SessionOptions options) {
        Model nothing = Model.EMPTY;
        Scenarios scenarios = new Scenarios(java.util.Map.of(Scenarios.BASE, nothing));
        return new Session(options, Declared.NOTHING, new Runs(scenarios, options.effort()), new Results());
    }

    public SessionOptions options() {
        return options;
    }

    /** The same session, asked with other options. */
    public Session with(SessionOptions changed) {
        return new Session(changed, declared, runs, results);
    }

    /** The declarations of a name, as they were written. */
    public List<String> declarations(String name) {
        return declared.declarations(name);
    }

    /** All that is in force, as it was written: declarations, changes, and questions with names. */
    public List<Statement> statements() {
        return declared.statements();
    }

    Declared declared() {
        return declared;
    }

    Runs runs() {
        return runs;
    }

    Results results() {
        return results;
    }

    /** The models in force, by scenario. */
    public Scenarios scenarios() {
        return runs.scenarios();
    }

    /** The names in scope, for completion. */
    public Scope scope() {
        return Scope.of(scenarios(), results.names());
    }

    /** Reads and checks one input and runs nothing of it. */
    public Checked<Plan> check(Source input) {
        return read(input).then(this::plan);
    }

    /**
     * Reads, checks and runs one input: a whole script, or an entry of the REPL.
     *
     * @param answers receives each answer as soon as it is there
     */
    public Step enter(Source input, Consumer<Result> answers) {
        return enter(input, (questions, scenarios) -> questions, answers);
    }

    /** The same, but of its questions only those are answered that its expectations need. */
    public Step test(Source input, Consumer<Result> answers) {
        return enter(input, NeededQuestions::of, answers);
    }

    private Step enter(
            Source input, BiFunction<List<Inquiry>, Scenarios, List<Inquiry>> chosen, Consumer<Result> answers) {
        Checked<Script> read = read(input);
        Script script = read.value();
        Checked<Plan> checked = read.then(this::plan);
        Plan plan = checked.value();
        if (script == null || plan == null || checked.hasErrors()) {
            return new Step(this, checked.diagnostics(), List.of(), false, List.of(), List.of());
        }
        boolean changes =
                Declared.changesModels(script) || declared.statements().isEmpty();
        Runs known = changes ? new Runs(plan.scenarios(), options.effort()) : runs.copy(options.effort());
        Results named = results.copy();
        List<String> replaced = declared.replaced(script);
        replaced.forEach(named::forget);
        Session next = new Session(options, declared.after(script), known, named);
        List<Phrase> told = declared.statements().isEmpty()
                ? List.of()
                : Redefinition.tell(replaced, script, scenarios(), plan.scenarios());
        return next.run(chosen.apply(own(plan, input), plan.scenarios()), checked.diagnostics(), told, answers);
    }

    private Checked<Script> read(Source input) {
        return ScriptReader.read(input, options.doors().depth());
    }

    private Checked<Plan> plan(Script script) {
        CheckOptions with = options.checked(options.doors().library());
        // Questions alone leave the models as they are: a network need not be read from its files again.
        Checked<Plan> checked = declared.statements().isEmpty() || Declared.changesModels(script)
                ? Checker.check(declared.with(script), with)
                : Checker.ask(declared.with(script), runs.scenarios(), with);
        Plan plan = checked.value();
        List<Diagnostic> fresh = new ArrayList<>();
        for (Diagnostic d : checked.diagnostics()) {
            // A warning about an earlier input was given with it.
            if (d.severity() == Severity.ERROR
                    || !declared.sources().contains(d.span().source())) {
                fresh.add(d);
            }
        }
        if (plan != null) {
            fresh.addAll(Preconditions.check(own(plan, script.source()), plan.scenarios(), runs, results, options));
        }
        return new Checked<>(plan, fresh);
    }

    /** Questions of earlier inputs and of files that are used are not asked. */
    static List<Inquiry> own(Plan plan, Source input) {
        List<Inquiry> own = new ArrayList<>();
        for (Inquiry inquiry : plan.inquiries()) {
            if (inquiry.span().source() == input) {
                own.add(inquiry);
            }
        }
        return own;
    }

    private Step run(
            List<Inquiry> inquiries, List<Diagnostic> diagnostics, List<Phrase> changes, Consumer<Result> answers) {
        List<Result> answered = new ArrayList<>();
        boolean failed = false;
        List<Diagnostic> faults = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            if (options.effort().cancelled().getAsBoolean()) {
                faults.add(Diagnostic.of(Code.E809, inquiry.span()));
                break;
            }
            QuestionRunner asking = new QuestionRunner(runs, results, options);
            Answer answer = asking.answer(inquiry);
            if (answer != null) {
                Result result = Result.of(
                        inquiry, answer, Captions.of(inquiry, runs.scenarios().of(inquiry.scenario())));
                results.add(result);
                answered.add(result);
                answers.accept(result);
                failed |= answer instanceof ExpectAnswer expected && !expected.passed();
            }
            Diagnostic fault = asking.fault();
            if (fault != null) {
                faults.add(fault);
                if (answer == null) {
                    results.refused();
                }
                if (options.effort().cancelled().getAsBoolean()) {
                    break;
                }
            }
        }
        return new Step(this, diagnostics, answered, failed, faults, changes);
    }
}
