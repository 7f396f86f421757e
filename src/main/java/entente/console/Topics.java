package entente.console;

import entente.diagnostic.Language;
import entente.syntax.Keyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of {@code :help TOPIC}: from one file a language, a heading {@code == topic, other name} before each. */
final class Topics {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private Topics(String file) {
        List<String> headings = List.of();
        StringBuilder text = new StringBuilder();
        for (String line : file.split("\n", -1)) {
            if (line.startsWith("== ")) {
                put(headings, text);
                headings = List.of(line.substring(3).strip().split(" *, *"));
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        put(headings, text);
    }

    private void put(List<String> headings, StringBuilder text) {
        for (String heading : headings) {
            texts.put(heading, text.toString().strip() + "\n");
        }
        if (!headings.isEmpty()) {
            names.add(headings.get(0));
        }
    }

    static Topics in(Language language) {
        String path = language == Language.ZH ? "help_zh.txt" : "help_en.txt";
        try (InputStream stream = Topics.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no " + path);
            }
            return new Topics(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be asked for, each once. */
    List<String> names() {
        return names;
    }

    /** Every name of every topic. */
    Iterable<String> allNames() {
        return texts.keySet();
    }

    /** @param topic its name, or a word of the language in either spelling */
    @Nullable
    String text(String topic) {
        String text = texts.get(topic);
        Keyword keyword = Keyword.of(topic);
        return text != null || keyword == null ? text : texts.get(keyword.english());
    }
}
