package entente.files;

import entente.diagnostic.Source;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A text that was opened.
 *
 * @param name     as users know it: relative to where Entente was started
 * @param identity the same for two paths of one file
 * @param text     from its beginning, as often as it is read; there can be a gigabyte of it
 */
public record Document(String name, String identity, Text text) {
    /** A text that can be read again. */
    public interface Text {
        Reader open();
    }

    /** The whole text, with its lines. */
    public Source source() {
        StringWriter whole = new StringWriter();
        try (Reader reader = text.open()) {
            reader.transferTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return Source.of(name, whole.toString());
    }
}
