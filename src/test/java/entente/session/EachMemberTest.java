package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Table;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.report.JsonReport;
import entente.session.answers.ShowAnswer;
import entente.session.answers.UncertaintyAnswer;
import entente.study.DrawnValues;
import entente.syntax.ScriptWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each member in turn, shares withheld as quantities, and what becomes of values under uncertainty. */
class EachMemberTest {
    private static final String TRIO = """
            firm A { growth 0.5; capacity 100; output 10 }
            firm B { growth 0.8; capacity 150; output 5 }
            firm C { growth 0.6; capacity 50; output 5 }
            firm D { growth 0.6; capacity 50; output 5 }
            alliance Net { members A, B, C; A -> B 0.3; B -> A 0.4; C -> A 0.1; B -> C 0.2 }
            """;

    private static Step enter(String text) {
        return Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", text), result -> {});
    }

    private static List<String> codes(Step step) {
        return Stream.concat(step.diagnostics().stream(), step.faults().stream())
                .map(Diagnostic::code)
                .map(Enum::name)
                .toList();
    }

    private static double shown(String text) {
        Step step = enter(TRIO + text);
        assertThat(codes(step)).as(text).isEmpty();
        return ((ShowAnswer) step.results().get(0).answer())
                .values()
                .get(0)
                .field()
                .asNumber();
    }

    private static Table table(String text) {
        Step step = enter(TRIO + text);
        assertThat(codes(step)).as(text).isEmpty();
        return step.results().get(0).answer().table();
    }

    @Test
    void aRowSaysWhatAMemberGainsAndWhatTheOthersLose() {
        Table table = table("compare each of Net withholds 60% at 20 to 60 { total(firms.output) }\n");
        assertThat(table.headings())
                .containsExactly("firm", "gain", "A", "B", "C", "lasts", "total(firms.output) at 60");
        assertThat(table.rows()).isEqualTo(3);
        double a = shown("show A at 60\n");
        assertThat(table.at(1, 2).asNumber())
                .isCloseTo(shown("at 20 { B withholds 60% }\nshow A at 60\n") - a, within(1e-9));
        assertThat(table.at(1, 1).asNumber())
                .isCloseTo(shown("at 20 { B withholds 60% }\nshow B at 60\n") - shown("show B at 60\n"), within(1e-9));
        assertThat(table.at(1, 3).isMissing()).isTrue();
        assertThat(table.at(1, 5).asNumber()).isEqualTo(1);
        assertThat(table.at(0, 6).asNumber())
                .isCloseTo(shown("at 20 { A withholds 60% }\nshow total(firms.output) at 60\n"), within(1e-9));
    }

    @Test
    void anyVerbWillDoThatChangesSomething() {
        Table leaves = table("compare each of Net leaves Net to 60\n");
        assertThat(leaves.at(0, 5).asNumber()).isEqualTo(1);
        Table rule = table("when B.withheld > 0.5 { Net dissolves }\ncompare each of Net withholds 60% to 60\n");
        assertThat(rule.at(0, 5).asNumber()).isEqualTo(1);
        assertThat(rule.at(1, 5).asNumber()).isEqualTo(0);
        assertThat(codes(enter(TRIO + "compare each of Net honours to 60\nshow 1\n")))
                .containsExactly("E825");
        assertThat(codes(enter(TRIO + "compare each of Net joins Net to 60\n"))).containsExactly("E825");
        assertThat(codes(enter(TRIO + "compare each of Net dissolves to 60\n"))).containsExactly("E414");
        assertThat(codes(enter(TRIO + "compare each of Nat withholds 60% to 60\n")))
                .containsExactly("E203");
        assertThat(codes(enter(TRIO + "compare each of Net withholds 160% to 60\n")))
                .containsExactly("E403");
        assertThat(codes(enter(TRIO + "compare each of Net withholds 60%\n"))).containsExactly("E101");
    }

    @Test
    void readsInChinese() {
        String english = "compare each of Net withholds 60% in Net at 20 to 60\n";
        String chinese = "比较 各方 关于 Net 违约 60% 范围 Net 时刻 20 至 60\n";
        assertThat(ScriptWriter.translate(Source.of("<input>", english), Language.ZH)
                        .get())
                .isEqualTo(chinese);
        assertThat(table(chinese).rows()).isEqualTo(3);
    }

