package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.files.Library;
import entente.session.Result;
import entente.session.Scope;
import entente.session.Session;
import entente.session.Step;
import entente.syntax.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Reads an entry, answers it, and waits for the next. No mistake ends it. */
final class Repl {
    private final Settings settings;
    private final Deque<Past> past = new ArrayDeque<>();
    private final ReplReview review;
    private Screen screen;
    private Session session;

    /** A session as it was before an entry. */
    private record Past(Session session, String entry) {}

    private Repl(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.session = empty();
        this.review = new ReplReview(settings);
    }

    static Exit start(Arguments arguments, Settings settings, Screen screen) {
        return new Repl(settings, screen).run(arguments);
    }

    private Exit run(Arguments arguments) {
        boolean typed = screen.around().inIsTerminal() && screen.around().outIsTerminal();
        try (Entries entries =
                typed ? typed() : new PipedEntries(screen.around().in())) {
            if (typed) {
                screen.out().print(screen.messages().say("console.repl.banner", Version.number()));
            }
            for (Span file : Scripts.onCommandLine(arguments)) {
                // Someone at a terminal can go on without it; a pipe was written for it.
                if (!load(file, entries) && !typed) {
                    return Exit.USAGE;
                }
            }
            String entry = entries.next();
            while (entry != null && enter(entry, entries) && !screen.out().closed()) {
                entry = entries.next();
            }
        }
        return Exit.DONE;
    }

    private Entries typed() {
        try {
            Path history = HistoryFile.in(screen.around().state(), screen);
            return new TypedEntries(
                    history,
                    () -> screen.messages(),
                    screen.outColor(),
                    () -> session.scope(),
                    screen.around().directory());
        } catch (IOException e) {
            return new PipedEntries(screen.around().in());
        }
    }

    /** @return whether to go on */
    private boolean enter(String entry, Entries entries) {
        String text = entry.strip();
        screen = screen.wide(entries.width());
        try {
            if (text.startsWith(":") || text.startsWith("：")) {
                return direct(":" + text.substring(1), entries);
            }
            String spoken = session.scope().has(text) ? null : Directive.spoken(text);
            if (spoken != null) {
                return direct(spoken, entries);
            }
            if (!text.isEmpty() && !shown(text)) {
                enter(Source.of("<input>", entry.stripTrailing()), entries);
            }
        } catch (OutOfMemoryError e) {
            screen.complain(
                    Phrase.of("console.limit.memory", Runtime.getRuntime().maxMemory() >> 20),
                    Phrase.of("console.hint.memory"));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            Program.bug(screen, e);
        }
        return true;
    }

    private void enter(Source source, Entries entries) {
        enter(source, settings.filesOf(source), entries, screen::answerOnly);
    }

