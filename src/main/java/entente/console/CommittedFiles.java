package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.files.Bytes;
import entente.files.Content;
import entente.files.Document;
import entente.files.Library;
import entente.files.NoFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a script as they were committed: those of its own folder and below, as on the disk. */
final class CommittedFiles implements Library {
    private final Git git;
    private final String commit;
    private final String revision;
    private final Path folder;
    private final long limit;

    /**
     * @param revision as the user names it
     * @param script   its path from the top of the repository
     */
    CommittedFiles(Git git, String commit, String revision, String script, long limit) {
        this.git = git;
        this.commit = commit;
        this.revision = revision;
        Path parent = Path.of(script).normalize().getParent();
        this.folder = parent == null ? Path.of("") : parent;
        this.limit = limit;
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
        String from = asked.source().name();
        Path user = Path.of(from.startsWith(revision + ":") ? from.substring(revision.length() + 1) : from)
                .getParent();
        Path wanted = (user == null ? Path.of(path) : user.resolve(path)).normalize();
        boolean below = folder.toString().isEmpty()
                ? !wanted.isAbsolute() && !wanted.startsWith("..")
                : wanted.startsWith(folder);
        return below ? named(Git.slashes(wanted), path, asked) : refuse(Code.E604, path, asked);
    }

    /** @param path from the top of the repository */
    Checked<Bytes> named(String path, Span asked) {
        return named(path, asked.text(), asked);
    }

    private Checked<Bytes> named(String path, String written, Span asked) {
        byte @Nullable [] content = git.content(commit, path);
        if (content == null) {
            return refuse(Code.E601, written, asked);
        }
        String name = revision + ":" + path;
        return content.length > limit
                ? new Checked<>(null, List.of(Diagnostic.of(Code.E605, asked, written, limit >> 20)))
                : Checked.of(new Bytes(name, name, content));
    }

    private static Checked<Bytes> refuse(Code code, String path, Span asked) {
        String hint = code == Code.E601 ? "committed" : code.name();
        return new Checked<>(null, List.of(Diagnostic.of(code, asked, path).hint("files.hint." + hint, path)));
    }

    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        return NoFiles.LIBRARY.save(path, asked, content);
    }
}
