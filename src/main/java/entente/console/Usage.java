package entente.console;

import entente.diagnostic.Messages;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and their options as picocli is told of them: what it reads, and what it says in the help. */
final class Usage {
    private static final String FILE = "FILE";

    private final Messages messages;
    private final int width;

    Usage(Messages messages, int width) {
        this.messages = messages;
        this.width = width;
    }

    /** @param words of the command line: a command that is not among them takes no options */
    CommandSpec root(List<String> words) {
        CommandSpec root = spec(Command.REPL, "entente", true);
        root.addOption(OptionSpec.builder("--version")
                .description(say("console.option.version"))
                .build());
        root.usageMessage()
                .commandListHeading(say("console.usage.commands"))
                .footer(say("console.usage.footer").split("\n", -1));
        for (Command command : Command.values()) {
            if (command != Command.REPL) {
                root.addSubcommand(command.word(), spec(command, command.word(), words.contains(command.word())));
            }
        }
        return root;
    }

    private CommandSpec spec(Command command, String name, boolean options) {
        CommandSpec spec = CommandSpec.create().name(name);
        for (Option option : Option.values()) {
            if (options && option.belongsTo(command)) {
                spec.addOption(spec(option));
            }
        }
        spec.addOption(OptionSpec.builder("-h", "--help")
                .description(say("console.option.help"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label(command))
                .hideParamSyntax(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(say("console.files." + key(command)))
                .build());
        spec.usageMessage()
                .width(Math.max(60, Math.min(100, width)))
                .adjustLineBreaksForWideCJKCharacters(true)
                .synopsisHeading(say("console.usage.usage"))
                .customSynopsis(say("console.synopsis." + key(command)))
                .description(say("console.command." + key(command)))
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .sortOptions(false);
        return spec;
    }

    /** What stands behind a command. */
    static String label(Command command) {
        return switch (command) {
            case REPL -> FILE;
            case DIFF -> "OLD NEW";
            case NEW -> "NAME";
            case MERGE -> "BASE OURS THEIRS";
            case RUN, CHECK, TEST, FMT -> FILE + "…";
        };
    }

    private OptionSpec spec(Option option) {
        OptionSpec.Builder builder =
                OptionSpec.builder(option.word()).description(say("console.option." + key(option)));
        String value = option.value();
        return value == null
                ? builder.build()
                : builder.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel(value)
                        .hideParamSyntax(true)
                        .build();
    }

    static String key(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    /** A text for picocli, to which % is special. */
    private String say(String key) {
        return messages.say(key).replace("%", "%%");
    }
}
