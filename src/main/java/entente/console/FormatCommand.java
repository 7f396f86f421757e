package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.syntax.ScriptWriter;
import java.nio.charset.StandardCharsets;

/** {@code entente fmt FILE…}: each script in the standard form, in its place or on standard output. */
record FormatCommand(Settings settings, Screen screen) {

    Exit run(Arguments arguments) {
        boolean checkOnly = arguments.has(Option.CHECK_ONLY);
        return new Scripts(settings, screen)
                .each(arguments, screen::problems, (script, file) -> format(script, file, checkOnly));
    }

    private Exit format(Source script, Span file, boolean checkOnly) {
        Language keywords = settings.keywords();
        Checked<String> formatted =
                keywords == null ? ScriptWriter.format(script) : ScriptWriter.translate(script, keywords);
        screen.problems(formatted.diagnostics());
        String text = formatted.value();
        if (text == null) {
            return Exit.SCRIPT;
        }
        boolean standard = text.equals(script.text());
        if (checkOnly) {
            if (!standard) {
                screen.say("console.fmt.differs", script.name());
            }
            return standard ? Exit.DONE : Exit.FAILED;
        }
        if (file.text().equals(Scripts.STANDARD_INPUT)) {
            screen.out().print(text);
            return Exit.DONE;
        }
        return standard ? Exit.DONE : write(text, file);
    }

    private Exit write(String text, Span file) {
        Checked<String> written =
                settings.gate().writeNamed(file.text(), file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        if (written.hasErrors()) {
            return Exit.USAGE;
        }
        screen.note("console.fmt.changed", file.text());
        return Exit.DONE;
    }
}
