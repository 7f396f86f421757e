package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String PAIR = """
            let spill = 0.3 in 0..0.9
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 0.4
            }
            """;

    @TempDir
    Path directory;

    private Path script(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Shell.Ran run(String... words) {
        return Shell.in(directory).run(words);
    }

    @Test
    void answersGoToStandardOutputAndNothingElse() throws IOException {
        script("pair.ent", PAIR + "stability\nexpect Tech is stable\n");
        Shell.Ran ran = run("run", "pair.ent");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("stable");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void jsonIsOneObjectALine() throws IOException {
        script("pair.ent", PAIR + "show Jia.capacity\nstability\n");
        Shell.Ran ran = run("run", "--json", "pair.ent");
        assertThat(ran.exit()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"question\":") && line.endsWith("}"));
        assertThat(lines.get(1)).contains("\"verdict\":\"global\"");
    }

    @Test
    void setGivesAParameterAValue() throws IOException {
        script("pair.ent", PAIR + "show spill\n");
        assertThat(run("run", "--set", "spill=40%", "pair.ent").out()).contains("0.4");
        assertThat(run("run", "--set", "spil=0.4", "pair.ent"))
                .satisfies(ran -> assertThat(ran.exit()).isNotZero())
                .satisfies(ran -> assertThat(ran.err()).contains("spill"));
        assertThat(run("run", "--set", "spill=0.4", "pair.ent").err()).isEmpty();
        assertThat(run("run", "--set", "spill=1.4", "pair.ent"))
                .satisfies(ran -> assertThat(ran.exit()).isZero())
                .satisfies(ran -> assertThat(ran.err()).contains("W311", "1.4", "0..0.9", "--set"));
        assertThat(run("run", "--set", "spill", "pair.ent").exit()).isEqualTo(2);
        assertThat(run("run", "--set", "spill=many", "pair.ent").exit()).isEqualTo(2);
    }

    @Test
    void aFailedExpectationExitsWith1() throws IOException {
        script("pair.ent", PAIR + "expect Jia.capacity > 1000\n");
        assertThat(run("run", "pair.ent").exit()).isEqualTo(1);
        assertThat(run("test", "pair.ent").exit()).isEqualTo(1);
    }

    @Test
    void testCountsExpectationsAndWritesJunitXml() throws IOException {
        script("pair.ent", PAIR + "expect Tech is stable\nexpect Jia.capacity > 1000 and 1 < 2\n");
        Shell.Ran ran = run("test", "--junit", "out/junit.xml", "pair.ent");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("1 of 2 expectations");
        assertThat(directory.resolve("out/junit.xml"))
                .content()
                .contains("tests=\"2\" failures=\"1\" errors=\"0\"")
                .contains("Jia.capacity &gt; 1000");
    }

    @Test
    void testSaysWhatFailedAndWhatWasNotReached() throws IOException {
        script(
                "late.ent",
                PAIR
                        + "at 5 { Jia.capacity -= 200 }\nexpect 1 < 2\nexpect Jia at 10 > 5\nexpect (Tech is\n  stable)\n");
        script("bad.ent", PAIR + "expect Jai.capacity > 5\nexpect Tech is stable\n");
        script("none.ent", PAIR + "show spill\n");
        Shell.Ran bad = run("test", "--junit", "bad.xml", "bad.ent");
        assertThat(bad.exit()).isEqualTo(3);
        assertThat(bad.out())
                .contains("expect Tech is stable: not reached (at bad.ent:")
                .doesNotContain("nothing to test");
        assertThat(directory.resolve("bad.xml")).content().contains("errors=\"1\" skipped=");
        assertThat(run("test", "none.ent").out()).contains("nothing to test");
        assertThat(run("test", "absent.ent").out()).doesNotContain("nothing to test");
        Shell.Ran late = run("test", "late.ent", "none.ent");
        assertThat(late.exit()).as(late.all()).isEqualTo(4);
        assertThat(late.err()).contains("error[E801]").contains("late.ent could not be run to its end");
        assertThat(late.out()).contains("✓ Tech is stable", "1 of 3 expectations do not hold");
        Shell.Ran none = run("test", "--seconds", "1", "bad.ent");
        assertThat(none.out()).contains("0 hold, 0 do not, 2 were not reached");
    }

    @Test
    void aScriptWithMistakesRunsNothingAndExitsWith3() throws IOException {
        script("bad.ent", PAIR + "show Jia.capacity\nshow Jai.capacity\n");
        Shell.Ran ran = run("run", "bad.ent");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("bad.ent:9:6").contains("Jia").contains("One mistake");
        assertThat(run("check", "bad.ent").exit()).isEqualTo(3);
    }

    @Test
    void mistakesInJsonAreOneObject() throws IOException {
        script("bad.ent", "firm\nfrim X\n");
        Shell.Ran ran = run("run", "--json", "bad.ent");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out().lines().toList()).singleElement().asString().startsWith("{\"diagnostics\":[{\"code\":\"E");
    }

    @Test
    void checkSaysThatAllIsFine() throws IOException {
        script("pair.ent", PAIR);
        Shell.Ran ran = run("check", "pair.ent");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo("pair.ent: no mistakes\n");
    }

    @Test
    void everyStageCanBeShown() throws IOException {
        script(
                "pair.ent",
                PAIR + "let   loose = 1\nfirm Lab[1..2] { growth i; capacity 1; output 1 }\nat 5 { spill = 0.5 }\n");
        assertThat(run("run", "--show", "script", "pair.ent").out()).contains("let loose = 1");
        assertThat(run("run", "--show", "model", "pair.ent").out())
                .containsPattern("scenario base  # [0-9a-f]{32}\n")
                .contains("  parameter spill 0.3\n  parameter spill in 0..0.9\n")
                .contains("  firm Lab[2] growth 2\n")
                .contains("  contribution Jia -> Yi in Tech spill\n")
                .contains("  event at 5 { spill = 0.5 }\n");
        assertThat(run("run", "--show", "equations", "pair.ent").out()).contains("d Jia/dt = 0.5 Jia");
    }

    @Test
    void fmtSaysWhichLinesAndShowsThem() throws IOException {
        String text = "let a=1\nlet b = 2\nlet c = 3\nlet d = 4\n\n\n;\nlet e = 5\nlet f=6\nlet g = 7\n";
        Path file = script("odd.ent", text);
        assertThat(run("fmt", "--check", "odd.ent").out())
                .isEqualTo("odd.ent: not in the standard form\n  lines 1, 6–7, 9\n");
        Shell.Ran diff = run("fmt", "--diff", "odd.ent");
        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).isEqualTo("""
                --- odd.ent
                +++ odd.ent
                @@ -1,10 +1,8 @@
                -let a=1
                +let a = 1
                 let b = 2
                 let c = 3
                 let d = 4
                \s
                -
                -;
                 let e = 5
                -let f=6
                +let f = 6
                 let g = 7
                """);
        assertThat(run("fmt", "--diff", "--check", "odd.ent").exit()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void checkAndTestAnswerProgramsInJson() throws IOException {
        script("pair.ent", PAIR + "expect Tech is stable\nexpect Jia.capacity > 1000\n");
        script("bad.ent", PAIR + "expect Jai.capacity > 5\n");
        assertThat(run("check", "--json", "pair.ent", "bad.ent"))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).isEmpty())
                .satisfies(ran -> assertThat(ran.out().lines())
                        .satisfiesExactly(
                                fine -> assertThat(fine).isEqualTo("{\"file\":\"pair.ent\",\"diagnostics\":[]}"),
                                bad -> assertThat(bad).contains("\"file\":\"bad.ent\"", "\"code\":\"E202\"")));
        assertThat(run("test", "--json", "pair.ent").out().lines())
                .satisfiesExactly(
                        held -> assertThat(held)
                                .startsWith("{\"file\":\"pair.ent\",\"question\":\"expect\"")
                                .contains("\"passed\":true", "\"seconds\":"),
                        failed -> assertThat(failed).contains("\"passed\":false", "\"actual\":100"),
                        all -> assertThat(all)
                                .startsWith("{\"summary\":{\"file\":\"pair.ent\",\"held\":1,\"failed\":1,"));
    }

    @Test
    void casesAreNamedByWhatTheyExpectAndNotByTheirLines() throws IOException {
        script("twice.ent", PAIR + "expect Tech is stable\nexpect Tech is stable\nexpect Jia at 5 under base > 1\n");
        run("test", "--junit", "junit.xml", "twice.ent");
        assertThat(directory.resolve("junit.xml"))
                .content()
                .contains(
                        "name=\"Tech is stable\"", "name=\"Tech is stable (2)\"", "name=\"Jia at 5 under base &gt; 1\"")
                .containsPattern("line=\"[0-9]+\" time=\"[0-9.]+\"/>");
    }

    @Test
    void fmtSetsScriptsInOrderAndTranslatesThem() throws IOException {
        Path file = script("pair.ent", "let   spill=0.3   # kept\nshow  spill\n");
        assertThat(run("fmt", "--check", "pair.ent").exit()).isEqualTo(1);
        assertThat(run("fmt", "pair.ent").exit()).isZero();
        String formatted = Files.readString(file);
        assertThat(formatted).isEqualTo("let spill = 0.3   # kept\nshow spill\n");
        assertThat(formatted).contains("let spill = 0.3").contains("# kept");
        assertThat(run("fmt", "--check", "pair.ent").exit()).isZero();
        assertThat(run("fmt", "--keywords", "zh", "pair.ent").exit()).isZero();
        assertThat(Files.readString(file)).contains("设 spill").contains("显示 spill");
        assertThat(run("fmt", "--keywords", "en", "pair.ent").exit()).isZero();
        assertThat(Files.readString(file)).isEqualTo(formatted);
        assertThat(Shell.in(directory).type("show   1\n", "fmt", "-").out()).isEqualTo("show 1\n");
        assertThat(Shell.in(directory).type("shwo   1\n", "fmt", "-").exit()).isEqualTo(3);
    }

    @Test
    void standardInputIsAScriptToo() {
        Shell.Ran ran = Shell.in(directory).type(PAIR + "show spill\n", "run", "-");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("0.3");
    }

    @Test
    void wrongUsageSaysWhatAndHow() {
        assertUsage("there is no option --jsn here", "--json", "run", "--jsn", "x.ent");
        assertUsage("there is no command rnu", "did you mean run?", "rnu", "x.ent");
        assertUsage("run needs a script", "entente run FILE", "run");
        assertUsage("--seed needs a value", "--seed N", "run", "x.ent", "--seed");
        assertUsage("--seed takes a whole number", "seven", "run", "x.ent", "--seed", "seven");
        assertUsage("--seed is given twice", "", "run", "x.ent", "--seed", "1", "--seed", "2");
        assertUsage("--color cannot be allways", "always", "run", "x.ent", "--color", "allways");
        assertUsage("--show cannot be pictures", "script, model, equations, law", "run", "x.ent", "--show", "pictures");
    }

    private void assertUsage(String what, String hint, String... words) {
        Shell.Ran ran = run(words);
        assertThat(ran.exit()).as(ran.all()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(what).contains(hint).contains("--help");
    }

    @Test
    void messagesAreChineseWhereAskedFor() {
        assertThat(run("run", "--lang", "zh").err()).contains("需要一个脚本");
        assertThat(new Shell(directory, Language.ZH, 100).run("run").err()).contains("需要一个脚本");
        assertThat(new Shell(directory, Language.ZH, 100).run("--help").out()).contains("用法");
    }

    @Test
    void colorsOnlyWhereAskedFor() throws IOException {
        script("bad.ent", "frim\n");
        assertThat(run("check", "bad.ent").err()).doesNotContain("\u001b");
        assertThat(run("check", "--color", "always", "bad.ent").err()).contains("\u001b[");
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws IOException {
        script("pair.ent", PAIR + "show spill\nshow spill\n");
        for (String command : List.of("run", "check", "test", "--help", "run --show model")) {
            Shell.Ran ran = withoutRoom(true, "", (command + " pair.ent").split(" "));
            assertThat(ran.exit()).as(command).isZero();
            assertThat(ran.err()).isEmpty();
        }
        assertThat(withoutRoom(true, "show 1\n".repeat(1_000_000)).exit()).isZero();
    }

    @Test
    void answersThatCannotBeWrittenAreAnError() throws IOException {
        script("pair.ent", PAIR + "show spill\nshow spill\n");
        for (String command :
                List.of("run", "run --json", "check", "test", "--help", "--version", "run --show model")) {
            Shell.Ran ran = withoutRoom(false, "", (command + " pair.ent").split(" "));
            assertThat(ran.exit()).as(command).isEqualTo(4);
            assertThat(ran.err()).contains("cannot be written: No space left on device");
        }
        assertThat(withoutRoom(false, "show 1\n".repeat(1_000_000)).exit()).isEqualTo(4);
        assertThat(withoutRoom(false, "show   1\n", "fmt", "-").exit()).isEqualTo(4);
    }

    private Shell.Ran withoutRoom(boolean reader, String input, String... words) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment around = new Environment(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Output(full, reader),
                new Output(err, false),
                directory,
                directory,
                Language.EN,
                80,
                false,
                false,
                false,
                false,
                true,
                false);
        Exit exit = new Program(around).run(List.of(words));
        return new Shell.Ran(exit.code(), "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileHasTheRowsBeforeAndAfterEachInstantOfEvents() throws IOException {
        script("events.ent", """
                firm A { growth 1e-300; capacity 100; output 10 }
                firm B absent { growth 1e-300; capacity 100; output 20 }
                at 0.5 { A.output = 8 }
                at 1 { A.output = 4; B enters with 2 }
                from 1 to 2 { A.capacity *= 2 }
                simulate to 2 by 1
                save "events.csv"
                """);
        assertThat(run("run", "events.ent").exit()).isZero();
        assertThat(directory.resolve("events.csv")).content().isEqualToNormalizingNewlines("""
                t,A,B
                0,10,
                0.5,10,
                0.5,8,
                1,8,
                1,4,2
                2,4,2
                2,4,2
                """);
    }

    @Test
    void aLimitOfAnySizeIsALimit() throws IOException {
        script("pair.ent", PAIR + "show spill\n");
        for (String many : List.of("9223372036854775807", "99999999999999999999999", "1_000_000_000_000", "1")) {
            for (String option : List.of("--seconds", "--steps", "--size")) {
                assertThat(run("run", option, many, "pair.ent").all())
                        .as(option + " " + many)
                        .contains("0.3")
                        .doesNotContain("internal");
            }
        }
        for (String none : List.of("0", "-1", "1e9", "", "_", "00", "٣")) {
            assertUsage("takes a whole number", "the least is 1", "run", "pair.ent", "--seconds=" + none);
        }
    }

    @Test
    void nothingRawReachesTheScreen() throws IOException {
        String hidden = "\u0001\u202e\uDB40\uDC01\uD834\uDD73\u00ad";
        script(
                "odd.ent",
                "title \"" + hidden + "\"\nfirm A \"" + hidden + "\" { growth 1; capacity 1; output 1 }\nstability\n");
        for (String line : List.of(
                "run odd.ent",
                "run --json odd.ent",
                "run --show script odd.ent",
                "run --show model odd.ent",
                "check " + hidden,
                "run --set " + hidden + "=x odd.ent",
                "--" + hidden)) {
            assertSafe(run(line.split(" ")));
        }
        for (String entry : List.of(":help ", ":doc ", ":load ", ":", ":lang ", "show `a", "show ", "## ")) {
            assertSafe(Shell.in(directory).type(entry + hidden + "\n"));
        }
    }

    private static void assertSafe(Shell.Ran ran) {
        assertThat(ran.all()
                        .codePoints()
                        .filter(entente.diagnostic.DisplayText::isUnsafe)
                        .toArray())
                .as(ran.all())
                .isEmpty();
        assertThat(ran.all()).doesNotContain("internal error");
    }

    @Test
    void aCommandSpeltWrongIsNoFile() {
        Shell.Ran ran = run("rnu");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("rnu").contains("did you mean run?");
    }

    @Test
    void aCsvFileHasTimesAsWrittenAndTheirYears() throws IOException {
        script("pair.ent", "time in years from 2010\n" + PAIR + "simulate to 1 by 0.1\nsave \"run.csv\"\n");
        assertThat(run("run", "pair.ent").exit()).isZero();
        assertThat(Files.readString(directory.resolve("run.csv")))
                .startsWith("t,year,Jia,Yi\n0,2010,10,5\n")
                .contains("\n0.3,2010.3,");
    }

    @Test
    void aCsvFileWithOtherLettersThanAsciiSaysThatItIsUtf8() throws IOException {
        String script = PAIR.replace("Jia", "甲") + "simulate to 1 by 1\nsave \"run.csv\"\n";
        script("pair.ent", script);
        assertThat(run("run", "pair.ent").exit()).isZero();
        assertThat(Files.readString(directory.resolve("run.csv"))).startsWith("\uFEFFt,甲,Yi\n");
        script("equilibria.ent", PAIR + "equilibria\nsave \"run.csv\"\n");
        assertThat(run("run", "--lang", "zh", "equilibria.ent").exit()).isZero();
        assertThat(Files.readString(directory.resolve("run.csv")))
                .startsWith("\uFEFF")
                .contains("稳定性");
    }

    @Test
    void aCsvFileOfEuropeIsRead() throws IOException {
        script("firms.csv", "name;growth;capacity;output\nJia;0,5;100;10\nYi;0,8;150,25;5\n");
        script("firms.ent", "firms from \"firms.csv\"\nshow Yi.capacity, Jia.growth\n");
        assertThat(run("run", "firms.ent").out()).contains("150.25").contains("0.5");
    }

    @Test
    void curvesAreDrawnOfMarksWhereBrailleIsMissing() throws IOException {
        script("pair.ent", PAIR + "simulate to 20\n");
        assertThat(run("run", "pair.ent").out()).containsPattern("[\u2801-\u28FF]");
        assertThat(run("run", "--ascii", "pair.ent").out())
                .doesNotContainPattern("[\u2801-\u28FF]")
                .contains("output");
        assertThat(Environment.hasCharts(java.util.Map.of("LANG", "en_US.UTF-8")))
                .isTrue();
        assertThat(Environment.hasCharts(java.util.Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8")))
                .isFalse();
        assertThat(Environment.hasCharts(java.util.Map.of("LANG", "zh_CN.GB18030")))
                .isFalse();
    }

    @Test
    void columnsHaveTheNamesThatTheyAreGiven() throws IOException {
        script("pair.ent", PAIR + """
                        scenario Low { spill = 0.1 }
                        compare base, Low to 60 against base { Jia as "Output 2050"; stable as "holds" }
                        save "compare.csv"
                        sweep spill in 0..0.2 by 0.1 to 60 { Jia at 60 as "Jia, late" }
                        show Jia at 60 as "late", spill
                        let as = 3
                        show as as "as", as
                        """);
        Shell.Ran ran = run("run", "pair.ent");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "Output 2050",
                        "holds",
                        "Output 2050 difference",
                        "Jia, late",
                        "late = 159.",
                        "spill = 0.3",
                        "as = 3");
        assertThat(Files.readString(directory.resolve("compare.csv")))
                .startsWith("scenario,Output 2050,holds,Output 2050 difference,Output 2050 percent\nbase,159.09")
                .contains("\nLow,");
        assertThat(run("run", "--lang", "zh", "pair.ent").out()).contains("Output 2050 差值");
        script("against.ent", PAIR + "scenario Low { spill = 0.1 }\ncompare Low to 60 against base\n");
        assertThat(run("run", "against.ent").out()).contains("base").contains("Low");
    }
}
