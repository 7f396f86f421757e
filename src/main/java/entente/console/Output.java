package entente.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way to the user, UTF-8 whatever the locale. A reader that went away, as {@code head} does, is no error:
 * the rest is dropped, and what runs for it can stop.
 */
final class Output {
    private final OutputStream stream;
    private volatile boolean closed;

    Output(OutputStream stream) {
        this.stream = stream;
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
            closed = true;
        }
    }

    void line(String text) {
        print(text + "\n");
    }

    /** Whether the reader went away. */
    boolean closed() {
        return closed;
    }
}
