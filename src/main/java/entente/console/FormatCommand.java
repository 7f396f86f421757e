package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.syntax.ScriptWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code entente fmt FILE…}: each script in the standard form, in its place or on standard output. */
record FormatCommand(Settings settings, Screen screen) {

    /** Ranges of lines that are named. */
    private static final int NAMED = 20;

    Exit run(Arguments arguments) {
        return new Scripts(settings, screen)
                .each(arguments, screen::problems, (script, file) -> format(script, file, arguments));
    }

    private Exit format(Source script, Span file, Arguments arguments) {
        Language keywords = settings.keywords();
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        Work<Checked<String>> work = new Work<>(
                watch,
                answers -> keywords == null ? ScriptWriter.format(script) : ScriptWriter.translate(script, keywords),
                result -> {});
        work.run();
        Checked<String> formatted = work.outcome();
        if (formatted == null) {
            return screen.left(settings.seconds());
        }
        screen.problems(formatted.diagnostics());
        String text = formatted.value();
        if (text == null) {
            return Exit.SCRIPT;
        }
        boolean standard = text.equals(script.text());
        if (arguments.has(Option.CHECK_ONLY) || arguments.has(Option.DIFF)) {
            return standard ? Exit.DONE : tell(script, text, arguments);
        }
        if (file.text().equals(Scripts.STANDARD_INPUT)) {
            screen.out().print(text);
            return Exit.DONE;
        }
        return standard ? Exit.DONE : write(text, file);
    }

    private Exit tell(Source script, String text, Arguments arguments) {
        FormatDiff diff = FormatDiff.of(script.text(), text);
        boolean checked = arguments.has(Option.CHECK_ONLY);
        if (checked) {
            List<String> lines = diff.changedLines();
            int more = lines.size() - NAMED;
            screen.say("console.fmt.differs", script.name());
            if (more > 0) {
                screen.say("console.fmt.more", lines.subList(0, NAMED), more);
            } else if (!lines.isEmpty()) {
                screen.say("console.fmt.lines", lines);
            }
        }
        if (arguments.has(Option.DIFF)) {
            diff.unified(script.name()).forEach(line -> screen.out().line(DisplayText.safe(line)));
        }
        return checked ? Exit.FAILED : Exit.DONE;
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
