package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.syntax.Keyword;
import entente.syntax.ScriptWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual's examples are right: in their order they form one script, but for those that stand alone. */
class ManualTest {
    private static final Path FOLDER = Path.of("docs/manual");

    @ParameterizedTest
    @ValueSource(strings = {"language.en.md", "language.zh.md"})
    void theExamplesOfThePageFormAScriptWithoutMistakes(String page) {
        List<String> scripts = new ArrayList<>(examples(page, "```entente alone"));
        scripts.add(String.join("\n", examples(page, "```entente")));
        for (String script : scripts) {
            Source source = Source.of(page, script);
            assertThat(Snippets.render(Snippets.diagnose(source), Language.EN)).isEmpty();
            for (Language language : Language.values()) {
                String there = ScriptWriter.translate(source, language).get();
                assertThat(Snippets.diagnose(Source.of(page, there))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.en.md", "language.zh.md"})
    void theExamplesAreSetAsTheFormatterSetsThem(String page) {
        for (String example : examples(page, "```entente")) {
            assertThat(ScriptWriter.format(Source.of(page, example)).get()).isEqualTo(example);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.en.md", "language.zh.md"})
    void thePageListsEveryKeyword(String page) {
        String text = Snippets.text(FOLDER.resolve(page));
        for (Keyword word : Keyword.values()) {
            assertThat(text).contains("`" + word.english() + "`").contains(word.chinese());
        }
    }

    private static List<String> examples(String page, String fence) {
        List<String> examples = new ArrayList<>();
        StringBuilder example = null;
        for (String line : Snippets.text(FOLDER.resolve(page)).split("\n")) {
            if (line.equals("```") && example != null) {
                examples.add(example.toString());
                example = null;
            } else if (example != null) {
                example.append(line).append('\n');
            } else if (line.equals(fence)) {
                example = new StringBuilder();
            }
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }
}
