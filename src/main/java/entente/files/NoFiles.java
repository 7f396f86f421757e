package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.util.List;

/** A library in which nothing can be opened: for sessions without files. */
public final class NoFiles implements Library {
    public static final Library LIBRARY = new NoFiles();

    private NoFiles() {}

    @Override
    public Checked<Document> script(String path, Span asked) {
        return refuse(path, asked);
    }

    @Override
    public Checked<Document> table(String path, Span asked) {
        return refuse(path, asked);
    }

    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        return refuse(path, asked);
    }

    private static <T> Checked<T> refuse(String path, Span asked) {
        return new Checked<>(null, List.of(Diagnostic.of(Code.E808, asked, path)));
    }
}
