package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were read and accepted. They change only where {@code -Dentente.goldens=update} says so. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/report");

    private Golden() {}

    static void check(String name, String actual) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("update".equals(System.getProperty("entente.goldens"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
