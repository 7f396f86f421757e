package entente.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes files whole or not at all: beside their target, forced to disk, then renamed. A part is locked while it is
 * written; one that nobody has locked was left behind by a process that was killed, and is cleared away.
 */
final class WholeFile {
    private static final String PREFIX = ".entente";
    private static final String SUFFIX = ".part";

    private WholeFile() {}

    /** A new file is as private as the process wants new files to be; one that is replaced keeps its mode. */
    static void write(Path target, Content content) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("no regular file: " + target);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path folder = RealPlace.folderOf(target);
        Files.createDirectories(folder);
        clear(folder);
        Part part = begin(folder);
        try {
            write(part, target, content);
            Files.move(part.path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part.path);
        }
    }

    /** A file being written, locked as long as its channel is open. */
    private record Part(Path path, FileChannel channel) {}

    private static Part begin(Path folder) throws IOException {
        while (true) {
            Path path = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
            deleteOnExit(path);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock(channel);
            // Another process may have cleared it away before it was locked.
            if (Files.exists(path)) {
                return new Part(path, channel);
            }
            channel.close();
        }
    }

    /** For an end by Ctrl-C, which nothing else here hears of. */
    private static void deleteOnExit(Path path) throws IOException {
        try {
            path.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            throw new IOException("the process ends", e);
        }
    }

    private static void write(Part part, Path target, Content content) throws IOException {
        try (FileChannel channel = part.channel) {
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(stream);
            stream.flush();
            channel.force(true);
            if (Files.exists(target) && Files.getFileStore(part.path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part.path, Files.getPosixFilePermissions(target));
            }
        }
    }

    /** A lock, or null where there is none to have: some file systems know no locks. */
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    private static void clear(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                clearPart(part);
            }
        } catch (IOException e) {
            // Whoever may not look here may still write here.
        }
    }

    private static void clearPart(Path part) {
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // Somebody else's, and not to be touched.
        }
    }
}
