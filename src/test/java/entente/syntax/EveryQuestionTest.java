package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.syntax.grammar.EntenteParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a new question or statement needs and the compiler does not name. */
class EveryQuestionTest {
    @Test
    void everyAlternativeOfTheGrammarHasItsReader() {
        assertThat(unread(EntenteParser.QuestionContext.class, QuestionReader.class))
                .isEmpty();
        for (Class<?> rule : List.of(
                EntenteParser.StatementContext.class,
                EntenteParser.FirmLineContext.class,
                EntenteParser.AllianceLineContext.class)) {
            assertThat(unread(rule, StatementReader.class)).isEmpty();
        }
        assertThat(unread(EntenteParser.OptionContext.class, OptionReader.class))
                .isEmpty();
    }

    /** The alternatives of a rule that the reader leaves to the visitor that ANTLR made, which reads nothing. */
    private static List<String> unread(Class<?> rule, Class<?> reader) {
        List<String> read = Arrays.stream(reader.getDeclaredMethods())
                .map(method -> method.getName() + "Context")
                .toList();
        return Arrays.stream(EntenteParser.class.getClasses())
                .filter(alternative -> alternative.getSuperclass() == rule)
                .map(Class::getSimpleName)
                .filter(name -> !read.contains("visit" + name))
                .toList();
    }

    @Test
    void everyQuestionIsInBothManuals() throws IOException {
        String english = Files.readString(Path.of("docs/manual/language.en.md"));
        String chinese = Files.readString(Path.of("docs/manual/language.zh.md"));
        for (Keyword word : Keyword.values()) {
            if (word.category() == Keyword.Category.QUESTION) {
                assertThat(english).contains(word.english());
                assertThat(chinese).contains(word.english(), word.chinese());
            }
        }
    }
}