    @Test
    void presenceIsAQuantityOfTwoValues() {
        double without = shown("at 0 { C exits }\nshow A at 60\n");
        double all = shown("show A at 60\n");
        assertThat(without).isNotEqualTo(all);
        assertThat(shown("show A at 60 with C.present = 0\n")).isEqualTo(without);
        assertThat(shown("C.present = 0\nshow A at 60\n")).isEqualTo(without);
        assertThat(shown("show C.present at 60 with C.present = 0\n")).isZero();
        Table sweep = table("sweep C.present { A at 60 }\n");
        assertThat(sweep.rows()).isEqualTo(2);
        assertThat(sweep.at(0, 1).asNumber()).isCloseTo(without, within(1e-6));
        assertThat(sweep.at(1, 1).asNumber()).isCloseTo(all, within(1e-6));
        assertThat(codes(enter(TRIO + "map C.present, (A -> B) in 0..3\n"))).isEmpty();
    }

    @Test
    void whatIsSweptIsNotWhatWasSet() {
        Table withheld = table("B.withheld = 0.5\nsweep B.withheld by 0.5 { A at 60 }\n");
        assertThat(withheld.at(0, 1).asNumber()).isNotEqualTo(withheld.at(1, 1).asNumber());
        Table present = table("C.present = 0\nsweep C.present { C at 60 }\n");
        assertThat(present.at(1, 1).asNumber()).isPositive();
    }

    @Test
    void aShareThatIsWithheldIsAQuantity() {
        double half = shown("at 0 { B withholds 50% }\nshow A at 60\n");
        assertThat(shown("show A at 60 with B.withheld = 0.5\n")).isEqualTo(half);
        assertThat(shown("B.withheld = 50%\nshow A at 60\n")).isEqualTo(half);
        assertThat(shown("scenario Less { B.withheld = 0.5 }\nshow A at 60 under Less\n"))
                .isEqualTo(half);
        Table sweep = table("sweep B.withheld by 0.5 { A at 60 }\n");
        assertThat(sweep.rows()).isEqualTo(3);
        assertThat(sweep.at(1, 1).asNumber()).isCloseTo(half, within(1e-6));
        assertThat(codes(enter(TRIO + "map B.withheld, (A -> B) in 0..3\n"))).isEmpty();
        assertThat(codes(enter(TRIO + "threshold B.withheld\nprove Net is stable for B.withheld in 0..1\n")))
                .isEmpty();
        assertThat(codes(enter(TRIO + "at 5 { B.withheld = 0.5 }\n"))).containsExactly("E402");
        assertThat(codes(enter(TRIO + "show A with B.withheld = 2\n"))).containsExactly("E403");
        Step set = Session.empty(SessionOptions.defaults().withOverrides(java.util.Map.of("B.withheld", 0.5)))
                .enter(Source.of("<input>", TRIO + "show A at 60\n"), result -> {});
        assertThat(((ShowAnswer) set.results().get(0).answer())
                        .values()
                        .get(0)
                        .field()
                        .asNumber())
                .isEqualTo(half);
    }

    @Test
    void valuesHaveProbabilitiesAndSpreads() {
        String uncertain = "let boost ~ uniform(0, 1)\nfirm E { growth 1; capacity 100 + 100*boost; output 1 }\n";
        Step step = enter(
                TRIO + uncertain + "uncertainty 2000 runs to 60 { E > 175; E.capacity; boost < 2; boost > 0.75 }\n");
        assertThat(codes(step)).isEmpty();
        List<DrawnValues.Value> values =
                ((UncertaintyAnswer) step.results().get(0).answer()).values();
        assertThat(values.get(0).share()).isCloseTo(0.25, within(0.04));
        assertThat(values.get(0).share()).isEqualTo(values.get(3).share());
        assertThat(values.get(0).low()).isLessThan(values.get(0).share());
        assertThat(values.get(0).high()).isGreaterThan(values.get(0).share());
        assertThat(values.get(1).spread().median()).isCloseTo(150, within(4.0));
        assertThat(values.get(2).share()).isEqualTo(1);
        assertThat(values.get(2).high()).isEqualTo(1);
        assertThat(new JsonReport(new Messages(Language.EN)).of(step.results().get(0)))
                .contains("\"values\":[{\"text\":\"(E > 175) at 60\"", "\"probability\":", "\"interval\":[");
    }

    @Test
    void aFileThatIsLoadedAlreadyIsNotReadAgain() {
        var library = new entente.files.MemoryLibrary().with("trio.ent", TRIO);
        Session session = Session.empty(SessionOptions.defaults().withLibrary(library));
        Step loaded = session.enter(Source.of("trio.ent", TRIO), result -> {});
        Step used = loaded.next().enter(Source.of("<input>", "use \"trio.ent\""), result -> {});
        assertThat(codes(used)).isEmpty();
        assertThat(used.next().scenarios().base().firms()).hasSize(4);
    }
}
