package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.model.Plan;
import entente.report.JsonReport;
import entente.session.Session;
import java.util.List;
import java.util.function.Consumer;

/** {@code entente check FILE…}: every mistake, and nothing run. */
record CheckCommand(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        return arguments.has(Option.WATCH) ? watch(arguments) : once(arguments, script -> {});
    }

    /** Again whenever a file is saved, with what the save changed, until nobody wants it any more. */
    private Exit watch(Arguments arguments) {
        StopCondition until = new StopCondition(settings.seconds(), screen.out());
        LatestRevisions latest = new LatestRevisions(settings, screen);
        WatchedFiles files = new WatchedFiles(screen.around().directory());
        arguments.files().forEach(files::add);
        Exit exit;
        do {
            exit = once(arguments, script -> {
                files.add(script);
                latest.tell(script);
            });
        } while (files.changed(until));
        return exit;
    }

    /** @param checked told of each script that was checked */
    private Exit once(Arguments arguments, Consumer<Source> checked) {
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
                        (script, file) -> {
                            Exit exit = check(script, asJson);
                            checked.accept(script);
                            return exit;
                        });
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
