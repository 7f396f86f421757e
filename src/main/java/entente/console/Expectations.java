package entente.console;

import entente.console.TestedScript.Tested;
import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.report.JsonReport;
import entente.session.Session;
import entente.session.Step;
import entente.session.answers.ExpectAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** {@code entente test FILE…}: what the scripts expect, and whether it holds. */
record Expectations(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        boolean asJson = arguments.has(Option.JSON);
        List<TestedScript> all = new ArrayList<>();
        Exit exit = new Scripts(settings, screen).each(arguments, problems -> say(problems, asJson), (script, file) -> {
            TestedScript tested = test(script, asJson);
            all.add(tested);
            return tested.exit();
        });
        if (!asJson) {
            summarise(all, exit);
        }
        String junit = arguments.one(Option.JUNIT);
        if (junit != null) {
            exit = exit.and(write(junit, all));
        }
        return exit;
    }

    private TestedScript test(Source script, boolean asJson) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        long start = System.nanoTime();
        Session session = Session.empty(settings.sessionFor(script, screen.messages(), watch));
        List<Tested> expectations = Collections.synchronizedList(new ArrayList<>());
        AtomicLong last = new AtomicLong(start);
        Work<Step> work = new Work<>(watch, answers -> session.test(script, answers), result -> {
            if (result.answer() instanceof ExpectAnswer) {
                long now = System.nanoTime();
                Tested tested = new Tested(result, (now - last.getAndSet(now)) / 1e9);
                expectations.add(tested);
                if (asJson) {
                    screen.out().line(json().of(result, script.name(), tested.seconds()));
                } else {
                    screen.answer(result);
                }
            }
        });
        work.run();
        Step step = work.outcome();
        List<Diagnostic> errors = new ArrayList<>();
        Exit end = step == null ? screen.left(settings.seconds()) : conclude(step, watch, errors, asJson);
        TestedScript tested = new TestedScript(script, expectations, errors, end, (System.nanoTime() - start) / 1e9);
        if (asJson) {
            screen.out()
                    .line(json().of(
                                    script.name(),
                                    tested.expectations().size() - tested.failures(),
                                    tested.failures(),
                                    tested.notReached(),
                                    tested.seconds()));
            return tested;
        }
        for (Span expectation : tested.notReached()) {
            screen.say("console.test.notReached", TestedScript.text(expectation), expectation.toString());
        }
        return tested;
    }

    private JsonReport json() {
        return new JsonReport(screen.messages());
    }

    private void say(List<Diagnostic> diagnostics, boolean asJson) {
        if (!asJson) {
            screen.problems(diagnostics);
        } else if (!diagnostics.isEmpty()) {
            screen.out().line(json().of(diagnostics));
        }
    }

    /** Shows what is wrong, and keeps the errors. */
    private Exit conclude(Step step, StopCondition watch, List<Diagnostic> errors, boolean asJson) {
        say(step.diagnostics(), asJson);
        step.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).forEach(errors::add);
        say(step.faults(), asJson);
        errors.addAll(step.faults());
        if (!step.faults().isEmpty() && watch.timeIsUp()) {
            screen.timeIsUp(settings.seconds());
        }
        return step.hasErrors() ? Exit.SCRIPT : step.faults().isEmpty() ? Exit.DONE : Exit.RUN;
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
