package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.fuzz.Inputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in, something sensible comes out: {@code mvn -Pfuzz test}, with -Dentente.fuzz=COUNT and -Dentente.seed=SEED. */
@Tag("fuzz")
class FuzzTest {
    private static final int COUNT = Integer.getInteger("entente.fuzz", 1000);
    private static final long SEED = Long.getLong("entente.seed", new Random().nextLong());

    @TempDir
    Path directory;

    @Test
    void nothingGoesWrong() throws IOException {
        System.out.printf("fuzz: %d inputs, seed %d%n", COUNT, SEED);
        Inputs inputs = new Inputs(Snippets.in("good"));
        int[] ends = new int[5];
        Map<String, String> failures = new LinkedHashMap<>();
        for (int k = 0; k < COUNT; k++) {
            // Each input by a seed of its own, so that one alone can be made again.
            byte[] input = inputs.of(new Random(SEED + k));
            String what = "seed " + (SEED + k) + ":\n" + new String(input, StandardCharsets.UTF_8) + "\n";
            try {
                tryOut(input, what, k % 10 == 0, ends);
            } catch (AssertionError e) {
                failures.putIfAbsent(kind(e.getMessage()), e.getMessage());
            }
        }
        System.out.printf(
                "fuzz: runs that ended with 0, 1, 3, 4: %d, %d, %d, %d%n", ends[0], ends[1], ends[3], ends[4]);
        assertThat(failures.values()).isEmpty();
    }

    /** One failure of each kind is enough to look at. */
    private static String kind(String message) {
        return message.lines()
                .filter(line -> line.contains("Exception") || line.contains("Error:"))
                .findFirst()
                .orElse(message);
    }

    private void tryOut(byte[] input, String what, boolean typed, int[] ends) throws IOException {
        Files.write(directory.resolve("fuzz.ent"), input);
        Shell.Ran checked = Shell.in(directory).run("check", "fuzz.ent");
        assertSound(checked, what);
        boolean sound = checked.exit() == 0;
        if (sound) {
            formatted(input, what);
            Shell.Ran ran = Shell.in(directory).run("run", "--json", "--seconds", "5", "--steps", "20000", "fuzz.ent");
            assertSound(ran, what);
            ends[ran.exit()]++;
            assertThat(ran.out()).as(what).doesNotContain(":NaN").doesNotContain("Infinity,");
        }
        if (typed) {
            assertSound(shellFeeding(input), what);
        }
    }

    private void formatted(byte[] input, String what) {
        String once = Shell.in(directory).feed(input, "fmt", "-").out();
        assertThat(Shell.in(directory).type(once, "fmt", "-").out()).as(what).isEqualTo(once);
        String english =
                Shell.in(directory).type(once, "fmt", "--keywords", "en", "-").out();
        Shell.Ran chinese = Shell.in(directory).type(english, "fmt", "--keywords", "zh", "-");
        assertSound(chinese, what);
        assertThat(Shell.in(directory)
                        .type(chinese.out(), "fmt", "--keywords", "en", "-")
                        .out())
                .as(what)
                .isEqualTo(english);
    }

    private Shell.Ran shellFeeding(byte[] input) {
        return Shell.in(directory).feed(input, "--seconds", "5", "--steps", "20000");
    }

    private static void assertSound(Shell.Ran ran, String what) {
        assertThat(ran.exit()).as(what + ran.all()).isIn(0, 1, 3, 4);
        assertThat(ran.all()).as(what).doesNotContain("internal error").doesNotContain("Exception");
    }
}
