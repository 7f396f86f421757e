package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A declaration with a mistake declares all of it that was read: nothing that uses it gets a message of its own. */
class BrokenDeclarationsTest {
    private static final String GOOD = """
            let one = 1
            firm A { growth 0.5; capacity 100; output 1; let size = 3 }
            firm B { growth 0.5; capacity 100; output 1 }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A firm.
                "firm Jia { growth; capacity 100; output 1; let far = 3 }",
                "firm Jia { growth 0.5; capacity 1 +; output 1; let far = 3 }",
                "firm Jia { growth 0.5; capacity 100; output -1; let far = 3 }",
                "firm Jia { growth 0.5; capacity 100; output 1; let far = 3 * }",
                "firm Jia { growth 0.5; capacity 100; output 1; let far = 3 * nothing }",
                "firm Jia { growth nothing; capacity 100; output 1; let far = 3 }",
                "firm Jia { growth 0.5 in 2..1; capacity 100; output 1; let far = 3 }",
                "firm Jia { growth 0.5; growth 0.6; capacity 100; output 1; let far = 3 }",
                "firm Jia { growth 0.5; capacity 100; size 4; output 1; let far = 3 }",
                "firm Jia { growth 0.5; capacity 100; let far = 3 }",
                "firm Jia { growth ~ normal(1); capacity 100; output 1; let far = 3 }",
                "firm Jia \"x { growth 0.5; capacity 100; output 1; let far = 3 }",
            })
    void ofAFirm(String firm) {
        one(firm + """

                  firm C { growth Jia.growth*0 + 1; capacity Jia.far + 1; output 1 }
                  alliance T { Jia -> A 0.1; each -> each Jia.far/100; members Jia, A }
                  Jia -> B Jia.far/10
                  at 5 { Jia.capacity += 1; Jia.far = 2 }
                  scenario S { Jia.capacity = 3; firm Jia { growth 2 } }
                  show Jia, Jia.far, Jia.growth at 5, total(T.output), Jia.capacity under S
                  sweep Jia.capacity in 1..2 by 1 { equilibrium(Jia) }
                  expect Jia > 0
                  """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firm Lab[1..nothing] { growth 0.5; capacity 100; output 1; let far = i }",
                "firm Lab[1..2.5] { growth 0.5; capacity 100; output 1; let far = i }",
                "firm Lab[3..1] { growth 0.5; capacity 100; output 1; let far = i }",
                "firm Lab[1..] { growth 0.5; capacity 100; output 1; let far = i }",
                "firm Lab[1..3] { growth 0.5; capacity nothing/i; output 1; let far = i }",
                "firm Lab[1..3] { growth 0.5; capacity 100; output -i; let far = i }",
                "firm Lab[1..3] { growth 0.5; capacity 100 100; output 1; let far = i }",
                "firm Lab[1..3] { growth 0.5; capacity 100; output 1; let far = i in 5..4 }",
            })
    void ofAFamily(String family) {
        one(family + """

                  alliance T { members Lab[*], A; Lab[i] -> Lab[i+1] 0.1; Lab[*] -> A 0.1; each -> each 0.01 }
                  Lab[i] -> B Lab[i].far/100
                  let k = 2
                  at 5 { Lab[1].capacity += 1; Lab[*].far = 2; Lab[i].capacity *= 2 }
                  scenario S { Lab[2].capacity = 3; Lab[*].growth = 2 }
                  show Lab[k], Lab[1].far, total(Lab[*].output), share(Lab[1], Lab[*]), Lab[1] under S
                  sweep Lab[1].capacity in 1..2 by 1 { equilibrium(Lab[1]) }
                  """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let x =",
                "let x = 3 *",
                "let x = nothing",
                "let x = 3 in 2..1",
                "let x = 3 in 1..nothing",
                "let x = 30 in 1..20",
                "let x ~ normal(1)",
                "let x ~ gauss(1, 2)",
                "let x = A > 3",
                "let x = 3 in 1..",
                "let x = 3 4",
            })
    void ofAParameter(String let) {
        one(let + """

                  let y = 2*x + 1
                  firm C { growth x*0 + 1; capacity y; output 1 }
                  alliance T { A -> B x/100 }
                  at 5 { x += 1 }
                  scenario S { x = 3; let y = 3 }
                  show x, y, x under S
                  sweep x in 1..2 by 1 { x }
                  threshold x in 1..2
                  """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance T { members A, B; A -> B; B -> A 0.1 }",
                "alliance T { members A, Nobody; A -> B 0.1 }",
                "alliance T { members A, ; A -> B 0.1 }",
                "alliance T { members A, B; A -> Nobody 0.1; B -> A 0.1 }",
                "alliance T { members A, B; A => B 0.1; B -> A 0.1 }",
                "alliance T { members A, B; A -> B nothing; B -> A 0.1 }",
                "alliance T from 5 to 3 { members A, B; A -> B 0.1 }",
                "alliance T from x to 3 { members A, B; A -> B 0.1 }",
                "alliance T from { members A, B; A -> B 0.1 }",
                "alliance T { members A, B; A -> B 0.1; A -> B 0.2; B -> A 0.1 }",
                "alliance T { members A, B; A -> A 0.1; B -> A 0.1 }",
                "alliance T { each -> each 0.1 }",
                "alliance T from \"nowhere.csv\"",
            })
    void ofAnAlliance(String alliance) {
        one(alliance + """

