package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.syntax.grammar.EntenteParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the formatter writes is in the standard form, however the text was laid out. */
class LayoutTest {
    private static final int ROUNDS = Integer.getInteger("entente.layouts", 9);

    private static final List<String> LINE_ENDS = List.of(
            "\n",
            "\n",
            "\n",
            ";\n",
            " ;\n",
            ";;\n",
            "; ; # c\n",
            "\n;\n",
            "\n\n\n",
            " # c\n",
            "\n# c\n",
            "\n## d\n",
            ";",
            "\n;",
            "\r\n",
            "\t\n  \t\n",
            ";\n#\n;",
            "\u3000;\n");
    private static final List<String> ANYWHERE =
            List.of("\n", "  \n\n", " # c\n", ";", "\n;\n", "\t", "  ", "\n  # c\n# d\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1;\nlet b = 2",
                "let a = 1; # c\nlet b = 2;",
                ";let a = 1;;\n;\n;let b = 2",
                "firm A { growth 1; capacity 1;\noutput 1;\n}\n;",
                "firm A { growth =\n1; capacity = # c\n1; output =\n\n1 }",
                "let a = (1 +\n\n2);\n\n\nlet b = 2;;",
                "at 5 {; A exits; };at 6 { A enters;\n}",
                "let c = if 1 < 2\nthen 1\nelse 2;\nlet d = 2"
            })
    void onceIsEnough(String text) {
        assertStandard(text, text);
    }

    @Test
    void onceIsEnoughForAnyLayout() throws Exception {
        long seed = 20_261_129;
        Random random = new Random(seed);
        int read = 0;
        for (Path file : ScriptWriterTest.scripts()) {
            String text = Snippets.text(file);
            for (int round = 0; round < ROUNDS; round++) {
                String other = laidOut(text, random, round % 3 == 0 ? 0 : 0.3 / text.length());
                if (!ScriptReader.read(Source.of("test", other)).hasErrors()) {
                    read++;
                    assertStandard(other, "seed " + seed + ", " + file + ":\n" + other);
                }
            }
        }
        assertThat(read).as("texts that can be read").isGreaterThan(ROUNDS * 13);
    }

    private static void assertStandard(String text, String what) {
        for (Language language : new Language[] {null, Language.EN, Language.ZH}) {
            String once = write(text, language);
            assertThat(write(once, language)).as(what).isEqualTo(once);
            assertThat(said(once)).as(what).isEqualTo(said(text));
        }
    }

    /** Units are names that a translation spells anew. */
    private static String said(String text) {
        return Shape.of(text).replaceAll("unit=[^,]*,", "");
    }

    private static String write(String text, Language language) {
        Source source = Source.of("test", text);
        Checked<String> written =
                language == null ? ScriptWriter.format(source) : ScriptWriter.translate(source, language);
        assertThat(written.diagnostics()).as(text).isEmpty();
        return written.get();
    }

    /** The same tokens with other space, other ends of lines and, with some probability, anything between any two. */
    private static String laidOut(String text, Random random, double mischief) {
        FoldedText folded = new FoldedText(Source.of("test", text));
        List<Token> tokens = new ArrayList<>(new TokenReader(folded, new Mistakes(folded.source())).read());
        StringBuilder made = new StringBuilder();
        int end = 0;
        for (Token token : tokens) {
            if (token.getType() == Token.EOF) {
                break;
            }
            boolean apart = token.getStartIndex() > end;
            made.append(" ".repeat(apart ? 1 + random.nextInt(2) : random.nextInt(8) / 7));
            if (random.nextDouble() < mischief * 10) {
                made.append(ANYWHERE.get(random.nextInt(ANYWHERE.size())));
            }
            boolean ends = token.getType() == EntenteParser.NEWLINE && token.getChannel() == Token.DEFAULT_CHANNEL;
            made.append(
                    ends
                            ? LINE_ENDS.get(random.nextInt(LINE_ENDS.size()))
                            : folded.source().text().substring(token.getStartIndex(), token.getStopIndex() + 1));
            end = token.getStopIndex() + 1;
        }
        return made.toString();
    }
}
