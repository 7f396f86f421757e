package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, what goes out is a message in the words of the language, never a stack trace. */
@Timeout(60)
class BadInputTest {
    private static final String FIRM = "firm A { growth 1; capacity 1; output 1 }\n";

    @TempDir
    Path directory;

    private Shell.Ran run(byte[] script) throws IOException {
        Files.write(directory.resolve("bad.ent"), script);
        return Shell.in(directory).run("run", "bad.ent");
    }

    private static void assertClear(Shell.Ran ran, int exit) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        assertThat(ran.err())
                .doesNotContain("internal error")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        if (exit != 0) {
            assertThat(ran.err()).isNotBlank();
        }
        assertThat(ran.err().length()).as("length of what is said").isLessThan(100_000);
    }

    @Test
    void emptyFile() throws IOException {
        assertClear(run(new byte[0]), 3);
        assertClear(run(" \n\n".getBytes(StandardCharsets.UTF_8)), 3);
        assertClear(run("\n\n# only a comment".getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Test
    void binaryFile() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertClear(run(noise), 3);
        assertClear(run(new byte[1000]), 3);
    }

    @Test
    void notUtf8() throws IOException {
        assertClear(run("title \"联盟\"\n".getBytes(java.nio.charset.Charset.forName("GB18030"))), 3);
    }

    @Test
    void directoryMissingAndUnreadable() throws IOException {
        Files.createDirectory(directory.resolve("folder.ent"));
        assertClear(Shell.in(directory).run("run", "folder.ent"), 2);
        assertClear(Shell.in(directory).run("run", "missing.ent"), 2);
        assertClear(Shell.in(directory).run("run", ""), 2);
        assertClear(Shell.in(directory).run("check", "/proc/self/mem"), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "(", "[", "\"", "firm A {", "-> ", "a ", "0..", "if ", "，"})
    void muchOfTheSame(String piece) throws IOException {
        assertClear(run(piece.repeat(2_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8)), 3);
    }

    @Test
    void tenMegabytesOfBraces() throws IOException {
        assertClear(run("{".repeat(10_000_000).getBytes(StandardCharsets.UTF_8)), 3);
        assertClear(run("{\n".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)), 3);
    }

    @Test
    void fiveThousandParentheses() throws IOException {
        String nested = "show " + "(".repeat(5000) + "1" + ")".repeat(5000) + "\n";
        assertClear(run(nested.getBytes(StandardCharsets.UTF_8)), 3);
        assertClear(run(("show " + "-".repeat(50_000) + "1").getBytes(StandardCharsets.UTF_8)), 3);
        assertClear(run(("show 1" + "+1".repeat(100_000)).getBytes(StandardCharsets.UTF_8)), 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let p = 1\ncoalitions",
                "firm A absent { growth 1; capacity 1; output 1 }\nalliance T { }\ncoalitions\ncoalitions of T",
                FIRM + "whenever A.output > -2 { A exits }\nwhen t > 2 { after 3 { A exits } }\nsimulate to 1e308",
            })
    void littleToAskAbout(String script) throws IOException {
        assertClear(run((script + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Test
    void namesOfAnyLengthAndAnyNumber() throws IOException {
        String name = "a".repeat(200_000);
        String script = "firm " + name + " { growth 1; capacity 5; output 1 }\n"
                + "show " + name.substring(1) + "b.output, " + "ab".repeat(100_000) + ", `" + name + "`.x\n"
                + "show \"" + name + "\n" + "use \"" + name + "\"\n" + name + " exit\n" + "9".repeat(200_000) + "\n";
        Shell.Ran ran = run(script.getBytes(StandardCharsets.UTF_8));
        assertClear(ran, 3);
        StringBuilder many = new StringBuilder();
        for (int k = 0; k < 8000; k++) {
            many.append("firm Firm" + k + " { growth 1; capacity 5; output 1 }\nshow Frim" + k + ".output\n");
        }
        assertClear(run(many.toString().getBytes(StandardCharsets.UTF_8)), 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firm A { growth 1; capacity 0; output 1 }",
                "firm A { growth 1; capacity -5; output 1 }",
                "firm A { growth 1; capacity 0/0; output 1 }",
                "firm A { growth 0; capacity 1; output 1 }",
                "firm A { growth -1; capacity 1; output 1 }",
                "firm A { growth 1; capacity 1; output -1 }",
                "firm A { growth 1; capacity 1e999; output 1 }",
                "firm A { capacity 1; output 1 }",
                FIRM + "A -> A 0.5",
                FIRM + "A -> B 0.5",
                FIRM + FIRM,
                FIRM + "firm B { growth 1; capacity 1; output 1 }\nalliance T { A -> B 1; A -> B 2 }",
                FIRM + "let A = 3",
                FIRM + "let x = y",
                FIRM + "simulate to -5",
                FIRM + "simulate to 1e300 by 1e-300",
                FIRM + "simulate",
                FIRM + "save \"/etc/entente.csv\"",
                FIRM + "simulate to 5\nsave \"../../outside.csv\"",
                FIRM + "use \"/etc/passwd\""
            })
    void wrongModels(String script) throws IOException {
        Shell.Ran ran = run((script + "\n").getBytes(StandardCharsets.UTF_8));
        assertClear(ran, ran.exit() == 4 ? 4 : 3);
        assertThat(ran.err()).as("a place").contains("bad.ent:");
    }

    @Test
    void textOfAScriptNeverSteersTheTerminal() throws IOException {
        Shell.Ran ran =
                run(("firm A \"\u001b[31mred\u202e\" { growth 1; capacity 1; output 1 }\nstability\nshow \u001b[2J\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(ran.all()).doesNotContain("\u001b").doesNotContain("\u202e");
    }
}
