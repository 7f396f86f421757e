package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Plan;
import entente.model.Question;
import entente.syntax.ScriptReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final String TWO = """
            title "Technology alliance of two firms"
            let spill = 0.3 in 0..0.9
            firm Jia "甲" { growth 0.5; capacity 100; output 10; let distance = 0.7 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech { Jia -> Yi spill; Yi -> Jia 0.4 }
            """;

    private static Checked<Plan> check(String text) {
        return check(text, CheckOptions.of(new MemoryLibrary()));
    }

    private static Checked<Plan> check(String text, CheckOptions options) {
        return ScriptReader.read(Source.of("test.ent", text)).then(script -> Checker.check(script, options));
    }

    private static Model model(String text) {
        return check(text).get().scenarios().base();
    }

    private static List<Code> codes(String text) {
        return check(text).diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aScriptBecomesAModelAndItsQuestions() {
        Plan plan = check(TWO + "simulate to 60\nexpect equilibrium(Jia) = 159.09 within 0.01\nshow Jia.distance")
                .get();
        Model model = plan.scenarios().base();
        assertThat(model.title()).isEqualTo("Technology alliance of two firms");
        assertThat(model.firms()).extracting(f -> f.name()).containsExactly("Jia", "Yi");
        assertThat(model.parameters()).extracting(p -> p.name()).containsExactly("spill", "Jia.distance");
        Contributions terms = model.contributions();
        assertThat(terms.count()).isEqualTo(2);
        assertThat(terms.coefficient(0)).isEqualTo(new Expression.ParameterValue(0));
        assertThat(terms.from(1)).isEqualTo(1);
        assertThat(terms.to(1)).isZero();
        assertThat(terms.number(1)).isEqualTo(0.4);
        assertThat(model.alliances().get(0).members()).containsExactly(0, 1);
        assertThat(plan.inquiries()).extracting(q -> q.kind()).containsExactly("simulate", "expect", "show");
        assertThat(plan.inquiries().get(0).question())
                .isEqualTo(new Question.Simulate(new Expression.Constant(60), null, List.of()));
    }

    @Test
    void rivalryAndMutualArrows() {
        Model model = model(TWO + "Jia -| Yi 0.05\n");
        assertThat(model.contributions().number(2)).isEqualTo(-0.05);
        assertThat(model.contributions().alliance(2)).isEqualTo(Contributions.OUTSIDE);
        Model mutual = model(TWO.substring(0, TWO.lastIndexOf("alliance")) + "Jia <-> Yi 0.1");
        assertThat(mutual.contributions().count()).isEqualTo(2);
    }

    @Test
    void familiesWriteTheirLinesOut() {
        Model model = model("""
                firm Lab[1..4] { growth 0.3 + 0.01*i; capacity 20; output 1; let distance = i/4 }
                alliance Campus { members Lab[*]; each -> each 0.02; Lab[i] -> Lab[i+1] 0.05*i }
                Lab[i] |-| Lab[j] 0.1*abs(i - j)
                """);
        assertThat(model.firms()).extracting(f -> f.name()).containsExactly("Lab[1]", "Lab[2]", "Lab[3]", "Lab[4]");
        assertThat(model.firms().get(2).growth()).isEqualTo(new Expression.Constant(0.3 + 0.01 * 3));
        Contributions terms = model.contributions();
        double[][] campus = new double[4][4];
        double[][] outside = new double[4][4];
        for (int k = 0; k < terms.count(); k++) {
            (terms.alliance(k) == 0 ? campus : outside)[terms.to(k)][terms.from(k)] += terms.number(k);
        }
        for (int to = 0; to < 4; to++) {
            for (int from = 0; from < 4; from++) {
                double chain = to == from + 1 ? 0.05 * (from + 1) : 0;
                assertThat(campus[to][from]).isEqualTo(to == from ? 0 : 0.02 + chain);
                assertThat(outside[to][from]).isEqualTo(to == from ? 0 : -(0.1 * Math.abs(to - from)));
            }
        }
        assertThat(terms.count()).isEqualTo(24);
    }

    @Test
    void parametersStandInAnyOrderAndHaveTheSameIndexInEveryScenario() {
        Plan plan = check("let a = 3*b\nlet b = c + 1\nlet c = 2\nscenario S { let d = 1; c = d }\n")
                .get();
        assertThat(plan.scenarios().base().parameters())
                .extracting(p -> p.name())
                .containsExactly("a", "b", "c");
        assertThat(plan.scenarios().of("S").parameters())
                .extracting(p -> p.name())
                .containsExactly("a", "b", "c", "d");
        assertThat(codes("let a = b\nlet b = a")).containsExactly(Code.E316);
        assertThat(codes("let a = Jia.growth\nfirm Jia { growth a; capacity 1; output 1 }"))
                .containsExactly(Code.E316);
    }

    @Test
    void scenariosLieOverTheBase() {
        Plan plan = check(TWO + """
                        scenario Weak { spill = 0.1; Jia.growth *= 2; alliance Tech { Yi -> Jia 0.5 } }
                        scenario Weaker extends Weak { spill *= 0.5; firm Bing { growth 1; capacity 10; output 1 } }
                        expect Jia at 60 under Weak < Jia at 60 under base
                        compare base, Weak, Weaker to 60 { spill }
                        """).get();
        Model weak = plan.scenarios().of("Weak");
        Model weaker = plan.scenarios().of("Weaker");
        assertThat(weak.parameters().get(0).value()).isEqualTo(new Expression.Constant(0.1));
        assertThat(weaker.parameters().get(0).value()).isEqualTo(new Expression.Constant(0.05));
        assertThat(weak.firms().get(0).growth()).isEqualTo(new Expression.Constant(1.0));
        assertThat(weak.contributions().number(1)).isEqualTo(0.5);
        assertThat(plan.scenarios().base().contributions().number(1)).isEqualTo(0.4);
        assertThat(weaker.firms()).hasSize(3);
    }

    @Test
    void allMistakesInOneRun() {
        assertThat(codes("""
                                firm Jia { growth 0; capacity 0-1; output 0-2 }
                                firm Yi { growth 1 }
                                firm Yi { growth 1; capacity 1; output 1 }
                                Jia -> Jia 0.2
                                Jia -> Borael 0.3
                                show Jai
                                """))
                .containsExactly(
                        Code.E303, Code.E304, Code.E305, Code.E301, Code.E205, Code.E306, Code.E202, Code.E201);
    }

    @Test
    void overridesHoldEverywhere() {
        Plan plan = check(
                        TWO + "scenario A { spill = 0.1 }",
                        CheckOptions.of(new MemoryLibrary()).with("spill", 0.7).with("Jia.growth", 0.9))
                .get();
        assertThat(plan.scenarios().of("A").parameters().get(0).value()).isEqualTo(new Expression.Constant(0.7));
        assertThat(plan.scenarios().base().firms().get(0).growth()).isEqualTo(new Expression.Constant(0.9));
        assertThat(check(TWO, CheckOptions.of(new MemoryLibrary()).with("spil", 1))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E222);
    }

    @Test
    void aGroupMakesItsFirmsMembersOfAnAllianceWithoutMembers() {
        Model model = model("""
                firm Core { growth 0.4; capacity 200; output 20 }
                firm Lab[1..2] { growth 0.3; capacity 20; output 1 }
                alliance Campus { Core -> Lab[*] 0.1 }
                """);
        assertThat(model.alliances().get(0).members()).containsExactly(0, 1, 2);
    }

    /** Questions asked of models that are there already mean what they mean in one script with them. */
    @Test
    void questionsAloneAreResolvedAlike() {
        String declarations = TWO + """
                let n = 2
                firm Lab[2..5] { growth 0.3; capacity 20; output 1; let size = i }
                scenario Other { spill = 0.1; firm Bing { growth 1; capacity 10; output 1 } }
                """;
        String questions = """
                show Jia.distance, Lab[n].size, total(Lab[*].size), share(Jia.output, Tech), (Jia -> Yi) of Tech
                let run = simulate to 60 for Other
                show run.end, Bing at 60 under Other, Jia at 60 under base
                sweep spill { Jia at 60; stable }
                expect Tech is stable
                """;
        Plan whole = check(declarations + questions).get();
        Plan asked = ScriptReader.read(Source.of("test.ent", questions))
                .then(script -> Checker.ask(script, whole.scenarios(), CheckOptions.of(new MemoryLibrary())))
                .get();
        assertThat(asked.inquiries()).hasSameSizeAs(whole.inquiries());
        for (int k = 0; k < asked.inquiries().size(); k++) {
            String one = asked.inquiries().get(k).question().toString();
            assertThat(plain(one))
                    .isEqualTo(plain(whole.inquiries().get(k).question().toString()));
        }
        assertThat(ScriptReader.read(Source.of("test.ent", "show Jai"))
                        .then(script -> Checker.ask(script, whole.scenarios(), CheckOptions.of(new MemoryLibrary())))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E201);
    }

    /** Without places and array identities, which differ. */
    private static String plain(String question) {
        return question.replaceAll("test\\.ent:\\d+:\\d+", "").replaceAll("\\[I@[0-9a-f]+", "");
    }
}
