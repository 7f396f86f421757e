package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to the file system. A script may come from a stranger: it reads its own folder and below, and writes
 * there or below the folder that the user names; anything else the user must allow. Paths are resolved with their
 * links followed, and then compared.
 *
 * @param start  where Entente was started; names of sources are relative to it
 * @param read   real folders (or files) that may be read
 * @param write  real folders (or files) that may be written
 * @param out    where relative paths are written, or null for the folder of the file that names them
 * @param limit  the largest file that is read, in bytes
 */
public record Gate(
        Path start,
        List<Path> read,
        List<Path> write,
        @Nullable Path out,
        long limit) implements Library {
    /** Room for ten million contributions. */
    public static final long DEFAULT_LIMIT = 1L << 30;

    public Gate {
        read = List.copyOf(read);
        write = List.copyOf(write);
    }

    /** A gate through which nothing goes yet. */
    public static Gate at(Path start) {
        return new Gate(start.toAbsolutePath().normalize(), List.of(), List.of(), null, DEFAULT_LIMIT);
    }

    /** Also lets through a file, or a folder and what is below: the script's own, and what {@code --allow} names. */
    public Gate allowing(Path path) {
        Path real = real(start.resolve(path));
        return new Gate(start, with(read, real), with(write, real), out, limit);
    }

    /** Sends what is written with a relative path to the folder that {@code --out} names, and lets nothing else be written. */
    public Gate writingTo(Path folder) {
        Path real = real(start.resolve(folder));
        return new Gate(start, read, List.of(real), real, limit);
    }

    public Gate withLimit(long bytes) {
        return new Gate(start, read, write, out, bytes);
    }

    private static List<Path> with(List<Path> paths, Path more) {
        List<Path> all = new ArrayList<>(paths);
        all.add(more);
        return all;
    }

    @Override
    public Checked<Document> read(String path, Span asked) {
        try {
            Path real = folderOf(asked).resolve(path).toRealPath();
            if (!allowed(real, read)) {
                return refuse(Code.E604, asked, path);
            }
            return readReal(real, path, asked);
        } catch (InvalidPathException e) {
            return refuse(Code.E601, asked, path);
        } catch (IOException e) {
            return refuse(whyNotRead(e), asked, path);
        }
    }

    private Checked<Document> readReal(Path real, String path, Span asked) throws IOException {
        if (Files.isDirectory(real)) {
            return refuse(Code.E602, asked, path);
        }
        if (!Files.isRegularFile(real)) {
            return refuse(Code.E603, asked, path);
        }
        try (InputStream stream = Files.newInputStream(real)) {
            long room = Math.min(limit, Integer.MAX_VALUE - 16);
            if (Files.size(real) > room) {
                return refuse(Code.E605, asked, path, room >> 20);
            }
            byte[] bytes = stream.readNBytes((int) room + 1);
            if (bytes.length > room) {
                return refuse(Code.E605, asked, path, room >> 20);
            }
            return Checked.of(new Document(nameOf(real), real.toString(), bytes));
        }
    }

    /** Reads a file that the user named on the command line, wherever it is. */
    public Checked<Document> readNamed(Path file, Span asked) {
        try {
            Path real = start.resolve(file).toRealPath();
            Checked<Document> document = readReal(real, file.toString(), asked);
            Document found = document.value();
            return found == null
                    ? document
                    : Checked.of(new Document(file.toString(), found.identity(), found.bytes()));
        } catch (NoSuchFileException e) {
            return new Checked<>(
                    null,
                    List.of(Diagnostic.of(Code.E601, asked, file.toString()).hint("files.hint.named")));
        } catch (IOException e) {
            return refuse(Code.E603, asked, file.toString());
        }
    }

    /**
     * Writes a file, whole or not at all: beside its target, forced to disk, then renamed.
     *
     * @param path  as written in a script, relative to {@code --out} or to the folder of the file that names it
     * @return the file's name as users know it
     */
    public Checked<String> write(String path, Span asked, Content content) {
        try {
            Path base = out == null ? folderOf(asked) : out;
            Path target = target(base.resolve(path));
            if (!allowed(target, write)) {
                return refuse(Code.E604, asked, path);
            }
            return writeReal(target, path, asked, content);
        } catch (InvalidPathException e) {
            return refuse(Code.E607, asked, path);
        } catch (IOException e) {
            return refuse(Code.E607, asked, path);
        }
    }

    /** Writes a file that the user named on the command line, wherever it is. */
    public Checked<String> writeNamed(Path file, Span asked, Content content) {
        try {
            return writeReal(target(start.resolve(file)), file.toString(), asked, content);
        } catch (IOException e) {
            return refuse(Code.E607, asked, file.toString());
        }
    }

    private Checked<String> writeReal(Path target, String path, Span asked, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            return refuse(Code.E602, asked, path);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return refuse(Code.E607, asked, path);
        }
        Path folder = target.getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".entente", ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(stream);
                stream.flush();
                channel.force(true);
            }
            openToOthers(beside, target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        return Checked.of(nameOf(target));
    }

    /** A temporary file is its owner's alone; the result is to be like any other file. */
    private static void openToOthers(Path beside, Path target) throws IOException {
        if (!Files.getFileStore(beside).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                beside,
                Files.exists(target)
                        ? Files.getPosixFilePermissions(target)
                        : PosixFilePermissions.fromString("rw-r--r--"));
    }

    private Path folderOf(Span asked) {
        String name = asked.source().name();
        if (name.startsWith("<")) {
            return start;
        }
        Path file = start.resolve(name);
        Path folder = file.getParent();
        return folder == null ? start : folder;
    }

    private String nameOf(Path real) {
        Path from = real(start);
        return real.startsWith(from) ? from.relativize(real).toString() : real.toString();
    }

    private static boolean allowed(Path real, List<Path> folders) {
        return folders.stream().anyMatch(real::startsWith);
    }

    /** The real place of a file that may not be there yet: that of its nearest ancestor that is, and the rest of the way. */
    private static Path target(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        if (Files.isSymbolicLink(absolute)) {
            throw new NoSuchFileException(absolute.toString());
        }
        Path folder = absolute.getParent();
        return folder == null ? absolute : target(folder).resolve(absolute.getFileName());
    }

    private static Path real(Path path) {
        try {
            return target(path);
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Code whyNotRead(IOException e) {
        return e instanceof NoSuchFileException ? Code.E601 : Code.E603;
    }

    private static <T> Checked<T> refuse(Code code, Span asked, Object... arguments) {
        return new Checked<>(
                null, List.of(Diagnostic.of(code, asked, arguments).hint("files.hint." + code.name(), arguments)));
    }
}
