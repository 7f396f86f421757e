package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.TableAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At which time values are taken that name none, and that it is said. */
class TimesOfValuesTest {
    private static final String MODEL = """
            let spill = 0.3 in 0..1.5
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech { Jia <-> Yi spill }
            at 30 { (Jia -> Yi) = 1.1; (Yi -> Jia) = 0.95; Jia.capacity = 40 }
            scenario Low { Jia.capacity = 50 }
            """;

    private static Step run(String text) {
        return Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", text), r -> {});
    }

    private static <A> A answer(String question, Class<A> kind) {
        Step step = run(MODEL + question);
        assertThat(step.hasErrors()).isFalse();
        assertThat(step.runError()).isNull();
        return kind.cast(step.results().get(step.results().size() - 1).answer());
    }

    private static List<List<String>> cells(TableAnswer answer) {
        return answer.rows().stream()
                .map(row -> row.stream().map(TimesOfValuesTest::cell).toList())
                .toList();
    }

    private static String cell(Field.Leaf leaf) {
        return leaf instanceof Field.Number number ? Double.toString(number.value()) : leaf.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare base, Low", "sweep spill in 0..0.4 by 0.2"})
    void whatNamesNoTimeIsTakenAtTheEnd(String question) {
        String values = "Jia; Jia + Yi; stable; Tech is unstable; Jia.capacity; spill; equilibrium(Jia)";
        TableAnswer bare = answer(question + " to 60 { " + values + " }", TableAnswer.class);
        TableAnswer timed = answer(
                question + " to 60 { Jia at 60; (Jia + Yi) at 60; stable at 60; Tech is unstable at 60;"
                        + " Jia.capacity at 60; spill at 60; equilibrium(Jia) at 60 }",
                TableAnswer.class);
        assertThat(bare.columns()).isEqualTo(timed.columns());
        assertThat(cells(bare)).isEqualTo(cells(timed));
        TableAnswer start = answer(question + " to 60 { stable at 0; Jia.capacity at 0 }", TableAnswer.class);
        assertThat(start.rows().get(0).get(1)).isNotEqualTo(bare.rows().get(0).get(3));
        assertThat(bare.sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare base, Low", "sweep spill in 0..0.4 by 0.2"})
    void whatNamesItsTimeKeepsIt(String question) {
        TableAnswer bare = answer(
                question + " to 20 { Jia at 5; Jia at end; first(Jia > 50); integral(Jia); Jia - (Jia at 0); 2*spill }",
                TableAnswer.class);
        assertThat(bare.columns())
                .containsSequence(
                        "Jia at 5",
                        "Jia at end",
                        "first(Jia > 50)",
                        "integral(Jia) at 20",
                        "(Jia - (Jia at 0)) at 20",
                        "(2*spill) at 20");
        TableAnswer timed = answer(
                "simulate to 20 for base, Low\n" + question
                        + " { Jia at 5; Jia at 20; first(Jia > 50); integral(Jia) at 20;"
                        + " (Jia at 20) - (Jia at 0); 2*(spill at 20) }",
                TableAnswer.class);
        assertThat(cells(bare)).isEqualTo(cells(timed));
    }

    @Test
    void aHeadingReadsAsTheQuestionIsWritten() {
        String chinese = """
                时间 单位 年 自 2010
                企业 甲 { 增长率 0.5; 容量 100; 产出 10 }
                情景 低 { 甲.容量 = 50 }
                比较 基准, 低 至 年份 2070 { 甲; 稳定 }
                """;
        Step step = run(chinese);
        assertThat(((TableAnswer) step.results().get(0).answer()).columns())
                .containsExactly("scenario", "甲 时刻 年份 2070", "稳定 时刻 年份 2070");
    }

    @Test
    void elsewhereTheAnswerSaysThatItIsTheStart() {
        String said = "where no time is named, at t = 0";
        Messages english = new Messages(Language.EN);
        assertThat(answer("expect Jia > 5", ExpectAnswer.class).sentences())
                .extracting(english::say)
                .containsExactly(said);
        assertThat(answer("expect Jia > 50", ExpectAnswer.class).sentences())
                .extracting(english::say)
                .contains(said);
        assertThat(answer("expect Tech is global", ExpectAnswer.class).sentences())
                .extracting(english::say)
                .containsExactly(said);
        assertThat(answer("expect Jia at 0 > 5", ExpectAnswer.class).sentences())
                .isEmpty();
        assertThat(answer("show stable", ShowAnswer.class).values().get(0).note())
                .isNotNull();
        for (String question : List.of("compare base, Low", "sweep spill in 0..0.4 by 0.2")) {
            assertThat(answer(question + " { Jia }", TableAnswer.class).sentences())
                    .extracting(english::say)
                    .containsExactly(
                            "Where no time is named, values are those at t = 0; `to` a time takes them there.");
            assertThat(answer(question + " { Jia at 5 }", TableAnswer.class).sentences())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uncertainty 100 runs to 10 for est",
                "simulate to 10 for est",
                "show Jia at 5 under est",
                "compare base, est to 10",
                "sweep spill by 0.5 { Jia at 5 } for est",
                "expect Tech is stable for est"
            })
    void aFitWithoutAnAnswerIsNoScenario(String question) {
        Step step = run(MODEL + "let est = fit spill to \"outputs.csv\"\n" + question);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(Code.E808, Code.E840);
    }
}
