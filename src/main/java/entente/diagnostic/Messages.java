package entente.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The message bundles in one language: one file a room, {@code entente/ROOM/messages_en.properties}, read when first
 * needed. {@code {0}} stands for the first argument; nothing else is special, apostrophes least of all.
 */
public final class Messages {
    private final Language language;
    private final Map<String, Properties> bundles = new HashMap<>();

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
        String text = bundle(key).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no message for " + key + " in " + language);
        }
        return text;
    }

    private Properties bundle(String key) {
        return bundles.computeIfAbsent(key.substring(0, key.indexOf('.')), this::read);
    }

    private Properties read(String room) {
        String path = "/entente/" + room + "/messages_" + (language == Language.ZH ? "zh" : "en") + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no message bundle " + path);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
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
