package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.files.Bytes;
import entente.session.SessionOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads what the user compares: files, and files of a commit, each with the files that it uses. */
final class DiffSides {
    private final Settings settings;
    private final Screen screen;
    private final Git git;

    /** A text with what its session is started with. */
    record Side(Source source, SessionOptions options) {}

    DiffSides(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.git = new Git(screen.around().directory());
    }

    /** Whether a word names a commit, and no file is called so. */
    @Nullable
    String commit(String word) {
        return exists(word) ? null : git.commit(word);
    }

    boolean exists(String word) {
        try {
            return word.equals(Scripts.STANDARD_INPUT)
                    || screen.around().directory().resolve(word).toFile().exists();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A file, or {@code REV:FILE} where no file is called so. */
    Checked<Side> of(Span asked, BooleanSupplier cancelled) {
        String word = asked.text();
        int colon = word.indexOf(':');
        String commit = exists(word) || colon < 1 ? null : git.commit(word.substring(0, colon));
        return commit == null
                ? new Scripts(settings, screen).read(asked).then(source -> Checked.of(side(source, cancelled)))
                : committed(word.substring(0, colon), commit, path(word.substring(colon + 1)), asked, cancelled);
    }

    private Side side(Source source, BooleanSupplier cancelled) {
        return new Side(source, settings.sessionFor(source, screen.messages(), cancelled));
    }

    /** As git reads it: from the top, or with a point from here. */
    private String path(String path) {
        return path.startsWith("./") || path.startsWith("../")
                ? Git.slashes(Path.of(git.prefix()).resolve(path).normalize())
                : path;
    }

    /** @param path from the top of the repository */
    Checked<Side> committed(String revision, String commit, String path, Span asked, BooleanSupplier cancelled) {
        CommittedFiles files =
                new CommittedFiles(git, commit, revision, path, settings.gate().limit());
        SessionOptions options = settings.session().withLibrary(files).withCancelled(cancelled);
        return files.named(path, asked)
                .then(bytes -> bytes.script(asked))
                .then(document -> Checked.of(new Side(document.source(), options)));
    }

    /** What git hands to a driver: a file somewhere, to be read as if it lay where it belongs. */
    Checked<Side> handed(Span asked, String path, BooleanSupplier cancelled) {
        if (asked.text().equals("/dev/null")) {
            return Checked.of(side(Source.of(path, ""), cancelled));
        }
        return settings.gate()
                .readNamed(asked.text(), asked)
                .then(bytes -> bytes.script(asked))
                .then(document ->
                        Checked.of(side(Source.of(path, document.source().text()), cancelled)));
    }

    /** A file of the checkout, by its path from the top. */
    Checked<Side> here(String path, Span asked, BooleanSupplier cancelled) {
        Path root = git.root();
        if (root == null) {
            return new Checked<>(null, List.of(Diagnostic.of(Code.E601, asked, path)));
        }
        Path directory = screen.around().directory();
        String name = directory.toAbsolutePath().normalize().startsWith(root)
                ? directory
                        .toAbsolutePath()
                        .normalize()
                        .relativize(root.resolve(path))
                        .toString()
                : root.resolve(path).toString();
        Checked<Bytes> bytes = settings.gate().readNamed(name, asked);
        return bytes.then(read -> read.script(asked)).then(document -> Checked.of(side(document.source(), cancelled)));
    }

    /** A model that is not there on one side. */
    Side nothing(String name, BooleanSupplier cancelled) {
        return side(Source.of(name, ""), cancelled);
    }

    Set<String> models(String commit) {
        return models(git.files(commit));
    }

    Set<String> models() {
        return models(git.followed());
    }

    private static Set<String> models(List<String> files) {
        Set<String> models = new LinkedHashSet<>(files);
        models.removeIf(file -> !file.endsWith(".ent"));
        return models;
    }
}
