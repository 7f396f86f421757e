package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.files.Content;
import entente.files.Document;
import entente.files.Library;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Plan;
import entente.model.QuestionExpressions;
import entente.reading.Form;
import entente.reading.Resources;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.syntax.Keyword;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows that a question asks for, as a value: it can be sent to wherever there is a session to be had, and the
 * rows found there are those found here. It consists of text and numbers.
 *
 * @param script    what is declared, and the question
 * @param files     what it reads
 * @param place     of the question among those of the script, one put to two scenarios being two
 * @param simulated until when runs go that were asked for before it
 * @param known     what it may read of named results
 * @param from      the first row
 * @param to        the row after the last
 */
public record Job(
        String script,
        List<File> files,
        Map<String, Double> overrides,
        List<String> scenarios,
        @Nullable Long seed,
        double resolution,
        long steps,
        int place,
        List<Simulated> simulated,
        List<Known> known,
        int from,
        int to) {
    static final String NAME = "<job>";

    /**
     * A text that was opened.
     *
     * @param asker the name of the source that names it
     * @param path  as it stands there
     */
    public record File(String asker, String path, String name, String identity, String text) {}

    /** A run, of an alliance by its index or, with -1, of every firm; +∞ until settled. */
    public record Simulated(String scenario, int alliance, double to) {}

    /** A part of a named result. */
    public record Known(String result, List<String> path, String scenario, Field.Leaf value) {}

    /**
     * What was found, in order; fewer rows than were asked for where it was stopped.
     *
     * @param note  what is to be known of them, or null
     * @param fault what went wrong, or null
     */
    public record Rows(
            List<List<Field.Leaf>> rows,
            @Nullable Phrase note,
            @Nullable Diagnostic fault) {}

    /**
     * One of all rows of a question that is put to a session.
     *
     * @param place of the question in the input
     * @return with mistakes where the input has some, or has no question with rows at that place
     */
    public static Checked<Job> of(Session session, Source input, int place) {
        Checked<Script> read =
                ScriptReader.read(input, session.options().doors().depth());
        return read.then(question -> of(session, question, place));
    }

    private static Checked<Job> of(Session session, Script question, int place) {
        SessionOptions options = session.options();
        Script whole = session.declared().with(question);
        Set<String> ours = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        whole.statements().forEach(statement -> {
            ours.add(statement.span().source().name());
            text.append(statement.span().text()).append('\n');
        });
        OpenedFiles opened = new OpenedFiles(options.doors().library(), ours);
        return Checker.check(whole, options.checked(opened)).then(plan -> {
            int all = plan.inquiries().size();
            int own = Session.own(plan, question.source()).size();
            Runs runs = session.runs();
            OpenQuestion open = new OpenQuestion(
                    runs, session.results(), options, plan.inquiries().get(all - own + place));
            if (!(Questions.of(open) instanceof Divisible many) || many.count() == 0) {
                Diagnostic fault = open.fault();
                Diagnostic none = Diagnostic.of(
                        Code.E553,
                        open.inquiry().span(),
                        Keyword.spelled(open.inquiry().kind()));
                return new Checked<>(null, List.of(fault == null ? none : fault));
            }
            List<Simulated> simulated = new ArrayList<>();
            runs.asked().forEach((whose, to) -> simulated.add(new Simulated(whose.scenario(), whose.alliance(), to)));
            return Checked.of(new Job(
                    text.toString(),
                    opened.files(),
                    options.overrides(),
                    options.scenarios(),
                    options.seed(),
                    options.effort().resolution(),
                    options.effort().steps(),
                    all - own + place,
                    simulated,
                    known(open),
                    0,
                    many.count()));
        });
    }

    private static List<Known> known(OpenQuestion open) {
        Set<String> scenarios = new LinkedHashSet<>(List.of(open.inquiry().scenario()));
        Set<Asked.ResultPart> parts = new LinkedHashSet<>();
        for (Expression e : QuestionExpressions.of(open.inquiry().question())) {
            scenarios.addAll(Asked.scenarios(e));
            Fold.each(e, part -> parts.addAll(Form.results(part)));
        }
        List<Known> known = new ArrayList<>();
        for (Asked.ResultPart part : parts) {
            for (String scenario : scenarios) {
                Field.Leaf value = open.results().part(part, scenario);
                known.add(new Known(part.result(), part.path(), scenario, value));
            }
        }
        return known;
    }

    /** The same question's rows from one to before another. */
    public Job part(int first, int end) {
        return new Job(
                script, files, overrides, scenarios, seed, resolution, steps, place, simulated, known, first, end);
    }

    /** @param doors of wherever it is run; its files are its own */
    public Rows run(Doors doors) {
        Checked<Plan> plan = plan(doors);
        if (plan.hasErrors()) {
            return new Rows(List.of(), null, first(plan.diagnostics()));
        }
        OpenQuestion open = open(plan.get(), doors);
        Divisible many = (Divisible) Questions.of(open);
        List<List<Field.Leaf>> rows = many.rows(from, to);
        return new Rows(rows, many.note(), open.fault());
    }

    /**
     * What the question answers.
     *
     * @param parts that hold all of its rows, in order
     */
    public Answer answer(List<Rows> parts, Doors doors) {
        List<List<Field.Leaf>> rows =
                parts.stream().flatMap(part -> part.rows().stream()).toList();
        Phrase note = null;
        for (Rows part : parts) {
            note = note == null ? part.note() : note;
        }
        return ((Divisible) Questions.of(open(plan(doors).get(), doors))).answer(rows, note);
    }

    private static Diagnostic first(List<Diagnostic> mistakes) {
        return mistakes.stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    }

    /** With mistakes where it nests deeper than the doors let through. */
    private Checked<Plan> plan(Doors doors) {
        SessionOptions options = options(doors);
        CheckOptions checked = options.checked(options.doors().library());
        return ScriptReader.read(Source.of(NAME, script), doors.depth()).then(read -> Checker.check(read, checked));
    }

    private SessionOptions options(Doors doors) {
        return new SessionOptions(
                overrides,
                scenarios,
                seed,
                Resources.usual().withResolution(resolution).withSteps(steps),
                doors.withLibrary(new Carried(files)),
                null);
    }

    private OpenQuestion open(Plan plan, Doors doors) {
        SessionOptions options = options(doors);
        Runs runs = new Runs(plan.scenarios(), options.effort());
        for (Simulated run : simulated) {
            runs.simulate(new Subject(run.scenario(), run.alliance()), runs.request(run.to()));
        }
        return new OpenQuestion(
                runs, new Results(this::part), options, plan.inquiries().get(place));
    }

    private Field.Leaf part(Asked.ResultPart part, String scenario) {
        for (Known one : known) {
            if (one.result().equals(part.result())
                    && one.path().equals(part.path())
                    && one.scenario().equals(scenario)) {
                return one.value();
            }
        }
        return new Field.Missing();
    }

    /** The files that a job carries with it. */
    private record Carried(List<File> files) implements Library {
        @Override
        public Checked<Document> script(String path, Span asked) {
            return table(path, asked);
        }

        @Override
        public Checked<Document> table(String path, Span asked) {
            for (File file : files) {
                if (file.asker().equals(asked.source().name()) && file.path().equals(path)) {
                    return Checked.of(
                            new Document(file.name(), file.identity(), () -> new java.io.StringReader(file.text())));
                }
            }
            return new Checked<>(null, List.of(Diagnostic.of(Code.E601, asked, path)));
        }

        @Override
        public Checked<String> save(String path, Span asked, Content content) {
            return new Checked<>(null, List.of(Diagnostic.of(Code.E808, asked, path)));
        }
    }
}
