package entente.console;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.figure.FigureFiles;
import entente.files.Gate;
import entente.files.Library;
import entente.law.bytecode.Compilation;
import entente.report.SavedFiles;
import entente.session.Doors;
import entente.session.SessionOptions;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of the options.
 *
 * @param show    a stage to print instead of answers, or ""
 * @param keywords the language in which {@code fmt} is to write keywords, or null for as they are
 * @param failOn  for what {@code diff} fails, or ""
 * @param seconds how long a run may take
 * @param wrong   what is wrong with an option's value, or null
 */
record Settings(
        SessionOptions session,
        Gate gate,
        String color,
        String show,
        @Nullable Language keywords,
        String failOn,
        long seconds,
        ParsedCommand.@Nullable Wrong wrong) {
    private static final long ONE_HOUR = 3600;

    static Settings of(Arguments arguments, Environment around) {
        OptionValues values = new OptionValues(arguments);
        String color = values.word(Option.COLOR, List.of("auto", "always", "never"), "auto");
        values.word(Option.LANG, List.of("en", "zh"), "en");
        String show = values.word(Option.SHOW, List.of("script", "model", "equations", "law"), "");
        String keywords = values.word(Option.KEYWORDS, List.of("en", "zh"), "");
        String failOn = values.word(Option.FAIL_ON, List.of("never", "verdict", "expectation", "model"), "");
        SessionOptions defaults = SessionOptions.defaults();
        SessionOptions session = defaults.withOverrides(values.assignments())
                .withScenarios(arguments.all(Option.FOR))
                .withSeed(arguments.has(Option.SEED) ? values.whole(Option.SEED, 0) : null)
                .withResolution(
                        values.share(Option.RESOLUTION, 0.5, defaults.effort().resolution()))
                .withSteps(values.limit(
                        Option.STEPS, Long.MAX_VALUE, defaults.effort().steps()))
                .withDoors(Doors.NONE
                        .withCompiler(new Compilation())
                        .withWorkers(new Threads(Runtime.getRuntime().availableProcessors())));
        long seconds = values.limit(Option.SECONDS, Long.MAX_VALUE, ONE_HOUR);
        Gate gate = Gate.at(around.directory())
                .withLimit(values.limit(Option.SIZE, Long.MAX_VALUE >> 20, Gate.DEFAULT_LIMIT >> 20) << 20);
        for (String path : arguments.all(Option.ALLOW)) {
            gate = gate.allowing(values.path(Option.ALLOW, path));
        }
        String out = arguments.one(Option.OUT);
        if (out != null) {
            gate = gate.writingTo(values.path(Option.OUT, out));
        }
        return new Settings(session, gate, color, show, language(keywords), failOn, seconds, values.wrong());
    }

    private static @Nullable Language language(String word) {
        return word.isEmpty() ? null : word.equals("zh") ? Language.ZH : Language.EN;
    }

    /** For a script that runs by itself: with the files of its own folder, and until the watch says to stop. */
    SessionOptions sessionFor(Source script, Messages messages, BooleanSupplier cancelled) {
        return session(gate.forScript(script.name()), messages, cancelled);
    }

    /** The files of an entry of the REPL, which goes on with those that entries before it read. */
    Library filesOf(Source entry) {
        return gate.openTo(entry.name());
    }

    SessionOptions session(Library open, Messages messages, BooleanSupplier cancelled) {
        return session.withLibrary(open)
                .withFormats(new FigureFiles(new SavedFiles(messages), messages, Version.number()))
                .withCancelled(cancelled);
    }
}
