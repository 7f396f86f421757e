package entente.diagnostic;

import entente.arithmetic.Digits;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The message bundles in one language: one file a room, {@code entente/ROOM/messages_en.properties}, read when first
 * needed. {@code {0}} stands for the first argument; nothing else is special, apostrophes least of all.
 */
public final class Messages {
    /** The rooms whose messages hold lines to be written. */
    private static final Set<String> CODE = Set.of("diagnostic", "check", "console");

    private final Language language;
    private final Map<String, Map<String, String>> bundles = new LinkedHashMap<>();

    public Messages(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public String say(Phrase phrase) {
        String room = phrase.key().substring(0, phrase.key().indexOf('.'));
        boolean code = CODE.contains(room) || phrase.key().contains(".hint.");
        return fill(template(phrase.key()), phrase.arguments(), language == Language.ZH && !code);
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

    /** @param closed whether no blank stands between Chinese characters: in sentences, but not in lines to be written */
    private String fill(String template, List<Object> arguments, boolean closed) {
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
            String shown = show(arguments.get(Integer.parseInt(template.substring(open + 1, close))));
            boolean blankBefore = closed && open > 1 && isBlankBetween(template, open - 1, open - 2, shown, 0);
            text.setLength(text.length() - (blankBefore ? 1 : 0));
            text.append(shown);
            boolean blankAfter = closed && isBlankBetween(template, close + 1, close + 2, shown, shown.length() - 1);
            from = close + (blankAfter ? 2 : 1);
        }
        return text.append(template, from, template.length()).toString();
    }

    /** Whether a blank stands between a Chinese character of a template and one of what fills its gap. */
    private static boolean isBlankBetween(String template, int blank, int beside, String shown, int end) {
        return beside < template.length()
                && template.charAt(blank) == ' '
                && isChinese(template.charAt(beside))
                && !shown.isEmpty()
                && isChinese(shown.charAt(end));
    }

    private static boolean isChinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
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
        if (argument instanceof Spelled word) {
            return word.in(language);
        }
        if (argument instanceof Double number) {
            return Digits.six(number);
        }
        // The one scenario that the language names itself.
        return language == Language.ZH && argument.equals("base") ? "基准" : argument.toString();
    }
}
