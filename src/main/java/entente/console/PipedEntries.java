package entente.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Entries from a pipe or a file: no prompt, no history. */
final class PipedEntries implements Entries {
    private final BufferedReader lines;

    PipedEntries(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String next() {
        StringBuilder entry = new StringBuilder();
        for (String line = read(); line != null; line = read()) {
            entry.append(line).append('\n');
            if (!EntryParser.goesOn(entry.toString())) {
                return entry.toString();
            }
        }
        return entry.isEmpty() ? null : entry.toString();
    }

    private @Nullable String read() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void whileWorking(Runnable stop, Runnable work) {
        work.run();
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public void close() {}
}
