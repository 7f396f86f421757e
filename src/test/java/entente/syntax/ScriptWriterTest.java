package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Scripts;
import entente.Snippets;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptWriterTest {

    /** The good snippets and the project's own scripts. */
    static List<Path> scripts() {
        List<Path> scripts = new ArrayList<>(Snippets.in("good"));
        scripts.addAll(published());
        return scripts;
    }

    static List<Path> published() {
        return Scripts.all();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theProjectsOwnScriptsAreInOrder(Path file) {
        assertThat(format(Snippets.text(file))).isEqualTo(Snippets.text(file));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void formattingChangesNothingThatIsSaidAndIsDoneOnce(Path file) {
        String text = Snippets.text(file);
        String formatted = format(text);
        assertThat(Shape.of(formatted)).isEqualTo(Shape.of(text));
        assertThat(format(formatted)).isEqualTo(formatted);
        assertThat(comments(formatted)).isEqualTo(comments(text));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aTranslationSaysTheSameAndComesBack(Path file) {
        for (Language language : Language.values()) {
            Language other = language == Language.EN ? Language.ZH : Language.EN;
            String here = translate(Snippets.text(file), language);
            String there = translate(here, other);
            assertThat(translate(there, language)).isEqualTo(here);
            // Units and words that are names in one language are the script's own text.
            assertThat(Shape.of(there).replaceAll("unit=[^,]*,", ""))
                    .isEqualTo(Shape.of(here).replaceAll("unit=[^,]*,", ""));
        }
    }

    @Test
    void theReferenceLookIsKept() {
        String text = """
                title "Technology alliance of two firms"
                time in years from 2010    # labels the axis
                let spill = 0.3 in 0..0.9  # a parameter
                let effort ~ normal(0.5, 0.05)

                ## The larger partner
                firm Jia "甲" {
                  growth 0.5  # k
                  capacity 100  # N
                  let distance = 0.7
                }
                firm Lab[1..20] { growth 0.3 + 0.01*i; capacity 20; output 1 }
                alliance Campus from 10 to 40 {
                  members University, Lab[*]
                  each -> each 0.02
                  Lab[i] -> Lab[i + 1] 0.05*(1 - x)^2
                }
                Jia -| Yi -0.05
                at 25 { Yi leaves Tech; after 5 { Yi joins Tech } }
                show -2^2, not (a and b), (Jia -> Yi) of Tech, f(1, -x), a - -b
                let c = if a > 2
                  then 1
                  else 2
                """;
        assertThat(format(text.replaceAll("(\\S)  #", "$1 #"))).isEqualTo(text);
    }

    /** Whoever changes one line finds no other changed because of its comment. */
    @Test
    void aCommentStaysAsFarBehindItsLineAsItIs() {
        String text = """
                let spill = 0.3 in 0..0.9  # one
                let effort = 1             # two
                let a = 2;    # three
                """;
        assertThat(format(text)).isEqualTo(text.replace("2;    #", "2    #"));
        assertThat(format(text.replace("0..0.9", "0..0.95")).lines().skip(1))
                .isEqualTo(format(text).lines().skip(1).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firm A{growth=0.5;capacity:100 ; output  1;} | firm A { growth 0.5; capacity 100; output 1 }",
                "标题　“甲”；；显示 （１ ＋ ２）＊３ | 标题 \"甲\"; 显示 (1 + 2)*3",
                "Jia→Yi 0.3 | Jia -> Yi 0.3",
                "at 5{Yi withholds 60 %} | ",
                "show a<b and not(c) | show a < b and not (c)",
                "show Lab[ i+1 ] . output | show Lab[i + 1].output",
                "firm A { } | firm A {}",
            })
    void spacesStandWhereTheyShould(String written, String formatted) {
        var result = ScriptWriter.format(Source.of("test", written));
        assertThat(result.value()).isEqualTo(formatted == null ? null : formatted + "\n");
        assertThat(result.hasErrors()).isEqualTo(formatted == null);
    }

    /** Without its semicolon the line would go on in the next, or be refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1;\n-a\n",
                "let a = 1;  # one\n\n# two\n-a\n",
                "let a = 1; a;\n-a + 1;\n-(a)\n",
                "let a = 1\n; -a\n",
                "let a = 1\n;  # one\n-a\n",
                "let a = 1\nsweep a in 0..1 {\n  a;\n  -a\n}\n",
            })
    void aSemicolonBeforeASignStays(String text) {
        assertThat(format(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "`a`", "a", "not a", "if a > 1 then 1 else 2"})
    void aSemicolonBeforeWhatBeginsALineGoes(String next) {
        assertThat(format("let a = 1;\n" + next)).isEqualTo("let a = 1\n" + next + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time in years from 2010 | 时间 单位 年 自 2010",
                "let x = 1 in 0..2 | 设 x = 1 范围 0..2",
                "fit x to \"a.csv\" from 0 to 8 | 拟合 x 对 \"a.csv\" 自 0 至 8",
                "sensitivity of Jia to x within Tech | 敏感性 关于 Jia 对 x 限于 Tech",
                "repair Tech by (A -> B) | 修复 Tech 通过 (A -> B)",
                "simulate to 60 by 0.5 | 模拟 至 60 步长 0.5",
                "expect a = b within 1% | 核对 a = b 误差 1%",
                "expect Tech is no coexistence or Tech is mutual symbiosis | 核对 Tech 是 无法共存 或 Tech 是 互惠共生",
                "let share = 1; show share, share(a, Tech) | 设 share = 1; 显示 share, 份额(a, Tech)",
                "show Jia.output, output, run.end | 显示 Jia.产出, output, run.期末",
                "A -> B source.x; show source.x | A -> B 供方.x; 显示 source.x",
                "compare base, S; show a under base | 比较 基准, S; 显示 a 按 基准",
                "let `time` = 1; let `企业` = 2 | 设 `time` = 1; 设 `企业` = 2",
                "let base = 1; show base, stable | 设 base = 1; 显示 base, 稳定",
            })
    void wordsAreTranslatedByTheirPlace(String english, String chinese) {
        assertThat(translate(english, Language.ZH)).isEqualTo(chinese + "\n");
        assertThat(translate(chinese, Language.EN)).isEqualTo(english + "\n");
    }

    @Test
    void anySpacingIsPutRight() {
        long seed = 7;
        Random random = new Random(seed);
        for (Path file : scripts()) {
            String formatted = format(Snippets.text(file));
            String shaken = shake(formatted, random);
            assertThat(format(shaken))
                    .as("seed %d, %s:%n%s", seed, file, shaken)
                    .isEqualTo(formatted);
        }
    }

    /** Doubles blanks between words and blank lines, and takes indentation away, outside of texts and comments. */
    private static String shake(String text, Random random) {
        StringBuilder shaken = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int comment = line.indexOf('#');
            boolean plain = !line.contains("\"") && !line.contains("`");
            String code = plain && comment < 0 ? line.strip() : line;
            if (plain && comment < 0) {
                for (int k = code.length() - 1; k > 0; k--) {
                    if (code.charAt(k) == ' ' && random.nextInt(3) == 0) {
                        code = code.substring(0, k) + "  " + code.substring(k);
                    }
                }
            }
            shaken.append(code).append(line.isEmpty() ? "\n\n" : "\n");
        }
        return shaken.toString();
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')).strip())
                .toList();
    }

    private static String format(String text) {
        return ScriptWriter.format(Source.of("test", text)).get();
    }

    private static String translate(String text, Language language) {
        return ScriptWriter.translate(Source.of("test", text), language).get();
    }
}
