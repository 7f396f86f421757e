package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to the file system. A script may come from a stranger: it reads its own folder and below, and writes
 * there or below the folder that the user names; anything else the user must allow. Paths are resolved with their
 * links followed, and then compared. A file that was read through a gate is not replaced through it.
 */
public final class Gate implements Library {
    /** Room for ten million contributions, in bytes. */
    public static final long DEFAULT_LIMIT = 1L << 30;

    private static final long LARGEST = Integer.MAX_VALUE - 16;

    private final Path start;
    private final List<Path> readable;
    private final List<Path> writable;
    private final @Nullable Path out;
    private final long limit;
    private final Set<Path> inputs;

    private Gate(
            Path start, List<Path> readable, List<Path> writable, @Nullable Path out, long limit, Set<Path> inputs) {
        this.start = start;
        this.readable = readable;
        this.writable = writable;
        this.out = out;
        this.limit = limit;
        this.inputs = inputs;
    }

    /**
     * A gate through which nothing goes yet.
     *
     * @param start where Entente was started; names of sources are relative to it
     */
    public static Gate at(Path start) {
        return new Gate(start.toAbsolutePath().normalize(), List.of(), List.of(), null, DEFAULT_LIMIT, inputs());
    }

    private static Set<Path> inputs() {
        return Collections.synchronizedSet(new LinkedHashSet<>());
    }

    /** Also lets through a file, or a folder and what is below; where {@code --out} names a folder, for reading only. */
    public Gate allowing(Path path) {
        Path real = RealPlace.orGiven(start.resolve(path));
        return new Gate(start, with(readable, real), out == null ? with(writable, real) : writable, out, limit, inputs);
    }

    /** Sends what is written with a relative path to the folder that {@code --out} names, and lets nothing else be written. */
    public Gate writingTo(Path folder) {
        Path real = RealPlace.orGiven(start.resolve(folder));
        return new Gate(start, readable, List.of(real), real, limit, inputs);
    }

    /** Refuses to read larger files. */
    public Gate withLimit(long bytes) {
        return new Gate(start, readable, writable, out, bytes, inputs);
    }

    /** For a script that runs by itself: open to its own folder, and knowing it alone as a file that is read. */
    public Gate forScript(String name) {
        Gate gate = new Gate(start, readable, writable, out, limit, inputs());
        gate.inputs.add(RealPlace.orGiven(start.resolve(name)));
        return gate.openTo(name);
    }

    /** For an entry in a longer conversation: open to the folder of the source that is entered. */
    public Gate openTo(String name) {
        return allowing(RealPlace.folderOf(start.resolve(name)));
    }

    public long limit() {
        return limit;
    }

    @Override
    public Checked<Document> script(String path, Span asked) {
        return read(path, asked).then(bytes -> bytes.script(asked));
    }

    @Override
    public Checked<Document> table(String path, Span asked) {
        return read(path, asked).then(bytes -> bytes.table(asked));
    }

    private Checked<Bytes> read(String path, Span asked) {
        try {
            Path real = folderOf(asked).resolve(path).toRealPath();
            if (!allowed(real, readable)) {
                return Refusal.of(Code.E604, asked, path);
            }
            inputs.add(real);
            return read(real, path, nameOf(real), asked);
        } catch (InvalidPathException | IOException e) {
            return Refusal.ofReading(e, asked, path);
        }
    }

    /** Reads a file that the user named on the command line, wherever it is. */
    public Checked<Bytes> readNamed(String file, Span asked) {
        try {
            Path real = start.resolve(file).toRealPath();
            inputs.add(real);
            return read(real, file, file, asked);
        } catch (InvalidPathException | IOException e) {
            return Refusal.ofReadingNamed(e, asked, file);
        }
    }

    private Checked<Bytes> read(Path real, String path, String name, Span asked) throws IOException {
        if (Files.isDirectory(real)) {
            return Refusal.of(Code.E602, asked, path);
        }
        if (!Files.isRegularFile(real)) {
            return Refusal.of(Code.E603, asked, path);
        }
        try (InputStream stream = Files.newInputStream(real)) {
            int room = (int) Math.min(limit, LARGEST);
            byte[] bytes = Files.size(real) > room ? null : stream.readNBytes(room + 1);
            return bytes == null || bytes.length > room
                    ? Refusal.of(Code.E605, asked, path, room >> 20)
                    : Checked.of(new Bytes(name, real.toString(), bytes));
        }
    }

    /** Saves below {@code --out} or relative to the folder of the file that names the path. */
    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        try {
            Path target = RealPlace.of((out == null ? folderOf(asked) : out).resolve(path));
            if (!allowed(target, writable)) {
                return out == null ? Refusal.of(Code.E604, asked, path) : Refusal.outside(asked, path);
            }
            return inputs.contains(target) ? Refusal.of(Code.E609, asked, path) : write(target, path, asked, content);
        } catch (InvalidPathException | IOException e) {
            return Refusal.ofWriting(e, null, asked, path);
        }
    }

    /** Writes a file that the user named on the command line, wherever it is. */
    public Checked<String> writeNamed(String file, Span asked, Content content) {
        try {
            return write(RealPlace.of(start.resolve(file)), file, asked, content);
        } catch (InvalidPathException | IOException e) {
            return Refusal.ofWriting(e, null, asked, file);
        }
    }

    private Checked<String> write(Path target, String path, Span asked, Content content) {
        if (Files.isDirectory(target)) {
            return Refusal.of(Code.E602, asked, path);
        }
        try {
            WholeFile.write(target, content);
        } catch (IOException e) {
            return Refusal.ofWriting(e, target, asked, path);
        }
        return Checked.of(nameOf(target));
    }

    private Path folderOf(Span asked) {
        return RealPlace.folderOf(start.resolve(asked.source().name()));
    }

    private String nameOf(Path real) {
        Path from = RealPlace.orGiven(start);
        return real.startsWith(from) ? from.relativize(real).toString() : real.toString();
    }

    private static List<Path> with(List<Path> paths, Path more) {
        List<Path> all = new ArrayList<>(paths);
        all.add(more);
        return List.copyOf(all);
    }

    private static boolean allowed(Path real, List<Path> folders) {
        return folders.stream().anyMatch(real::startsWith);
    }
}