                  firm C { growth 1; capacity 100; output 1 }
                  at 5 { C joins T; A leaves T }
                  at 6 { A withholds 20% in T }
                  at 7 { T dissolves }
                  scenario S { alliance T { members A, B, C } }
                  show total(T.output), withheld(A, T), (A -> B) of T, (B -> A) of T
                  stability of T
                  expect T is stable
                  coalitions of T
                  """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario S { A.capacity = }",
                "scenario S { A.capacity = nothing }",
                "scenario S { Nobody.capacity = 3 }",
                "scenario S extends Nothing { A.capacity = 3 }",
                "scenario S extends { A.capacity = 3 }",
                "scenario S extends S { A.capacity = 3 }",
                "scenario S { simulate }",
                "scenario S { A.capacity = 3; one = 2; firm Z { growth 1; capacity } }",
                "scenario S { title \"x\" 3 }",
            })
    void ofAScenario(String scenario) {
        one(scenario + """

                  scenario R extends S { A.capacity = 4 }
                  show A under S, A under R
                  compare base, S, R to 10 { A }
                  """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"let x =", "let x = nothing", "let x = 3 in 2..1", "let x ~ gauss(1, 2)", "let x = 3 4"})
    void ofANumberThatDecides(String let) {
        one(let + """

                  let y = 2*x + 1
                  firm Lab[1..4 + y] { growth 1; capacity 100; output 1 }
                  let z = 1 in 0..x + 10
                  Lab[y] -> A 0.1
                  show Lab[x], x
                  """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firms from \"nowhere.csv\"",
                "use \"nowhere.ent\"",
                "firms from \"edges.csv\"",
            })
    void ofAFile(String file) {
        one(file + """

                  firm C { growth c; capacity d + 1; output 1 }
                  Hub -> A 0.1
                  Lab[i] -> Hub 0.1
                  scenario R extends S { Hub.capacity = 4 }
                  show Hub, Hub.far, total(firms.far), A under S, total(Tech.output), spill
                  """);
    }

    /** A stray token behind each token in the braces: whatever it breaks, nothing behind the braces is unknown for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        firm Jia { growth 0.5 in 0..1; capacity 100*one; output 1; let far = 3 in 1..4; let near = 2 } \
        | show Jia.far, Jia.near at 5, Jia.capacity
        firm Lab[1..3] { growth 0.5; capacity 100 + i; output 1; let far = i; let near = 2 } \
        | show Lab[1].far, Lab[2].near, total(Lab[*].far)
        alliance T from 5 to 9 { members A, B; A -> B 0.1*one; B -> A 0.1; each -> each 0.01 } \
        | show total(T.output), withheld(A, T), (A -> B) of T, (B -> A) of T
        scenario S { A.size = 3; let two = 2; firm Z { growth 1; capacity 2; output 1; let far = 2 }; \
        alliance U { members A, Z; A -> Z 0.1 }; one = 3 } \
        | scenario R extends S { Z.far = two; U.output = 1 }
        at 5 { A.size += 1; B.growth = 2; after 3 { A exits; B.capacity = 3 }; A.capacity = 2 } | show A, B
        when A > 3 { A.size += 1; after 3 { A exits; B.capacity = 3 }; A.capacity = 2 } | show A, B
        from 5 to 8 { A.size *= 2; B.growth = 2 } | show A, B.growth at 3
        let s = sweep one in 1..2 by 1 { equilibrium(A); A at 5; total(firms.output) at 3 } | show s.count
        """)
    void atEachPlaceInBraces(String declaration, String use) {
        Matcher token = Pattern.compile("[A-Za-z_]\\w*|\\d+(\\.\\d+)?|->|\\.\\.|[-+*]=|[^\\s]")
                .matcher(declaration);
        while (token.find()) {
            if (token.start() < declaration.indexOf('{') || token.end() == declaration.length()) {
                continue;
            }
            for (String stray : List.of(" 4", " +", " )", " then")) {
                String broken = declaration.substring(0, token.end()) + stray + declaration.substring(token.end());
                for (String text : List.of(broken, lines(broken))) {
                    int last = (int) (GOOD + text).lines().count();
                    assertThat(errors(GOOD + text + "\n" + use))
                            .as(text)
                            .allMatch(d -> d.span().line() <= last);
                }
            }
        }
    }

    private static String lines(String text) {
        return text.replace("{ ", "{\n").replace("; ", "\n").replace(" }", "\n}");
    }

    /** On one line and on several. */
    private static void one(String text) {
        found(text);
        String broken = text.lines().findFirst().orElseThrow();
        found(lines(broken) + text.substring(broken.length()));
    }

    private static void found(String text) {
        assertThat(errors(GOOD + text).stream()
                        .map(d -> d.code() + " " + d.span() + " " + new Messages(Language.EN).say(d.sentence()))
                        .toList())
                .as(text)
                .hasSize(1);
    }

    private static List<Diagnostic> errors(String text) {
        return Snippets.diagnose(Source.of("<test>", text)).stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
    }
}
