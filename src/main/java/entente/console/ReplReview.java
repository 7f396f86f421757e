package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.difference.Comparison;
import entente.difference.Revision;
import entente.report.DifferenceText;
import entente.report.JsonReport;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a conversation has come to: what is otherwise since a script was loaded, and all of it as a script. */
final class ReplReview {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    private final Settings settings;
    /** The same answer is the same in any language. */
    private final Transcript transcript = new Transcript(new JsonReport(new Messages(Language.EN)));

    private @Nullable Source loaded;
    private @Nullable Session then;

    ReplReview(Settings settings) {
        this.settings = settings;
    }

    void add(List<Result> results, Session session) {
        transcript.add(results, session);
    }

    /** A script was loaded, which made a session. */
    void loaded(Source script, Session session) {
        loaded = script;
        then = session;
    }

    /** The script that was loaded last, or "". */
    String file() {
        return loaded == null ? "" : loaded.name();
    }

    /** Looks at the loaded script from now on; false where there is none. */
    boolean watches(WatchedFiles files) {
        if (loaded != null) {
            files.add(loaded);
        }
        return loaded != null;
    }

    /** {@code :diff} */
    void difference(Session now, Screen screen, Entries entries) {
        if (then == null) {
            screen.complain(Phrase.of("console.wrong.diff.nothing"), Phrase.of("console.hint.load"));
        } else {
            tell(then, now, screen, entries);
        }
    }

    void tell(Session before, Session now, Screen screen, Entries entries) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        Work<String> work = new Work<>(watch, answers -> told(before, now, screen, watch), result -> {});
        entries.whileWorking(watch::stop, work);
        String told = work.outcome();
        screen.out().print(told == null ? "" : told + "\n");
    }

    private String told(Session before, Session now, Screen screen, StopCondition watch) {
        Optional<Revision> old = revision(before, screen, watch);
        Optional<Revision> fresh = revision(now, screen, watch);
        return old.isEmpty() || fresh.isEmpty()
                ? ""
                : new DifferenceText(screen.messages(), screen.canvas()).of(Comparison.of(old.get(), fresh.get()));
    }

    private Optional<Revision> revision(Session session, Screen screen, StopCondition watch) {
        Source text = Source.of(file().isEmpty() ? "<input>" : file(), Transcript.declarations(session));
        Checked<Revision> read = Revision.read(text, options(text, screen, watch));
        screen.problems(read.value() == null ? read.diagnostics() : List.of());
        return Optional.ofNullable(read.value());
    }

    private SessionOptions options(Source text, Screen screen, StopCondition watch) {
        return settings.sessionFor(text, screen.messages(), watch);
    }

    /** {@code :script FILE} */
    void write(String file, Session session, Screen screen, Entries entries) {
        if (file.isEmpty()) {
            screen.complain(Phrase.of("console.wrong.script"), Phrase.of("console.hint.script"));
            return;
        }
        if (exists(file, screen)) {
            screen.note("console.repl.overwrite", file);
            String answer = entries.next();
            if (answer == null || !YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
                screen.note("console.repl.kept");
                return;
            }
        }
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        String comment = screen.text(Phrase.of("console.repl.before"));
        Source place = Source.of(file, "");
        Work<String> work = new Work<>(
                watch,
                answers -> transcript.script(session, file, options(place, screen, watch), comment),
                result -> {});
        entries.whileWorking(watch::stop, work);
        String text = work.outcome();
        if (text != null) {
            write(file, text, screen);
        }
    }

    private static boolean exists(String file, Screen screen) {
        try {
            return screen.around().directory().resolve(file).toFile().exists();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void write(String file, String text, Screen screen) {
        Source line = Source.of("<input>", ":script " + file);
        Span asked = line.span(line.text().length() - file.length(), line.text().length());
        Checked<String> written =
                settings.gate().writeNamed(file, asked, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        if (!written.hasErrors()) {
            screen.note("console.repl.script", file, transcript.questions());
        }
    }
}
