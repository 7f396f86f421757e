package entente.console;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of Entente, from its command line to its exit code. */
final class Program {
    private final Environment around;

    Program(Environment around) {
        this.around = around;
    }

    Exit run(List<String> words) {
        Messages messages = new Messages(language(words));
        Screen screen = Screen.of(around, messages, "auto");
        Exit exit = run(words, messages, screen);
        String failure = around.out().failure();
        if (failure != null) {
            screen.complain(Phrase.of("console.wrong.output", failure), null);
        }
        return failure == null && around.err().failure() == null ? exit : exit.and(Exit.RUN);
    }

    private Exit run(List<String> words, Messages messages, Screen screen) {
        try {
            return understand(words, messages, screen);
        } catch (OutOfMemoryError e) {
            screen.complain(
                    Phrase.of("console.limit.memory", Runtime.getRuntime().maxMemory() >> 20),
                    Phrase.of("console.hint.memory"));
            return Exit.RUN;
        } catch (RuntimeException | Error e) {
            bug(screen, e);
            return Exit.RUN;
        }
    }

    private Exit understand(List<String> words, Messages messages, Screen screen) {
        ParsedCommand understood = new ArgumentsReader(messages, around.width()).read(words);
        if (understood instanceof ParsedCommand.Text text) {
            around.out().print(text.text());
            return Exit.DONE;
        }
        if (understood instanceof ParsedCommand.Wrong wrong) {
            return refuse(screen, wrong);
        }
        Arguments arguments = ((ParsedCommand.Task) understood).arguments();
        ParsedCommand.Wrong misspelt = misspelt(arguments);
        if (misspelt != null) {
            return refuse(screen, misspelt);
        }
        Settings settings = Settings.of(arguments, around);
        ParsedCommand.Wrong wrong = settings.wrong();
        if (wrong != null) {
            return refuse(screen, wrong);
        }
        return carryOut(
                arguments,
                settings,
                Screen.of(arguments.has(Option.ASCII) ? around.ascii() : around, messages, settings.color()));
    }

    /** {@code entente rnu}: a file that is not there, with a name like a command's. */
    private ParsedCommand.@Nullable Wrong misspelt(Arguments arguments) {
        if (arguments.command() != Command.REPL || arguments.files().size() != 1) {
            return null;
        }
        String word = arguments.files().get(0);
        String near = ArgumentsReader.nearCommand(word);
        return near == null || around.directory().resolve(word).toFile().exists()
                ? null
                : new ParsedCommand.Wrong(
                        Phrase.of("console.wrong.command", word), Phrase.of("console.hint.near", near), Command.REPL);
    }

    private Exit carryOut(Arguments arguments, Settings settings, Screen screen) {
        return switch (arguments.command()) {
            case RUN -> new RunCommand(settings, screen).run(arguments);
            case CHECK -> new CheckCommand(settings, screen).run(arguments);
            case TEST -> new Expectations(settings, screen).run(arguments);
            case FMT -> new FormatCommand(settings, screen).run(arguments);
            case DIFF -> new DiffCommand(settings, screen, arguments).run();
            case MERGE -> new MergeCommand(settings, screen, arguments).run();
            case NEW -> new NewCommand(settings, screen, arguments).run();
            case REPL -> Repl.start(arguments, settings, screen);
        };
    }

    private static Exit refuse(Screen screen, ParsedCommand.Wrong wrong) {
        screen.complain(wrong.what(), wrong.hint());
        String word = wrong.command().word();
        screen.note("console.hint.help", word.isEmpty() ? "entente --help" : "entente " + word + " --help");
        return Exit.USAGE;
    }

    /** A user's mistake never comes here: this is ours, and says so. */
    static void bug(Screen screen, Throwable e) {
        screen.complain(Phrase.of("console.bug"), null);
        screen.err()
                .line("  " + Version.number() + ", Java " + Runtime.version() + ", " + DisplayText.safe(e.toString()));
        if (screen.around().debug()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            screen.err().print(trace.toString());
        } else {
            screen.note("console.bug.trace");
        }
    }

    /** Before anything else is read, because what is wrong with the rest is said in it. */
    private Language language(List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            String value = word.equals(Option.LANG.word()) && k + 1 < words.size()
                    ? words.get(k + 1)
                    : word.startsWith(Option.LANG.word() + "=") ? word.substring(word.indexOf('=') + 1) : "";
            if (value.equals("zh")) {
                return Language.ZH;
            }
            if (value.equals("en")) {
                return Language.EN;
            }
        }
        return around.language();
    }
}
