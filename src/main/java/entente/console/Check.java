package entente.console;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.session.Session;
import java.util.List;

/** {@code entente check FILE…}: every mistake, and nothing run. */
record Check(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        return new Scripts(settings, screen).each(arguments, screen::problems, (script, file) -> check(script));
    }

    private Exit check(Source script) {
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
