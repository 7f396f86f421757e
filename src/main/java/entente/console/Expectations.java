package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.session.Result;
import entente.session.Session;
import entente.session.Step;
import entente.session.answers.ExpectAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code entente test FILE…}: what the scripts expect, and whether it holds. */
record Expectations(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        List<Tested> all = new ArrayList<>();
        Exit exit = new Scripts(settings, screen).each(arguments, screen::problems, (script, file) -> {
            Tested tested = test(script);
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

    private Tested test(Source script) {
        Watch watch = new Watch(settings.seconds(), screen.out());
        long start = System.nanoTime();
        Step step = Session.empty(settings.sessionFor(script, screen.messages(), watch))
                .enter(script, result -> {
                    if (result.answer() instanceof ExpectAnswer) {
                        screen.answer(result);
                    }
                });
        screen.problems(step.diagnostics());
        Diagnostic stopped = step.runError();
        if (stopped != null) {
            screen.problem(stopped);
        }
        if (stopped != null && watch.timeIsUp()) {
            screen.timeIsUp(settings.seconds());
        }
        List<Result> expectations = new ArrayList<>();
        for (Result result : step.results()) {
            if (result.answer() instanceof ExpectAnswer) {
                expectations.add(result);
            }
        }
        Tested tested = new Tested(script, expectations, step, (System.nanoTime() - start) / 1e9);
        for (Span expectation : tested.notReached()) {
            screen.say("console.test.notReached", Tested.text(expectation), expectation.toString());
        }
        return tested;
    }

    private void summarise(List<Tested> all, Exit exit) {
        int expected = 0;
        int failed = 0;
        int notReached = 0;
        for (Tested tested : all) {
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

    private Exit write(String path, List<Tested> all) {
        Source line = Source.of("<command line>", Option.JUNIT.word() + " " + path);
        Span asked = line.span(line.text().length() - path.length(), line.text().length());
        String xml = new JunitXml(screen.messages()).of(all);
        Checked<String> written =
                settings.gate().writeNamed(path, asked, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        return written.hasErrors() ? Exit.USAGE : Exit.DONE;
    }
}
