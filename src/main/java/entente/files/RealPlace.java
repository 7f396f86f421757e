package entente.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a path leads when its links are followed, also where nothing is there yet. */
final class RealPlace {
    private RealPlace() {}

    /** The real place of a file that may not be there yet: that of its nearest ancestor that is, and the rest of the way. */
    static Path of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        if (Files.isSymbolicLink(absolute)) {
            throw new NoSuchFileException(absolute.toString());
        }
        Path folder = absolute.getParent();
        return folder == null ? absolute : of(folder).resolve(absolute.getFileName());
    }

    static Path orGiven(Path path) {
        try {
            return of(path);
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
