package entente.console;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.report.JsonReport;
import entente.session.Session;
import entente.session.Step;
import java.util.List;

/** {@code entente run FILE…}: each script by itself, its answers as soon as they are there. */
record RunCommand(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        boolean asJson = arguments.has(Option.JSON);
        return new Scripts(settings, screen)
                .each(arguments, problems -> say(problems, asJson), (script, file) -> run(script, asJson));
    }

    private Exit run(Source script, boolean asJson) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        if (!settings.show().isEmpty()) {
            Stages stages = new Stages(settings, screen, watch);
            Work<Exit> work = new Work<>(watch, answers -> stages.show(script), result -> {});
            work.run();
            Exit exit = work.outcome();
            return exit == null ? screen.left(settings.seconds()) : exit;
        }
        Step step;
        try (Progress progress = Progress.on(screen)) {
            Session session = Session.empty(
                    settings.sessionFor(script, screen.messages(), watch).withProgress(progress));
            Work<Step> work = new Work<>(watch, answers -> session.enter(script, answers), result -> {
                progress.clear();
                if (asJson) {
                    screen.out().line(json().of(result));
                } else {
                    screen.answer(result);
                }
            });
            work.run();
            step = work.outcome();
        }
        if (step != null) {
            return conclude(step, watch, asJson);
        }
        if (asJson) {
            say(List.of(Diagnostic.of(Code.E814, script.span(0, 0), script.name())), true);
        }
        return screen.left(settings.seconds());
    }

    private Exit conclude(Step step, StopCondition watch, boolean asJson) {
        if (screen.out().closed()) {
            return Exit.DONE;
        }
        say(step.diagnostics(), asJson);
        if (step.hasErrors()) {
            if (!asJson) {
                screen.countErrors(step.diagnostics());
            }
            return Exit.SCRIPT;
        }
        if (!step.faults().isEmpty()) {
            say(step.faults(), asJson);
            if (watch.timeIsUp()) {
                screen.timeIsUp(settings.seconds());
            }
            return Exit.RUN;
        }
        return step.failedExpectation() ? Exit.FAILED : Exit.DONE;
    }

    /** Errors are part of the answers that a program reads; warnings are for people. */
    private void say(List<Diagnostic> diagnostics, boolean asJson) {
        long errors = Screen.errors(diagnostics);
        if (asJson && errors > 0) {
            screen.out().line(json().of(diagnostics));
        } else {
            screen.problems(diagnostics);
        }
    }

    private JsonReport json() {
        return new JsonReport(screen.messages());
    }
}
