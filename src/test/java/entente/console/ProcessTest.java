package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: an end by Ctrl-C, and a disk that is full. */
class ProcessTest {
    private static final String CLASSES = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    Path directory;

    private ProcessBuilder entente(String... words) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Whoever runs the tests in the background may have Ctrl-C ignored, and a child inherits that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASSES,
                "entente.console.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part"))
                    .toList();
        }
    }

    @Test
    void controlCLeavesNoPartBehind() throws Exception {
        Files.writeString(directory.resolve("long.ent"), """
                firm F[1..40] { growth 0.5; capacity 100 + i; output 10 }
                simulate to 100 by 0.0002
                save "long.csv"
                """);
        Process process = entente("run", "long.ent")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
        while (process.isAlive() && parts().isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive())
                .as(Files.readString(directory.resolve("said")))
                .isTrue();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        process.waitFor();
        assertThat(parts()).isEmpty();
        assertThat(directory.resolve("long.csv")).doesNotExist();
    }

    @Test
    void aFullDiskIsAnError() throws Exception {
        File full = new File("/dev/full");
        if (!full.exists()) {
            return;
        }
        Files.writeString(directory.resolve("short.ent"), "show 1\n");
        for (String[] words : new String[][] {{"run", "short.ent"}, {"run", "--json", "short.ent"}}) {
            Process process = entente(words)
                    .redirectOutput(full)
                    .redirectError(directory.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor()).isEqualTo(Exit.RUN.code());
            assertThat(directory.resolve("said")).content().contains("cannot be written");
        }
    }
}
