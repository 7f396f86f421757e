package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.fuzz.Inputs;
import entente.fuzz.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in, something sensible comes out: {@code mvn -Pfuzz test}, with -Dentente.fuzz=COUNT and -Dentente.seed=SEED. */
@Tag("fuzz")
class FuzzTest {
    @TempDir
    Path directory;

    private final int[] ends = new int[5];
    private int tried;

    @Test
    void nothingGoesWrong() {
        Trials.run("fuzz", "entente.fuzz", 400, new Inputs()::of, this::tryOut);
        System.out.printf(
                "fuzz: runs that ended with 0, 1, 3, 4: %d, %d, %d, %d%n", ends[0], ends[1], ends[3], ends[4]);
    }

    private void tryOut(byte[] input) throws IOException {
        Files.write(directory.resolve("fuzz.ent"), input);
        Shell.Ran checked = Shell.in(directory).run("check", "fuzz.ent");
        assertSound(checked);
        boolean sound = checked.exit() == 0;
        if (sound) {
            formatted(input);
            Shell.Ran ran = Shell.in(directory).run("run", "--json", "--seconds", "5", "--steps", "20000", "fuzz.ent");
            assertSound(ran);
            ends[ran.exit()]++;
            assertThat(ran.out()).as("output").doesNotContain(":NaN").doesNotContain("Infinity,");
        }
        if (tried++ % 10 == 0) {
            assertSound(shellFeeding(input));
        }
    }

    private void formatted(byte[] input) {
        String once = Shell.in(directory).feed(input, "fmt", "-").out();
        assertThat(Shell.in(directory).type(once, "fmt", "-").out())
                .as("formatted twice")
                .isEqualTo(once);
        String english =
                Shell.in(directory).type(once, "fmt", "--keywords", "en", "-").out();
        Shell.Ran chinese = Shell.in(directory).type(english, "fmt", "--keywords", "zh", "-");
        assertSound(chinese);
        assertThat(Shell.in(directory)
                        .type(chinese.out(), "fmt", "--keywords", "en", "-")
                        .out())
                .as("there and back")
                .isEqualTo(english);
    }

    private Shell.Ran shellFeeding(byte[] input) {
        return Shell.in(directory).feed(input, "--seconds", "5", "--steps", "20000");
    }

    private static void assertSound(Shell.Ran ran) {
        assertThat(ran.exit()).as(ran.all()).isIn(0, 1, 3, 4);
        assertThat(ran.all()).as("output").doesNotContain("internal error").doesNotContain("Exception");
    }
}
