package entente.diagnostic;

import entente.arithmetic.Digits;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The message bundles in one language: one file a room, {@code entente/ROOM/messages_en.properties}, read when first
 * needed. {@code {0}} stands for the first argument; nothing else is special, apostrophes least of all.
 */
public final class Messages {
    private final Language language;
    private final Map<String, Map<String, String>> bundles = new LinkedHashMap<>();

    public Messages(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public String say(Phrase phrase) {
        return fill(template(phrase.key()), phrase.arguments());
    }

    public String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    /** Whether the bundle of the key's room has it. */
    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    private String template(String key) {
        String text = bundle(key).get(key);
        if (text == null) {
            throw new IllegalStateException("no message for " + key + " in " + language);
        }
        return text;
    }

    private Map<String, String> bundle(String key) {
        return bundles.computeIfAbsent(key.substring(0, key.indexOf('.')), this::read);
    }

    private Map<String, String> read(String room) {
        String path = "entente/" + room + "/messages_" + (language == Language.ZH ? "zh" : "en") + ".properties";
        try {
            return entries(Resource.text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a properties file, one a line. Properties would read each character by itself, which shows at a start. */
    private static Map<String, String> entries(String text) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>(512);
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < end && text.charAt(from) != '#') {
                String value = text.substring(equals + 1, end).strip();
                entries.put(text.substring(from, equals).strip(), value.indexOf('\\') < 0 ? value : unescaped(value));
            }
            from = end + 1;
        }
        return entries;
    }

    private static String unescaped(String value) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader("text=" + value));
        return one.getProperty("text");
    }

    private String fill(String template, List<Object> arguments) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0 || !isIndex(template, open + 1, close)) {
                text.append(template, from, open + 1);
                from = open + 1;
                continue;
            }
            text.append(template, from, open);
            text.append(show(arguments.get(Integer.parseInt(template.substring(open + 1, close)))));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private static boolean isIndex(String template, int from, int to) {
        return to == from + 1 && Character.isDigit(template.charAt(from));
    }

    private String show(Object argument) {
        if (argument instanceof Phrase phrase) {
            return say(phrase);
        }
        if (argument instanceof List<?> list) {
            StringBuilder text = new StringBuilder();
            for (Object item : list) {
                text.append(text.isEmpty() ? "" : language == Language.ZH ? "、" : ", ")
                        .append(show(item));
            }
            return text.toString();
        }
        if (argument instanceof Double number) {
            return Digits.six(number);
        }
        return argument.toString();
    }
}
