package entente.console;

import entente.arithmetic.Digits;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values of options, and keeps the first mistake. */
final class OptionValues {
    private final Arguments arguments;
    private ParsedCommand.@Nullable Wrong wrong;

    OptionValues(Arguments arguments) {
        this.arguments = arguments;
    }

    ParsedCommand.@Nullable Wrong wrong() {
        return wrong;
    }

    String word(Option option, List<String> allowed, String otherwise) {
        String value = arguments.one(option);
        if (value == null || allowed.contains(value)) {
            return value == null ? otherwise : value;
        }
        String near = NearNames.nearest(value, allowed);
        refuse(
                Phrase.of("console.wrong.word", option.word(), value),
                near == null ? Phrase.of("console.hint.words", allowed) : Phrase.of("console.hint.near", near));
        return otherwise;
    }

    long whole(Option option, long otherwise) {
        String value = arguments.one(option);
        if (value == null) {
            return otherwise;
        }
        Long number = whole(value);
        if (number != null) {
            return number;
        }
        refuse(Phrase.of("console.wrong.whole", option.word(), value), null);
        return otherwise;
    }

    /** A limit of at least 1; one that is larger than can be reached is none. */
    long limit(Option option, long most, long otherwise) {
        String value = arguments.one(option);
        if (value == null) {
            return otherwise;
        }
        String digits = value.replace("_", "");
        if (digits.matches("[0-9]*[1-9][0-9]*")) {
            Long number = whole(digits);
            return number == null ? most : Math.min(number, most);
        }
        refuse(Phrase.of("console.wrong.whole", option.word(), value), Phrase.of("console.hint.atLeast", 1));
        return otherwise;
    }

    private static @Nullable Long whole(String text) {
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number between 0, left out, and {@code most}. */
    double share(Option option, double most, double otherwise) {
        String value = arguments.one(option);
        Double number = value == null ? Double.valueOf(otherwise) : number(value);
        if (number != null && number > 0 && number <= most) {
            return number;
        }
        refuse(
                Phrase.of("console.wrong.number", option.word(), String.valueOf(value)),
                Phrase.of("console.hint.between", 0.0, most));
        return otherwise;
    }

    /** {@code --set spill=0.4}, as often as it is given. */
    Map<String, Double> assignments() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String text : arguments.all(Option.SET)) {
            int equals = text.indexOf('=');
            Double value = equals < 0 ? null : number(text.substring(equals + 1).strip());
            if (value == null) {
                refuse(Phrase.of("console.wrong.set", text), Phrase.of("console.hint.set"));
            } else {
                values.put(text.substring(0, equals).strip(), value);
            }
        }
        return values;
    }

    Path path(Option option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            refuse(Phrase.of("console.wrong.path", option.word(), text), null);
            return Path.of("");
        }
    }

    /** As in a script: {@code 0.4}, {@code 1_000}, {@code 40%}. */
    private static @Nullable Double number(String text) {
        if (!text.matches("[+-]?[0-9_]+(\\.[0-9_]+)?([eE][+-]?[0-9]+)?%?")) {
            return null;
        }
        double value = Digits.read(text);
        return Double.isFinite(value) ? value : null;
    }

    private void refuse(Phrase what, @Nullable Phrase hint) {
        if (wrong == null) {
            wrong = new ParsedCommand.Wrong(what, hint, arguments.command());
        }
    }
}
