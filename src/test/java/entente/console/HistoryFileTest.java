package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private @Nullable Path historyIn(@Nullable Path state) {
        Environment around = new Environment(
                InputStream.nullInputStream(),
                new Output(new ByteArrayOutputStream(), false),
                new Output(err, false),
                directory,
                state,
                Language.EN,
                80,
                true,
                true,
                true,
                false,
                true,
                false);
        return HistoryFile.in(state, Screen.of(around, new Messages(Language.EN), "never"));
    }

    @Test
    void aSoundHistoryIsKept() throws IOException {
        Path file = directory.resolve("history");
        assertThat(historyIn(directory)).isEqualTo(file);
        for (String sound : List.of("", "1700000000000:show 1\n", "1:企业\n2:firm A {\\n}\n", "1:\n")) {
            Files.writeString(file, sound);
            assertThat(historyIn(directory)).isEqualTo(file);
            assertThat(file).hasContent(sound);
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void whatIsNoHistoryIsSetAsideWithOneLine() throws IOException {
        Path file = directory.resolve("history");
        List<byte[]> broken = List.of(
                new byte[] {(byte) 0xE5, (byte) 0x88, '\n'},
                "show 1\n".getBytes(StandardCharsets.UTF_8),
                "1:a\n\n2:b\n".getBytes(StandardCharsets.UTF_8),
                "99999999999999999999:a\n".getBytes(StandardCharsets.UTF_8),
                new byte[1000]);
        for (byte[] bytes : broken) {
            Files.write(file, bytes);
            err.reset();
            assertThat(historyIn(directory)).isEqualTo(file);
            assertThat(file).doesNotExist();
            assertThat(directory.resolve("history.broken")).hasBinaryContent(bytes);
            assertThat(err.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("set aside");
        }
        Files.createDirectory(file);
        assertThat(historyIn(directory)).isEqualTo(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAPlaceThereIsNone() throws IOException {
        assertThat(historyIn(null)).isNull();
        Files.writeString(directory.resolve("file"), "");
        assertThat(historyIn(directory.resolve("file/below"))).isNull();
    }
}
