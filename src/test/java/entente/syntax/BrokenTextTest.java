package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, reading it ends with a tree or with mistakes in it, and never with an exception. */
class BrokenTextTest {
    private static final long SEED = 20240611;
    private static final Messages CHINESE = new Messages(Language.ZH);

    @Test
    void scriptsWithSomethingCutOutOrMovedAreRead() {
        Random random = new Random(SEED);
        for (Path file : Snippets.in("good")) {
            String text = Snippets.text(file);
            for (int k = 0; k < 10; k++) {
                int start = random.nextInt(text.length());
                int end = Math.min(text.length(), start + random.nextInt(12));
                String piece = text.substring(start, end);
                String cut = text.substring(0, start) + text.substring(end);
                int at = random.nextInt(cut.length() + 1);
                read(cut);
                read(cut.substring(0, at) + piece + cut.substring(at));
                read(text.substring(0, end));
            }
        }
    }

    @Test
    void aSoupOfWordsIsRead() {
        Random random = new Random(SEED + 1);
        List<String> words = new ArrayList<>(List.of(
                "x", "Jia", "Lab", "(", ")", "[", "]", "{", "}", "{", "}", "\n", "\n", "\n", ";", ",", ".", "..", "->",
                "<->", "-|", "|-|", "+", "-", "*", "/", "^", "=", "~", "+=", "<", "1", "0.5", "20%", "\"a\"", "\"", "`",
                "# c\n", "## d\n", "$", "|", "‮", "“", "”", "，", "𠮷", "1.", "_", ":"));
        for (Keyword word : Keyword.values()) {
            words.add(random.nextBoolean() ? word.english() : word.chinese());
        }
        for (int k = 0; k < 500; k++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            read(text.toString());
        }
    }

    private static void read(String text) {
        Source source = Source.of("soup", text);
        Checked<Script> script = ScriptReader.read(source);
        int last = 0;
        for (Diagnostic mistake : script.diagnostics()) {
            assertThat(mistake.span().start())
                    .as(text)
                    .isBetween(last, source.text().length());
            assertThat(mistake.span().end())
                    .as(text)
                    .isBetween(mistake.span().start(), source.text().length());
            assertThat(mistake.hint())
                    .as("hint of %s in%n%s", mistake.code(), text)
                    .isNotNull();
            assertThat(DiagnosticText.render(mistake, CHINESE, false)).doesNotContain("{0}");
            last = mistake.span().start();
        }
        assertThat(script.value()).as(text).isNotNull();
        if (!script.hasErrors()) {
            String formatted = ScriptWriter.format(source).get();
            assertThat(Shape.of(formatted)).as(text).isEqualTo(Shape.of(text));
            assertThat(ScriptWriter.format(Source.of("soup", formatted)).get()).isEqualTo(formatted);
        }
        Highlighting.of(text);
        Completion.after(text);
        ScriptReader.isIncomplete(text);
    }
}
