package entente.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way to the user, UTF-8 whatever the locale. A reader that went away, as {@code head} does, is no error:
 * the rest is dropped, and what runs for it can stop. What cannot be written for another reason is one.
 */
final class Output {
    private final OutputStream stream;
    private final boolean toReader;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    /** @param toReader whether somebody reads it, at a terminal or from a pipe: a failure means that they went away */
    Output(OutputStream stream, boolean toReader) {
        this.stream = stream;
        this.toReader = toReader;
    }

    /** Shows the text at once. */
    void print(String text) {
        if (closed) {
            return;
        }
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            failure = toReader ? null : String.valueOf(e.getMessage());
            closed = true;
        }
    }

    void line(String text) {
        print(text + "\n");
    }

    /** Whether nothing more can be shown. */
    boolean closed() {
        return closed;
    }

    /** Why not, in the system's words, where something should have been; else null. */
    @Nullable
    String failure() {
        return failure;
    }
}
