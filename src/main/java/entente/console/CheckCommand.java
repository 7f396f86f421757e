package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.model.Plan;
import entente.report.JsonReport;
import entente.session.Session;
import java.util.List;

/** {@code entente check FILE…}: every mistake, and nothing run. */
record CheckCommand(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        boolean asJson = arguments.has(Option.JSON);
        return new Scripts(settings, screen)
                .each(
                        arguments,
                        problems -> {
                            if (asJson) {
                                screen.out().line(new JsonReport(screen.messages()).of(problems));
                            } else {
                                screen.problems(problems);
                            }
                        },
                        (script, file) -> check(script, asJson));
    }

    private Exit check(Source script, boolean asJson) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        Session session = Session.empty(settings.sessionFor(script, screen.messages(), watch));
        Work<Checked<Plan>> work = new Work<>(watch, answers -> session.check(script), result -> {});
        work.run();
        Checked<Plan> checked = work.outcome();
        if (checked == null) {
            return screen.left(settings.seconds());
        }
        List<Diagnostic> found = checked.diagnostics();
        if (asJson) {
            screen.out().line(new JsonReport(screen.messages()).of(script.name(), found));
            return Screen.errors(found) > 0 ? Exit.SCRIPT : Exit.DONE;
        }
        screen.problems(found);
        if (Screen.errors(found) > 0) {
            screen.countErrors(found);
            return Exit.SCRIPT;
        }
        screen.say("console.check.fine", script.name());
        return Exit.DONE;
    }
}
