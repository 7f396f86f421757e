package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a file that cannot be read or written, and what to do by its cause. */
final class Refusal {
    /** With less room than this a file system is as good as full. */
    private static final long LITTLE_ROOM = 1 << 16;

    private Refusal() {}

    static <T> Checked<T> of(Code code, Span asked, Object... arguments) {
        return of(Diagnostic.of(code, asked, arguments).hint("files.hint." + code.name(), arguments));
    }

    /** It may only be written below the folder that {@code --out} names. */
    static <T> Checked<T> outside(Span asked, String path) {
        return of(Diagnostic.of(Code.E604, asked, path).hint("files.hint.out"));
    }

    static <T> Checked<T> ofReading(Exception cause, Span asked, String path) {
        return ofReading(cause, asked, path, "files.hint.E601");
    }

    static <T> Checked<T> ofReadingNamed(Exception cause, Span asked, String path) {
        return ofReading(cause, asked, path, "files.hint.named");
    }

    private static <T> Checked<T> ofReading(Exception cause, Span asked, String path, String absent) {
        if (cause instanceof InvalidPathException) {
            return of(Diagnostic.of(Code.E601, asked, path).hint("files.hint.characters"));
        }
        if (cause instanceof NoSuchFileException) {
            return of(Diagnostic.of(Code.E601, asked, path).hint(absent));
        }
        boolean forbidden = cause instanceof AccessDeniedException;
        return of(Diagnostic.of(Code.E603, asked, path).hint(forbidden ? "files.hint.unreadable" : "files.hint.E603"));
    }

    /** @param target where it was to be written, or null where the path led nowhere */
    static <T> Checked<T> ofWriting(Exception cause, @Nullable Path target, Span asked, String path) {
        return of(Diagnostic.of(Code.E607, asked, path).hint(whyNotWritten(cause, target)));
    }

    private static String whyNotWritten(Exception cause, @Nullable Path target) {
        if (cause instanceof InvalidPathException) {
            return "files.hint.characters";
        }
        FileStore store = target == null ? null : store(target);
        try {
            if (store != null && store.isReadOnly()) {
                return "files.hint.readOnly";
            }
            if (cause instanceof AccessDeniedException) {
                return "files.hint.forbidden";
            }
            if (store != null && store.getUsableSpace() < LITTLE_ROOM) {
                return "files.hint.full";
            }
        } catch (IOException e) {
            // The cause is not known, then.
        }
        return "files.hint.E607";
    }

    /** The file system of the nearest folder that is there. */
    private static @Nullable FileStore store(Path target) {
        for (Path at = target; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    return Files.getFileStore(at);
                } catch (IOException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static <T> Checked<T> of(Diagnostic diagnostic) {
        return new Checked<>(null, List.of(diagnostic));
    }
}
