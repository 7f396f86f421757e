package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.Session;
import entente.session.SessionOptions;
import org.junit.jupiter.api.Test;

/** What is said in words of a run and of a verdict. */
class SentenceTest {
    private static String said(Language language, String script) {
        StringBuilder text = new StringBuilder();
        TextReport report = new TextReport(new Messages(language), new TextReport.Canvas(200, false, true));
        Session.empty(SessionOptions.defaults())
                .enter(Source.of("<input>", script), result -> text.append(report.of(result)));
        return text.toString();
    }

    private static String said(String script) {
        return said(Language.EN, script);
    }

    @Test
    void whoGrowsDoesNotSettleAndAStartUpIsNotGone() {
        String text = said("firm A { growth 0.5; capacity 1_000_000; output 10 }\nsimulate to 5\n");
        assertThat(text).contains("still move", "A at", "(rising)").doesNotContain("settle", "gone", "worth");
        String chinese = said(Language.ZH, "firm A { growth 0.5; capacity 1_000_000; output 10 }\nsimulate to 5\n");
        assertThat(chinese).contains("仍在变化", "升至").doesNotContain("稳定", "消失");
    }

    @Test
    void aDyingFirmIsGoneAndTheRestHasSettled() {
        String text = said("""
                firm A { growth 1; capacity 1; output 0.5 }
                firm B { growth 1; capacity 1; output 0.5 }
                A -| B 2
                simulate to 60
                """);
        assertThat(text).contains("A settles at 1 by", "As good as gone: B");
    }

    @Test
    void fewSamplesHideNoRiseAndFall() {
        String script = """
                firm A { growth 1; capacity 100; output 100 }
                from 30 to 31 { A.capacity *= 3 }
                simulate to 100 at 1, 100
                """;
        assertThat(said(script)).containsPattern("A settles at 100 by t = 3[5-9]");
        String ripples = """
                firm A { growth 1; capacity 100 + 50*sin(2*pi*t/10); output 100 }
                simulate to 100 by 10
                """;
        assertThat(said(ripples)).contains("still move");
    }

    @Test
    void risingAndFallingAreOfTheEnd() {
        String script = """
                firm A { growth 1; capacity 100; output 10 }
                at 9.9 { A.output = 300 }
                simulate to 10 at 5, 10
                """;
        assertThat(said(script)).contains("(falling)").doesNotContain("rising");
    }

    @Test
    void anUnstableEquilibriumIsCalledSo() {
        String script = """
                firm A { growth 1; capacity 3; output 1 }
                firm B { growth 1; capacity 3; output 1 }
                A |-| B 2
                """;
        assertThat(said(script + "simulate until settled\n")).contains("unstable equilibrium", "1 and B at 1");
        assertThat(said(script + "simulate to 5\n"))
                .contains("unstable equilibrium")
                .doesNotContain("settle");
        assertThat(said(Language.ZH, script + "simulate until settled\n")).contains("不稳定的均衡点");
    }

    @Test
    void whatIsStillToComeIsSaid() {
        String script = "firm A { growth 1; capacity 100; output 90 }\nat 80 { A.capacity = 50 }\nsimulate to 40\n";
        assertThat(said(script)).contains("settles at 100", "still to happen, at t = 80");
    }

    @Test
    void aVerdictAtTheStartNamesWhatComesLater() {
        String two = """
                firm A { growth 1; capacity 1; output 0.1 }
                firm B { growth 1; capacity 1; output 0.1 }
                alliance T { A -> B 0.1; B -> A 0.1 }
                """;
        assertThat(unbroken(two + "stability\n")).doesNotContain("goes on");
        assertThat(unbroken(two + "from 5 to 20 { A withholds 50% in T }\nstability\n"))
                .contains("at t = 0.", "from t = 5 on, and the verdict stays", "`stability to 22` goes on");
        String rivals = two.replace("B -> A 0.1", "B -> A 0.1 }\nalliance U { B -> A 20");
        assertThat(unbroken(rivals.replace("alliance U", "alliance U from 9 to 30") + "stability\n"))
                .contains("From t = 9 on the verdict is runaway", "`stability to 33` goes on");
        assertThat(unbroken(two + "from 5 to 20 { A withholds 50% in T }\nstability at 0\n"))
                .doesNotContain("goes on");
        assertThat(unbroken(two + "when A.output > 0.5 { T dissolves }\nstability\n"))
                .contains("Conditions may change", "`stability to T` goes on");
    }

    private static String unbroken(String script) {
        return said(script).replaceAll("\\s+", " ");
    }

    @Test
    void aCoalitionOfNobodyAndOfOneSaysSo() {
        String one = "firm A { growth 1; capacity 10; output 1 }\n";
        assertThat(unbroken(one + "coalitions\n"))
                .contains("A is the only member")
                .doesNotContain("core");
        String two = one + "firm B { growth 1; capacity 10; output 1 }\nalliance T { A <-> B 0.2 }\n";
        assertThat(unbroken(two + "coalitions\n")).contains("core");
        assertThat(unbroken(two + "at 0 { A leaves T; B leaves T }\ncoalitions\n"))
                .contains("No firm is a member of an alliance");
        assertThat(unbroken(one + "at 0 { A exits }\ncoalitions\n")).contains("No firm is a member");
    }

    @Test
    void theRowThatAWindowsEndBeginsSaysSo() {
        String text = said("""
                firm A { growth 1; capacity 1 + step(12, 1); output 0.1 }
                firm B { growth 1; capacity 1; output 0.1 }
                alliance T from 0 to 15 { A -> B 0.1; B -> A 0.1 }
                from 5 to 10 { A.capacity *= 2 }
                stability to 20
                """);
        assertThat(text.lines()
                        .filter(line -> line.matches(" +5 +10 .*from 5 to 10.*"))
                        .count())
                .isOne();
        assertThat(text).containsPattern("\\n +10 +12 .*end of from 5 to 10");
        assertThat(text).containsPattern("\\n +12 +15 .*a function of time changes its course");
        assertThat(text).containsPattern("\\n +15 +20 .*end of T");
    }

    @Test
    void noRegimeIsLeftOut() {
        StringBuilder script = new StringBuilder("""
                let d = 0.1
                firm A { growth 1; capacity 1; output 0.1 }
                firm B { growth 1; capacity 1; output 0.1 }
                A <-> B d
                """);
        for (int t = 1; t < 240; t++) {
            script.append("at ").append(t).append(" { d = 0.1 }\n");
        }
        script.append("at 240 { d = 3 }\nstability to 260\n");
        assertThat(said(script.toString())).contains("runaway from t = 240");
    }
}
