package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Effort;
import entente.Snippets;
import entente.arithmetic.Digits;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.syntax.grammar.EntenteParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-2^2 | -(2^2)",
                "2^3^2 | 2^(3^2)",
                "1 - 2 - 3 | (1 - 2) - 3",
                "1 + 2*3 | 1 + (2*3)",
                "-a*b | (-a)*b",
                "2^-1*3 | (2^(-1))*3",
                "a or b and not c = 1 | a or (b and (not (c = 1)))",
                "a = b within 1% and c | (a = b within (1%)) and c",
                "if a then b else c + 1 | if a then b else (c + 1)",
                "Jia at 60 under S | (Jia at 60) under S",
                "not Tech is stable | not (Tech is stable)",
                "Jia.output at 60 - 3 | ((Jia.output) at 60) - 3",
            })
    void operatorsBindAsTightlyAsTheReferenceSays(String plain, String explicit) {
        assertThat(Shape.of("show " + plain)).isEqualTo(Shape.of("show " + explicit));
    }

    @Test
    void aPercentIsTheDoubleNearestToItsHundredth() {
        assertThat(Digits.read("20%")).isEqualTo(0.2);
        assertThat(Digits.read("0.7%")).isEqualTo(0.007);
        assertThat(Digits.read("1_000.5e-3")).isEqualTo(1.0005);
        assertThat(Digits.read("0.0%")).isZero();
    }

    @Test
    void fullWidthFormsReadAsTheirTwins() {
        assertThat(Shape.of("设　溢出 ＝ ０．３ 范围 ０..０．９；显示 甲，（乙 － １） ＊ ２０％"))
                .isEqualTo(Shape.of("let 溢出 = 0.3 in 0..0.9; show 甲, (乙 - 1)*20%"));
        assertThat(Shape.of("企业 甲 “甲，乙” ｛ 增长率：１ ｝")).isEqualTo(Shape.of("firm 甲 \"甲，乙\" { growth 1 }"));
        assertThat(Shape.of("甲 → 乙 1; 甲 ↔ 乙 1; 甲 ⊣ 乙 1")).isEqualTo(Shape.of("甲 -> 乙 1; 甲 <-> 乙 1; 甲 -| 乙 1"));
        assertThat(Shape.of("title \"“，→\"")).contains("“，→");
    }

    @Test
    void namesAreComparedInNfc() {
        assertThat(Shape.of("let re\u0301sume\u0301 = 1")).isEqualTo(Shape.of("let r\u00e9sum\u00e9 = 1"));
        assertThat(Shape.of("show `δ₂`")).isEqualTo(Shape.of("show δ₂"));
        assertThat(Shape.of("show 𠮷田")).contains("name=𠮷田");
    }

    @Test
    void placesCountFromTheSourceWhateverIsFolded() {
        Source source = Source.of("test", "\uFEFF标题 “𠮷”；显示 ）");
        Diagnostic mistake = ScriptReader.read(source).diagnostics().get(0);
        assertThat(mistake.span().text()).isEqualTo("）");
        assertThat(mistake.span().column()).isEqualTo(11);
    }

    @Test
    void documentationStandsRightAboveItsDeclaration() {
        Script script = Shape.read(Snippets.text(Snippets.FOLDER.resolve("good/documented.ent")));
        assertThat(((Declaration.Firm) script.statements().get(0)).documentation())
                .isEqualTo("First line\nSecond line");
        assertThat(((Declaration.Firm) script.statements().get(1)).documentation())
                .isEmpty();
    }

    @Test
    void namesOfBrokenStatementsStayKnown() {
        Checked<Script> script = ScriptReader.read(
                Source.of(
                        "test",
                        "firm Jia { growth }\nlet x = )\nscenario S { = \n}\nscenario { let y = 2 }\nalliance A { Jia > x 1 }"));
        assertThat(script.value()).isNotNull();
        assertThat(script.value().brokenNames()).containsExactlyInAnyOrder("x", "y");
        // The firm and the alliance are declared with what could be read of them.
        assertThat(script.value().statements()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firm Jia {",
                "show max(1,",
                "let x = 1 +",
                "show a,",
                "Jia ->",
                "let x =",
                "show a and",
                "if a > 2",
                "show Lab[1",
                "scenario S {\n  spill = 0.2",
                "let d ~",
                "let x = if a then 1"
            })
    void aTextThatAsksForMoreIsIncomplete(String text) {
        assertThat(ScriptReader.isIncomplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show 1",
                "firm Jia { growth 1 }",
                "let x = (1 + 2)",
                "simulate to",
                "title \"open {",
                "show 1 # a comment (",
                "}",
                "let x = if a then 1 else 2"
            })
    void aTextThatAsksForNothingIsComplete(String text) {
        assertThat(ScriptReader.isIncomplete(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "{", "[", "-", "not ", "2^", "if a then 1 else ", "a[", "max(", "x.", "(1+", "a < not "})
    void deepNestingIsAMistakeAndNoOverflow(String opening) {
        Checked<Script> script = ScriptReader.read(Source.of("test", "show " + opening.repeat(20_000)));
        assertThat(script.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.E702);
    }

    @Test
    void whatTheLimitsAllowIsRead() {
        assertThat(Shape.read("show " + "(".repeat(200) + "1" + ")".repeat(200)).statements())
                .hasSize(1);
        assertThat(Shape.read("show 1" + " + 1".repeat(1000)).statements()).hasSize(1);
        assertThat(Shape.read("show 1" + "^1".repeat(1000)).statements()).hasSize(1);
        assertThat(Shape.read("show " + "not ".repeat(1000) + "1").statements()).hasSize(1);
        assertThat(Shape.read("show " + "(1 + 1)*2 + ".repeat(499) + "1").statements())
                .hasSize(1);
        assertThat(Shape.read("show table(" + "(-1, 1 + 2), ".repeat(5000) + "(1, 2))")
                        .statements())
                .hasSize(1);
    }

    @Test
    void tenMegabytesOfBracesAreRefusedAtOnce() {
        Checked<Script> script = ScriptReader.read(Source.of("test", "{".repeat(10 << 20)));
        assertThat(script.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.E702);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        Checked<Script> script = ScriptReader.read(Source.of("test", "show 1 + 2"), Depth.USUAL, 9);
        assertThat(script.value()).isNull();
        assertThat(script.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.E701);
    }

    @Test
    void howDeepItMayNestIsForWhoeverReadsItToSay() {
        Source source = Source.of("test", "show (((1)))");
        assertThat(ScriptReader.read(source).hasErrors()).isFalse();
        assertThat(ScriptReader.read(source, new Depth(2, 1000)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E702);
    }

    @Test
    void onlyAHundredMistakesAreListed() {
        List<Diagnostic> mistakes =
                ScriptReader.read(Source.of("test", "show )\n".repeat(130))).diagnostics();
        assertThat(mistakes).hasSize(101);
        assertThat(mistakes.get(100).code()).isEqualTo(Code.E703);
        assertThat(mistakes.get(100).arguments()).containsExactly(100, 130);
    }

    @Test
    void readingStopsWhereNobodyReadsWhatIsSaid() {
        Checked<Script> script = ScriptReader.read(Source.of("test", "show )\n".repeat(50_000)));
        assertThat(script.value()).isNull();
        assertThat(script.diagnostics().get(100).arguments()).containsExactly(100, 10_000);
    }

    @Test
    void moreWordsThanThereIsRoomForAreRefused() {
        Source source = Source.of("test", "show 1 + 2");
        Mistakes mistakes = new Mistakes(source);
        assertThat(new TokenReader(new FoldedText(source), mistakes, Depth.USUAL, 3).read())
                .isNull();
        assertThat(mistakes.inOrder()).extracting(Diagnostic::code).containsExactly(Code.E704);
    }

    /** Each contribution takes the same work, however many there are. */
    @Test
    void aHundredThousandContributionsAreRead() {
        long few = Effort.of(() -> readsContributions(10_000));
        long many = Effort.of(() -> readsContributions(100_000));
        assertThat(many).isLessThan(13 * few).isLessThan(100_000 * 10_000L);
    }

    private static void readsContributions(int count) {
        StringBuilder text = new StringBuilder("alliance Net {\n");
        for (int k = 0; k < count; k++) {
            text.append("  F").append(k % 1000).append(" -> F").append(k % 997).append(" 0.001\n");
        }
        Script script = Shape.read(text.append("}\n").toString());
        Declaration.Alliance net = (Declaration.Alliance) script.statements().get(0);
        assertThat(net.contributions()).hasSize(count);
    }

    @Test
    void noGoodSnippetIsAmbiguousAndBothPredictionsAgree() {
        for (Path file : Snippets.in("good")) {
            Source source = Snippets.source(file);
            List<String> ambiguities = new ArrayList<>();
            List<Statement> exact = read(source, PredictionMode.LL_EXACT_AMBIG_DETECTION, ambiguities);
            assertThat(ambiguities).as(file.toString()).isEmpty();
            assertThat(read(source, PredictionMode.SLL, ambiguities)).isEqualTo(exact);
        }
    }

    private static List<Statement> read(Source source, PredictionMode mode, List<String> ambiguities) {
        Mistakes mistakes = new Mistakes(source);
        FoldedText folded = new FoldedText(source);
        List<Token> tokens = new TokenReader(folded, mistakes).read();
        EntenteParser parser = new EntenteParser(new CommonTokenStream(new ListTokenSource(tokens)));
        TreeReader reader = new TreeReader(tokens, new Places(folded, mistakes));
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    Parser recognizer, DFA dfa, int from, int to, boolean exact, BitSet alts, ATNConfigSet configs) {
                ambiguities.add(recognizer
                                .getRuleNames()[recognizer.getContext().getRuleIndex()] + " at "
                        + tokens.get(from).getText() + ".." + tokens.get(to).getText());
            }
        });
        parser.getInterpreter().setPredictionMode(mode);
        parser.addParseListener(reader);
        parser.script();
        return reader.statements();
    }
}
