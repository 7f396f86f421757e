package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.report.JsonReport;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import entente.syntax.Ask;
import entente.syntax.Declaration;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import entente.syntax.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A script entered statement by statement, its declarations in the order of need and its questions behind them, is
 * answered as the file is.
 */
class StatementByStatementTest {
    private static final JsonReport JSON = new JsonReport(new Messages(Language.EN));

    @TestFactory
    Stream<DynamicTest> goodSnippets() {
        return Snippets.in("good").stream().map(file -> test(file, Snippets.gate()));
    }

    /** What one question reads as an index holds for no other. */
    @TestFactory
    Stream<DynamicTest> indices() {
        String lab = "let m = 2; let n = m in 1..3; firm Lab[1..3] { growth 1; capacity 100*i; output 1 }\n";
        return Stream.of(
                        "show Lab[n].capacity; sweep m in 1..2 by 1 { m }; sweep n { n }; show Lab[n].capacity",
                        "sweep n { Lab[n].capacity }; sweep n { n }",
                        "sweep m in 1..2 by 1 { Lab[n].capacity }; show Lab[n].capacity",
                        "threshold m in 1..2; show Lab[m].capacity; let r = sweep m in 1..2 by 1 { m }; show Lab[n]",
                        "scenario S { let k = 1; Lab[k].capacity = 5; k = 2 }; show Lab[n].capacity",
                        "firm A { growth 1; capacity 1; output 1 }; at 5 { n += 1 }; Lab[n] -> A 0.1; show n",
                        "scenario S { Lab[1].capacity = 7 }; sweep n { n }; compare base, S { Lab[n].capacity }")
                .map(text -> DynamicTest.dynamicTest(text, () -> compare(lab + text, Snippets.gate())));
    }

    @TestFactory
    Stream<DynamicTest> scripts() {
        Path scripts = Scripts.FOLDER.toAbsolutePath();
        return Scripts.all().stream()
                .map(file ->
                        test(file, Gate.at(file.toAbsolutePath().getParent()).allowing(scripts)));
    }

    private static DynamicTest test(Path file, Gate gate) {
        return DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> compare(withoutSaving(Files.readString(file)), gate));
    }

    /** What is saved is said elsewhere, and here nothing is written. */
    private static String withoutSaving(String text) {
        return text.replaceAll("(?m)^(save|保存) .*\n", "");
    }

    private static void compare(String text, Gate gate) {
        List<String> declarations = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        split(Source.of("<script>", text), declarations, questions);
        Talk entries = new Talk(gate);
        List<String> refused = new ArrayList<>();
        List<String> script = entries.declare(declarations, refused);
        for (String question : questions) {
            (entries.enter(question) ? script : refused).add(question);
        }
        Talk whole = new Talk(gate);
        whole.enter(String.join("\n", script));
        assertThat(entries.answers).isEqualTo(whole.answers);
        // A mistake ends a file, and a session goes on; questions behind a refused one are answered in both.
        List<String> mistakes = new ArrayList<>(whole.mistakes);
        StringBuilder faulted = new StringBuilder(String.join("\n", script) + "\n");
        List<String> faults = new ArrayList<>();
        for (String question : refused) {
            Talk one = new Talk(gate);
            one.enter(faulted + question);
            boolean ran = one.mistakes.size() > faults.size()
                    && one.mistakes.subList(0, faults.size()).equals(faults);
            mistakes.addAll(ran ? one.mistakes.subList(faults.size(), one.mistakes.size()) : one.mistakes);
            if (ran && one.mistakes.get(faults.size()).startsWith("E601")) {
                faults.add(one.mistakes.get(faults.size()));
                faulted.append(question).append('\n');
            }
        }
        assertThat(entries.mistakes).isEqualTo(mistakes);
    }

    private static void split(Source source, List<String> declarations, List<String> questions) {
        Script script = ScriptReader.read(source).value();
        int from = 0;
        for (Statement statement : script.statements()) {
            int to = statement.span().end();
            String text = source.text().substring(from, to).replaceFirst("^[;；\\s]+", "");
            from = to;
            if (statement instanceof Declaration.Version) {
                continue;
            }
            (statement instanceof Ask ? questions : declarations).add(text);
        }
    }

    /** What a session says to what it is told. */
    private static final class Talk {
        private final List<String> answers = new ArrayList<>();
        private final List<String> mistakes = new ArrayList<>();
        private Session session;
        private int entries;

        Talk(Gate gate) {
            session = Session.empty(SessionOptions.defaults().withLibrary(gate));
        }

        /** Declares each as soon as all that it needs is there, and returns them in that order; what needs each other comes at once. */
        List<String> declare(List<String> declarations, List<String> refused) {
            List<String> order = new ArrayList<>();
            List<String> open = new ArrayList<>(declarations);
            while (!open.isEmpty()) {
                int known = order.size();
                for (String text : List.copyOf(open)) {
                    if (accepts(text)) {
                        enter(text);
                        order.add(text);
                        open.remove(text);
                    }
                }
                if (order.size() == known) {
                    if (enter(String.join("\n", open))) {
                        order.addAll(open);
                    } else {
                        refused.addAll(open);
                    }
                    open.clear();
                }
            }
            return order;
        }

        private boolean accepts(String text) {
            return !session.check(Source.of("<" + entries + ">", text)).hasErrors();
        }

        /** Whether it was answered without a mistake or a fault. */
        boolean enter(String text) {
            Step step = session.enter(Source.of("<" + entries++ + ">", text), result -> answers.add(answer(result)));
            step.diagnostics().forEach(this::tell);
            step.faults().forEach(this::tell);
            session = step.next();
            return !step.hasErrors() && step.runError() == null;
        }

        private void tell(Diagnostic d) {
            if (d.code() != Code.E205) {
                mistakes.add(d.code() + " " + new Messages(Language.EN).say(d.sentence()));
            }
        }

        private static String answer(Result result) {
            return JSON.of(result).replaceFirst("\"line\":\\d+,", "");
        }
    }
}
