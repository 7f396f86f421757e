package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.session.Result;
import entente.session.Session;
import entente.session.Step;
import entente.session.answers.ExpectAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code entente test FILE…}: what the scripts expect, and whether it holds. */
record Expectations(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        List<TestedScript> all = new ArrayList<>();
        Exit exit = new Scripts(settings, screen).each(arguments, screen::problems, (script, file) -> {
            TestedScript tested = test(script);
            all.add(tested);
            return tested.exit();
        });
        summarise(all, exit);
        String junit = arguments.one(Option.JUNIT);
        if (junit != null) {
            exit = exit.and(write(junit, all));
        }
        return exit;
    }

    private TestedScript test(Source script) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        long start = System.nanoTime();
        Session session = Session.empty(settings.sessionFor(script, screen.messages(), watch));
        List<Result> expectations = Collections.synchronizedList(new ArrayList<>());
        Work<Step> work = new Work<>(watch, answers -> session.enter(script, answers), result -> {
            if (result.answer() instanceof ExpectAnswer) {
                expectations.add(result);
                screen.answer(result);
            }
        });
        work.run();
        Step step = work.outcome();
        List<Diagnostic> errors = new ArrayList<>();
        Exit end = step == null ? screen.left(settings.seconds()) : conclude(step, watch, errors);
        TestedScript tested = new TestedScript(script, expectations, errors, end, (System.nanoTime() - start) / 1e9);
        for (Span expectation : tested.notReached()) {
            screen.say("console.test.notReached", TestedScript.text(expectation), expectation.toString());
        }
        return tested;
    }

    /** Shows what is wrong, and keeps the errors. */
    private Exit conclude(Step step, StopCondition watch, List<Diagnostic> errors) {
        screen.problems(step.diagnostics());
        step.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).forEach(errors::add);
        Diagnostic stopped = step.runError();
        if (stopped != null) {
            screen.problem(stopped);
            errors.add(stopped);
        }
        if (stopped != null && watch.timeIsUp()) {
            screen.timeIsUp(settings.seconds());
        }
        return step.hasErrors() ? Exit.SCRIPT : stopped != null ? Exit.RUN : Exit.DONE;
    }

    private void summarise(List<TestedScript> all, Exit exit) {
        int expected = 0;
        int failed = 0;
        int notReached = 0;
        for (TestedScript tested : all) {
            expected += tested.expectations().size();
            failed += tested.failures();
            notReached += tested.notReached().size();
            if (tested.stopped()) {
                screen.note("console.test.notRun", tested.script().name());
            }
        }
        if (notReached > 0) {
            screen.say("console.test.ofAll", expected - failed, failed, notReached);
        } else if (failed > 0) {
            screen.say("console.test.some", expected, failed);
        } else if (expected > 0) {
            screen.say(expected == 1 ? "console.test.one" : "console.test.all", expected);
        } else if (exit == Exit.DONE) {
            screen.say("console.test.none");
        }
    }

    private Exit write(String path, List<TestedScript> all) {
        Source line = Source.of("<command line>", Option.JUNIT.word() + " " + path);
        Span asked = line.span(line.text().length() - path.length(), line.text().length());
        String xml = new JunitXml(screen.messages()).of(all);
        Checked<String> written =
                settings.gate().writeNamed(path, asked, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        return written.hasErrors() ? Exit.USAGE : Exit.DONE;
    }
}
