package entente.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "firm Jia { growth 0.5 } # k | K:firm N:Jia O:{ K:growth 0:0.5 O:} C:# k",
                "let share = share(Jia.output, Tech) | K:let N:share O:= F:share O:( N:Jia O:. K:output O:, N:Tech O:)",
                "show output, `time` | K:show N:output O:, N:`time`",
                "title \"a\" | K:title S:\"a\"",
                "核对 技术 是 稳定 | K:核对 N:技术 K:是 K:稳定",
                "simulate to | K:simulate K:to",
                "let x = 5 @ \"open | K:let N:x O:= 0:5 M:@ M:\"open",
                "sensitivity of Jia within Tech | K:sensitivity K:of N:Jia K:within N:Tech",
                "at year 2030 { Yi leaves Tech } | K:at K:year 0:2030 O:{ N:Yi K:leaves N:Tech O:}",
                "simulat to 60 | N:simulat K:to 0:60",
            })
    void everyPieceIsWhatItsPlaceMakesIt(String text, String pieces) {
        String found = Highlighting.of(text).stream()
                .map(piece -> letter(piece.kind()) + ":" + text.substring(piece.start(), piece.end()))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(pieces);
    }

    private static String letter(Highlighting.Kind kind) {
        return kind == Highlighting.Kind.NUMBER ? "0" : kind.name().substring(0, 1);
    }

    @Test
    void badTextsAreColouredToo() {
        for (Path file : Snippets.in("bad")) {
            int end = 0;
            for (Highlighting.Piece piece :
                    Highlighting.of(Snippets.source(file).text())) {
                assertThat(piece.start()).isGreaterThanOrEqualTo(end);
                end = piece.end();
            }
        }
    }

    @Test
    void whatComesNextIsTakenFromTheGrammar() {
        assertThat(Completion.after("simulate ").words()).containsExactly(Keyword.TO, Keyword.UNTIL);
        assertThat(Completion.after("simulate to 60 ").words())
                .contains(Keyword.BY, Keyword.AT, Keyword.OF, Keyword.FOR)
                .doesNotContain(Keyword.SIMULATE, Keyword.IN);
        assertThat(Completion.after("").words()).contains(Keyword.FIRM, Keyword.SIMULATE, Keyword.LET);
        assertThat(Completion.after("let x = 1\n").words()).contains(Keyword.FIRM, Keyword.SIMULATE);
        assertThat(Completion.after("firm Jia { ").words())
                .containsExactly(Keyword.LET, Keyword.GROWTH, Keyword.CAPACITY, Keyword.OUTPUT);
        assertThat(Completion.after("at 5 { Yi ").words()).contains(Keyword.WITHHOLDS, Keyword.LEAVES);
        assertThat(Completion.after("show ").names()).isEqualTo(Completion.Names.ALL);
        assertThat(Completion.after("show ").value()).isTrue();
        assertThat(Completion.after("firm ").names()).isEqualTo(Completion.Names.ALL);
        assertThat(Completion.after("firm ").value()).isFalse();
        assertThat(Completion.after("show ) ").words()).isEmpty();
    }
}