    /** @param answer how each answer is shown: under the question just typed alone, else with its question */
    private void enter(Source source, Library files, Entries entries, Consumer<Result> answer) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        Step step;
        try (Progress progress = Progress.on(screen)) {
            Session asked = session.with(
                    settings.session(files, screen.messages(), watch).withProgress(progress));
            Work<Step> work = new Work<>(watch, answers -> asked.enter(source, answers), result -> {
                progress.clear();
                answer.accept(result);
            });
            entries.whileWorking(watch::stop, work);
            step = work.outcome();
        }
        if (step == null && watch.timeIsUp()) {
            screen.timeIsUp(settings.seconds());
            return;
        }
        if (step == null) {
            screen.note("console.repl.left");
            return;
        }
        screen.problems(step.diagnostics());
        boolean stopped = !step.faults().isEmpty() && watch.stoppedByUser();
        screen.problems(stopped ? step.faults().subList(0, step.faults().size() - 1) : step.faults());
        if (stopped) {
            screen.note("console.repl.stopped");
        }
        for (Phrase change : step.changes()) {
            screen.out().line(screen.text(change));
        }
        if (!step.hasErrors()) {
            if (changed(step.next())) {
                past.push(new Past(session, firstLine(source.text())));
            }
            session = step.next();
        }
        review.add(step.results(), session);
    }

    /** Whether there is something to undo: a question alone changes nothing. */
    private boolean changed(Session next) {
        return next.scenarios() != session.scenarios() || !next.scope().equals(session.scope());
    }

    private boolean direct(String text, Entries entries) {
        String[] parts = text.split("\\s+", 2);
        String argument = parts.length > 1 ? parts[1].strip() : "";
        Directive directive = Directive.of(parts[0]);
        if (directive == null) {
            screen.complain(Phrase.of("console.wrong.directive", parts[0]), Directive.hintFor(parts[0]));
            return true;
        }
        switch (directive) {
            case HELP -> screen.out().print(DisplayText.safe(new Help(screen.messages()).about(argument)));
            case DOC -> describe(argument);
            case NAMES -> names();
            case LOAD -> load(argument, entries);
            case LIBRARY -> library(argument, entries);
            case DIFF -> review.difference(session, screen, entries);
            case WATCH -> watch(argument, entries);
            case SCRIPT -> review.write(argument, session, screen, entries);
            case UNDO -> undo();
            case RESET -> reset();
            case LANG -> speak(argument);
            case QUIT -> {
                return false;
            }
        }
        return true;
    }

    /** An alliance's or a scenario's name alone shows what was declared. */
    private boolean shown(String text) {
        String name = text.startsWith("`") && text.endsWith("`") && text.length() > 2
                ? text.substring(1, text.length() - 1)
                : text;
        boolean group = session.scope().alliances().contains(name)
                || session.scope().scenarios().contains(name);
        List<String> declared = group ? session.declarations(name) : List.of();
        declared.forEach(declaration -> screen.out().line(DisplayText.safe(declaration)));
        return !declared.isEmpty();
    }

    private void load(String file, Entries entries) {
        if (file.isEmpty()) {
            screen.complain(Phrase.of("console.wrong.load"), Phrase.of("console.hint.load"));
            return;
        }
        Source line = Source.of("<input>", ":load " + file);
        load(line.span(line.text().length() - file.length(), line.text().length()), entries);
    }

    /** @return whether the file could be read */
    private boolean load(Span file, Entries entries) {
        Checked<Source> script = new Scripts(settings, screen).read(file);
        Source source = script.value();
        if (source == null) {
            screen.problems(script.diagnostics());
            return false;
        }
        enter(source, settings.filesOf(source), entries, screen::answer);
        review.loaded(source, session);
        return true;
    }

    /** Lists the models of the library, or enters one. */
    private void library(String name, Entries entries) {
        Source model = PackedModels.of(name);
        if (model != null) {
            enter(model, new PackedModels(settings.filesOf(model)), entries, screen::answer);
            review.loaded(model, session);
        } else if (name.isEmpty()) {
            PackedModels.list(screen.around().width()).forEach(screen.out()::line);
            screen.note("console.repl.library");
        } else {
            String near = NearNames.nearest(name, Templates.LIBRARY);
            screen.complain(
                    Phrase.of("console.wrong.library", name),
                    near == null ? Phrase.of("console.hint.library") : Phrase.of("console.hint.near", near));
        }
    }

    /** Loads a file now, and again whenever it is saved, until Ctrl-C. */
    private void watch(String argument, Entries entries) {
        String file = argument.isEmpty() ? review.file() : argument;
        if (file.isEmpty()) {
            screen.complain(Phrase.of("console.wrong.watch"), Phrase.of("console.hint.watch"));
            return;
        }
        StopCondition until = new StopCondition(settings.seconds(), screen.out());
        WatchedFiles files = new WatchedFiles(screen.around().directory());
        files.add(file);
        load(file, entries);
        screen.note("console.repl.watching", file);
        boolean[] saved = {review.watches(files) && review.file().equals(file)};
        while (saved[0]) {
            entries.whileWorking(until::stop, () -> saved[0] = files.changed(until));
            if (saved[0]) {
                Session before = session;
                load(file, entries);
                review.tell(before, session, screen, entries);
                review.watches(files);
            }
        }
    }

    private void undo() {
        if (past.isEmpty()) {
            screen.note("console.repl.nothingToUndo");
            return;
        }
        Past before = past.pop();
        session = before.session();
        screen.note("console.repl.undone", before.entry());
    }

    private void reset() {
        past.push(new Past(session, Directive.RESET.word()));
        session = empty();
        screen.note("console.repl.reset");
    }

    private void speak(String language) {
        switch (language) {
            case "en" -> screen = screen.in(new Messages(Language.EN));
            case "zh" -> screen = screen.in(new Messages(Language.ZH));
            default -> {
                screen.complain(Phrase.of("console.wrong.lang", language), Phrase.of("console.hint.lang"));
                return;
            }
        }
        screen.note("console.repl.lang");
    }

    private void names() {
        Scope scope = session.scope();
        boolean none = true;
        none &= !list("console.repl.firms", scope.firms());
        none &= !list("console.repl.alliances", scope.alliances());
        none &= !list("console.repl.parameters", scope.parameters());
        none &= scope.scenarios().size() < 2 || !list("console.repl.scenarios", scope.scenarios());
        none &= !list("console.repl.results", scope.results());
        if (none) {
            screen.note("console.repl.noNames");
        }
    }

    private boolean list(String key, List<String> names) {
        if (!names.isEmpty()) {
            List<String> written = names.stream().map(Name::written).toList();
            screen.out().line(screen.text(Phrase.of(key, written)));
        }
        return !names.isEmpty();
    }

    private void describe(String name) {
        String documentation = name.isEmpty() ? null : new Documented(session.scenarios()).of(name);
        if (documentation == null) {
            screen.complain(Phrase.of("console.wrong.doc", name), Phrase.of("console.hint.doc"));
        } else if (documentation.isEmpty()) {
            screen.note("console.repl.noDoc", name);
        } else {
            screen.out().line(DisplayText.safe(documentation));
        }
    }

    private Session empty() {
        return Session.empty(settings.session());
    }

    private static String firstLine(String text) {
        String line = text.strip();
        int end = line.indexOf('\n');
        return end < 0 ? line : line.substring(0, end) + " …";
    }
}
