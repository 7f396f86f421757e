package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    @Test
    void settingInOrderEndsWithItsLimitOfTime() throws Exception {
        String text = "show   1 + 2*3\n".repeat(600_000);
        Path large = Files.writeString(directory.resolve("large.ent"), text);
        Path said = directory.resolve("said");
        Process process = entente("fmt", "--seconds", "1", "large.ent")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(Exit.RUN.code());
        assertThat(said).content().contains("--seconds raises it");
        assertThat(Files.readString(large).equals(text)).isTrue();
    }

    private static final String SAVES = """
            firm A { growth 0.5; capacity 100; output 10 }
            simulate to 100 by 0.01
            save "out.csv"
            """;

    /** Saves something larger than 64 kB there, and nothing of it stays. */
    private void refuses(Path folder, String hint, String... before) throws Exception {
        ProcessBuilder builder = entente("run", "saves.ent").directory(folder.toFile());
        builder.command().addAll(0, List.of(before));
        Path said = directory.resolve("said");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor()).isEqualTo(Exit.RUN.code());
        assertThat(said).content().contains("E607", "out.csv cannot be written", hint);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName)).containsExactly(Path.of("saves.ent"));
        }
    }

    private static int runs(String... words) throws Exception {
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("saves.ent"), SAVES);
        return folder;
    }

    @Test
    void aFileThatBecomesTooLargeIsRefusedWhole() throws Exception {
        refuses(folder(), "hint: check the folder", "sh", "-c", "ulimit -f 8; exec \"$@\"", "sh");
    }

    @Test
    void aFolderInWhichNothingMayBeWrittenIsRefusedWithItsCause() throws Exception {
        Path folder = folder();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            boolean bound = !Files.isWritable(folder);
            String[] without = {"setpriv", "--bounding-set=-dac_override,-dac_read_search"};
            refuses(folder, "hint: you are not allowed to write there", bound ? new String[0] : without);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** A file system of its own, which only root can make; elsewhere what becomes too large is tested alone. */
    @Test
    void aFullOrUnchangeableFileSystemIsRefusedWithItsCause() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        if (runs("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()) != 0) {
            return;
        }
        try {
            Files.writeString(folder.resolve("saves.ent"), SAVES);
            refuses(folder, "hint: nothing more fits there");
            assertThat(runs("mount", "-o", "remount,ro", folder.toString())).isZero();
            refuses(folder, "hint: it lies on something that can only be read");
        } finally {
            assertThat(runs("umount", "-l", folder.toString())).isZero();
        }
    }
}
