package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A user's mistake is a value: scripts with words dropped, doubled and swapped never make the program fail. */
class MutationTest {
    private static final int SCRIPTS = 300;
    private static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\p{N}_]*|\\d+(\\.\\d+)?%?|\"[^\"\\n]*\"|\\s+|<?->|\\|?-\\||\\.\\.|[^\\s\\w]");

    @Test
    void noMistakeIsAnException() {
        List<List<String>> scripts = Stream.concat(Snippets.in("good").stream(), Snippets.in("bad").stream())
                .map(Snippets::text)
                .filter(text -> text.length() < 10_000)
                .map(text -> WORD.matcher(text).results().map(m -> m.group()).toList())
                .toList();
        List<String> words = scripts.stream().flatMap(List::stream).toList();
        for (int seed = 1; seed <= SCRIPTS; seed++) {
            Random random = new Random(seed);
            List<String> script = new ArrayList<>(scripts.get(random.nextInt(scripts.size())));
            for (int k = 0; k <= random.nextInt(4) && !script.isEmpty(); k++) {
                mutate(script, words, random);
            }
            Source source = Source.of("mutated.ent", String.join("", script));
            List<Diagnostic> said = tell(source, seed);
            assertThat(said).as("seed " + seed).allMatch(d -> d.hint() != null);
        }
    }

    private static List<Diagnostic> tell(Source source, int seed) {
        try {
            List<Diagnostic> diagnostics = Snippets.diagnose(source);
            Snippets.render(diagnostics, Language.EN);
            Snippets.render(diagnostics, Language.ZH);
            return diagnostics;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ":\n" + source.text(), e);
        }
    }

    private static void mutate(List<String> script, List<String> words, Random random) {
        int at = random.nextInt(script.size());
        String word = words.get(random.nextInt(words.size()));
        switch (random.nextInt(5)) {
            case 0 -> script.remove(at);
            case 1 -> script.add(at, word);
            case 2 -> script.set(at, word);
            case 3 -> Collections.swap(script, at, random.nextInt(script.size()));
            default -> script.add(at, script.get(at));
        }
    }
}
