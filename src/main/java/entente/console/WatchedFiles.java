package entente.console;

import entente.diagnostic.Source;
import entente.syntax.NamedFiles;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Scripts and the files that they read, looked at until one of them is another. */
final class WatchedFiles {
    private static final int MILLISECONDS = 200;

    private final Path directory;
    private final Map<Path, String> seen = new LinkedHashMap<>();

    WatchedFiles(Path directory) {
        this.directory = directory;
    }

    /** Looks at a file from now on: before it is read, so that what is saved in between is seen. */
    void add(String file) {
        try {
            see(directory.resolve(file));
        } catch (InvalidPathException e) {
            // Reading it says what is wrong with it.
            return;
        }
    }

    /** Looks at what a script reads, too. */
    void add(Source source) {
        try {
            Path file = directory.resolve(source.name());
            Script script = ScriptReader.read(source).value();
            if (script != null) {
                for (String path : NamedFiles.read(script)) {
                    see(file.resolveSibling(path));
                }
            }
        } catch (InvalidPathException e) {
            // What has no file is not saved either.
            return;
        }
    }

    private void see(Path file) {
        seen.computeIfAbsent(file, WatchedFiles::state);
    }

    /** Size and time: an editor may write the same second twice, and a copy may bring an old time along. */
    private static String state(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time + " " + Files.size(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits until a file is another, or until it is asked to stop; says which of the two it was. */
    boolean changed(BooleanSupplier stop) {
        try {
            while (!stop.getAsBoolean()) {
                Thread.sleep(MILLISECONDS);
                boolean other = false;
                for (Map.Entry<Path, String> file : seen.entrySet()) {
                    String now = state(file.getKey());
                    // While it is being replaced there is none.
                    if (!now.isEmpty() && !now.equals(file.getValue())) {
                        file.setValue(now);
                        other = true;
                    }
                }
                if (other) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
