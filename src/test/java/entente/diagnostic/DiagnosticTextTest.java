package entente.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
    private static final Messages ENGLISH = new Messages(Language.EN);

    private static Span find(Source source, String text) {
        int start = source.text().indexOf(text);
        return source.span(start, start + text.length());
    }

    private static String render(Span span) {
        return DiagnosticText.render(Diagnostic.of(Code.E108, span), ENGLISH, false);
    }

    @Test
    void aMessageSaysCodeClaimPlaceAndHint() {
        Source source = Source.of("north.ent", "firm Boreal {\n  growth 1\n}\nfirm Boreal { growth 2 }\n");
        Span second =
                source.span(source.text().lastIndexOf("Boreal"), source.text().lastIndexOf("Boreal") + 6);
        Diagnostic mistake = Diagnostic.of(Code.E106, second, "Boreal")
                .hint("diagnostic.hint.backquotes", "Boreal")
                .also(find(source, "Boreal"), "diagnostic.hint.near", "Boreal");
        assertThat(DiagnosticText.render(mistake, ENGLISH, false)).isEqualTo("""
                        error[E106]: `Boreal` is a word of the language and cannot be a name
                          --> north.ent:4:6
                           4 | firm Boreal { growth 2 }
                             |      ^^^^^^
                        did you mean `Boreal`?
                          --> north.ent:1:6
                           1 | firm Boreal {
                             |      ^^^^^^
                        hint: put it in backquotes: `Boreal`
                        """);
        assertThat(DiagnosticText.render(mistake, new Messages(Language.ZH), false))
                .startsWith("错误[E106]：`Boreal` 是语言的保留词，不能用作名称\n  --> north.ent:4:6\n")
                .endsWith("提示：请加反引号：`Boreal`\n");
    }

    @Test
    void caretsStandUnderWideCharactersAndBehindThem() {
        Source source = Source.of("a", "显示 甲乙、 x");
        assertThat(render(find(source, "甲乙"))).contains(" | 显示 甲乙、 x\n     |      ^^^^\n");
        assertThat(render(find(source, "x"))).contains("     |             ^\n");
        Source marks = Source.of("a", "e\u0301 x 𠮷 y");
        assertThat(render(find(marks, "x"))).contains("     |   ^\n");
        assertThat(render(find(marks, "y"))).contains("     |        ^\n");
    }

    @Test
    void aPlaceAtTheEndOfALineAndOneOverSeveralLinesHaveACaret() {
        Source source = Source.of("a", "let x =\nshow (1 +\n 2)\n");
        assertThat(render(source.span(7, 7))).contains("     |        ^\n");
        assertThat(render(find(source, "(1 +\n 2)"))).contains("   2 | show (1 +\n     |      ^^^^\n");
        assertThat(render(source.span(source.text().length(), source.text().length())))
                .contains("  --> a:4:1\n   4 | \n     | ^\n");
    }

    @Test
    void aLongLineIsShortenedAroundThePlace() {
        Source source = Source.of("a", "x".repeat(5000) + " here " + "中".repeat(5000));
        String[] lines = render(find(source, "here")).split("\n");
        assertThat(lines[2]).startsWith("   1 | …xxx").contains(" here 中").endsWith("中…");
        assertThat(DisplayText.width(lines[2])).isLessThan(130);
        assertThat(lines[3].indexOf('^')).isEqualTo(lines[2].indexOf("here"));
    }

    @Test
    void textThatSteersATerminalIsShownEscaped() {
        Source source = Source.of("evil\u001b[2J.ent", "show \u001b]0;title\u0007 \u202Eabc");
        Diagnostic mistake =
                Diagnostic.of(Code.E104, find(source, "abc"), "\u001b[31m").hint("diagnostic.hint.near", "\u2066");
        String text = DiagnosticText.render(mistake, ENGLISH, false);
        assertThat(text)
                .doesNotContain("\u001b")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007")
                .doesNotContain("\u2066");
        assertThat(text).contains("evil\\u{1B}[2J.ent").contains("\\u{202E}abc").contains("`\\u{1B}[31m`");
    }

    @Test
    void colorsAreOurOwnAndEnd() {
        Source source = Source.of("a", "}");
        String text = DiagnosticText.render(Diagnostic.of(Code.E108, source.span(0, 1)), ENGLISH, true);
        assertThat(text).contains("\u001b[1;31merror[E108]\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(render(source.span(0, 1)));
    }
}
