package entente.console;

import entente.diagnostic.Messages;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Reads the command line by picocli, and says what is wrong with it in words of our own. */
final class ArgumentsReader {
    private final Messages messages;
    private final int width;

    ArgumentsReader(Messages messages, int width) {
        this.messages = messages;
        this.width = width;
    }

    ParsedCommand read(List<String> words) {
        CommandLine line = new CommandLine(new Usage(messages, width).root(words));
        line.setAllowSubcommandsAsOptionParameters(true);
        // A script may be called @pair.ent.
        line.setExpandAtFiles(false);
        try {
            ParseResult result = line.parseArgs(words.toArray(String[]::new));
            ParseResult last = result.hasSubcommand() ? result.subcommand() : result;
            if (last.hasMatchedOption("--help") || result.hasMatchedOption("--help")) {
                return new ParsedCommand.Text(
                        last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
            }
            if (result.hasMatchedOption("--version")) {
                return new ParsedCommand.Text(Version.text(messages));
            }
            return task(result, last);
        } catch (CommandLine.ParameterException e) {
            return wrong(e);
        }
    }

    private static Command command(CommandSpec spec) {
        Command command = Command.of(spec.name());
        return command == null ? Command.REPL : command;
    }

    private static ParsedCommand task(ParseResult root, ParseResult last) {
        Map<Option, List<String>> options = new EnumMap<>(Option.class);
        Command command = command(last.commandSpec());
        collect(root, options);
        if (last != root) {
            collect(last, options);
        }
        for (Option option : options.keySet()) {
            if (!option.repeats() && options.getOrDefault(option, List.of()).size() > 1) {
                return new ParsedCommand.Wrong(Phrase.of("console.wrong.twice", option.word()), null, command);
            }
            if (!option.belongsTo(command)) {
                return new ParsedCommand.Wrong(
                        Phrase.of("console.wrong.place", option.word(), command.word()), null, command);
            }
        }
        List<String> files = last.matchedPositionalValue(0, List.of());
        if (last != root && root.hasMatchedPositional(0)) {
            List<String> before = root.matchedPositionalValue(0, List.of());
            return new ParsedCommand.Wrong(Phrase.of("console.wrong.argument", before.get(0)), null, command);
        }
        if (files.size() < command.fewestFiles()
                && EnumSet.of(Command.DIFF, Command.MERGE, Command.NEW).contains(command)) {
            return new ParsedCommand.Wrong(
                    Phrase.of("console.wrong.tooFew", command.word()),
                    Phrase.of("console.hint.noValue", "entente " + command.word() + " " + Usage.label(command)),
                    command);
        }
        if (files.size() < command.fewestFiles()) {
            return new ParsedCommand.Wrong(
                    Phrase.of("console.wrong.noFile", command.word()),
                    Phrase.of("console.hint.noFile", command.word()),
                    command);
        }
        if (files.size() > command.mostFiles()) {
            return tooMany(files, command);
        }
        return new ParsedCommand.Task(new Arguments(command, options, files));
    }

    /** The command that a word looks like, where no file is called so. */
    static @Nullable String nearCommand(String word) {
        return word.contains(".") || word.contains("/") ? null : NearNames.nearest(word, words());
    }

    /** {@code entente rum x.ent} reads as a REPL that loads two files, and is most likely a command spelt wrong. */
    private static ParsedCommand tooMany(List<String> files, Command command) {
        String near = NearNames.nearest(files.get(0), words());
        return near != null
                ? new ParsedCommand.Wrong(Phrase.of("console.wrong.command", files.get(0)), didYouMean(near), command)
                : new ParsedCommand.Wrong(
                        Phrase.of("console.wrong.tooMany", files.get(1)),
                        Phrase.of("console.hint.tooMany", files.get(0)),
                        command);
    }

    private static void collect(ParseResult result, Map<Option, List<String>> options) {
        for (OptionSpec spec : result.matchedOptionsSet()) {
            Option option = Option.of(spec.longestName(), command(result.commandSpec()));
            if (option != null) {
                List<String> values = option.value() == null ? List.of("") : spec.getValue();
                options.computeIfAbsent(option, o -> new ArrayList<>()).addAll(values);
            }
        }
    }

    private static ParsedCommand wrong(CommandLine.ParameterException e) {
        Command command = command(e.getCommandLine().getCommandSpec());
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (!name.startsWith("-")) {
                return new ParsedCommand.Wrong(Phrase.of("console.wrong.argument", name), null, command);
            }
            String near = NearNames.nearest(name, options(command));
            return new ParsedCommand.Wrong(
                    Phrase.of("console.wrong.option", name), near == null ? null : didYouMean(near), command);
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec spec) {
            return new ParsedCommand.Wrong(
                    Phrase.of("console.wrong.noValue", spec.longestName()),
                    Phrase.of("console.hint.noValue", spec.longestName() + " " + spec.paramLabel()),
                    command);
        }
        return new ParsedCommand.Wrong(Phrase.of("console.wrong.other", String.valueOf(e.getMessage())), null, command);
    }

    private static Phrase didYouMean(String name) {
        return Phrase.of("console.hint.near", name);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command != Command.REPL) {
                words.add(command.word());
            }
        }
        return words;
    }

    private static List<String> options(Command command) {
        List<String> words = new ArrayList<>(List.of("--help", "--version"));
        for (Option option : Option.values()) {
            if (option.belongsTo(command)) {
                words.add(option.word());
            }
        }
        return words;
    }
}
