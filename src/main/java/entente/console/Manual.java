package entente.console;

import entente.diagnostic.Language;
import entente.syntax.Keyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the manual of the language says about a word: the passages in which it stands as code. */
final class Manual {
    private static final int PASSAGES = 3;
    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    /** A paragraph, an item, a row of a table or a line of an example, below its heading. */
    private record Passage(String heading, String text, boolean example) {}

    private final List<Passage> passages = new ArrayList<>();

    private Manual(String text) {
        String heading = "";
        boolean example = false;
        StringBuilder passage = new StringBuilder();
        for (String line : text.split("\n")) {
            boolean fence = line.startsWith("```");
            boolean begins = fence || example || line.isBlank() || line.startsWith("- ") || line.startsWith("|");
            if (begins || line.startsWith("#")) {
                add(heading, passage, example);
            }
            example ^= fence;
            if (!example && line.startsWith("#")) {
                heading = line.replaceFirst("#+ *", "");
            } else if (!fence) {
                passage.append(passage.isEmpty() ? "" : "\n").append(line);
            }
        }
        add(heading, passage, example);
    }

    private void add(String heading, StringBuilder passage, boolean example) {
        if (!passage.toString().isBlank()) {
            passages.add(new Passage(heading, passage.toString(), example));
        }
        passage.setLength(0);
    }

    static Manual in(Language language) {
        String path = "/entente/manual/language." + (language == Language.ZH ? "zh" : "en") + ".md";
        try (InputStream stream = Manual.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no " + path);
            }
            return new Manual(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null where the word is none of the language or the manual has nothing about it */
    @Nullable
    String about(String word) {
        Keyword keyword = Keyword.of(word);
        if (keyword == null) {
            return null;
        }
        Set<String> spellings =
                new LinkedHashSet<>(List.of(word, keyword.english(), keyword.chinese(), keyword.otherChinese()));
        List<Passage> found = new ArrayList<>();
        for (String spelling : spellings) {
            Pattern whole = Pattern.compile("(?<![\\p{L}\\d_])" + Pattern.quote(spelling) + "(?![\\p{L}\\d_])");
            passages.stream()
                    .filter(p -> !p.example() && stands(p.text(), whole))
                    .forEach(found::add);
            passages.stream()
                    .filter(p -> p.example() && whole.matcher(p.text()).find())
                    .forEach(found::add);
        }
        StringBuilder text = new StringBuilder(keyword.english() + " · " + keyword.chinese() + "\n");
        String heading = "";
        for (Passage passage : found.stream().distinct().limit(PASSAGES).toList()) {
            if (!passage.heading().equals(heading)) {
                heading = passage.heading();
                text.append('\n').append(heading).append('\n');
            }
            text.append(passage.example() ? "    " : "  ")
                    .append(passage.text().replace("\n", "\n  "))
                    .append('\n');
        }
        return found.isEmpty() ? null : text.toString();
    }

    private static boolean stands(String text, Pattern word) {
        return CODE.matcher(text)
                .results()
                .anyMatch(code -> word.matcher(code.group()).find());
    }
}
