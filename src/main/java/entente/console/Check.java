package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.session.Session;
import java.util.List;

/** {@code entente check FILE…}: every mistake, and nothing run. */
final class Check {
    private final Settings settings;
    private final Screen screen;

    Check(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    Exit run(Arguments arguments) {
        Scripts scripts = new Scripts(settings.gate(), screen.around().in());
        Exit exit = Exit.DONE;
        for (Span file : Scripts.onCommandLine(arguments)) {
            exit = exit.and(check(scripts.read(file)));
        }
        return exit;
    }

    private Exit check(Checked<Source> read) {
        Source script = read.value();
        if (script == null) {
            screen.problems(read.diagnostics());
            return Scripts.exitWithout(read.diagnostics());
        }
        List<Diagnostic> found = Session.empty(settings.sessionFor(script, screen.messages(), () -> false))
                .check(script)
                .diagnostics();
        screen.problems(found);
        if (Screen.errors(found) > 0) {
            screen.countErrors(found);
            return Exit.SCRIPT;
        }
        screen.say("console.check.fine", script.name());
        return Exit.DONE;
    }
}
