package entente.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command line as it was understood. A flag without a value has the value "". */
record Arguments(Command command, Map<Option, List<String>> options, List<String> files) {
    Arguments {
        options = Map.copyOf(options);
        files = List.copyOf(files);
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    List<String> all(Option option) {
        return options.getOrDefault(option, List.of());
    }

    @Nullable
    String one(Option option) {
        List<String> values = all(option);
        return values.isEmpty() ? null : values.get(0);
    }

    /**
     * Reads a command line in which everything is in order, or returns null.
     *
     * <p>picocli reads every command line that this does not, says what is wrong with it and prints the help. It is not
     * asked first because its classes are in a format so old that no class-data archive takes them: they alone would
     * double the time that a short run takes.
     */
    static @Nullable Arguments ofPlain(List<String> words) {
        Command named = words.isEmpty() ? null : Command.of(words.get(0));
        Command command = named == null ? Command.REPL : named;
        Map<Option, List<String>> options = new EnumMap<>(Option.class);
        List<String> files = new ArrayList<>();
        for (int k = named == null ? 0 : 1; k < words.size(); k++) {
            String word = words.get(k);
            if (!word.startsWith("-") || word.equals("-")) {
                if (named == null && Command.of(word) != null) {
                    return null;
                }
                files.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Option option = Option.of(equals < 0 ? word : word.substring(0, equals), command);
            if (option == null || (options.containsKey(option) && !option.repeats())) {
                return null;
            }
            String value = "";
            if (option.value() == null) {
                if (equals >= 0) {
                    return null;
                }
            } else if (equals >= 0) {
                value = word.substring(equals + 1);
            } else if (++k < words.size() && !words.get(k).startsWith("--")) {
                value = words.get(k);
            } else {
                return null;
            }
            options.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
        }
        if (files.size() < command.fewestFiles() || files.size() > command.mostFiles()) {
            return null;
        }
        return new Arguments(command, options, files);
    }
}
