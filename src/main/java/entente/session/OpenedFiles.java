package entente.session;

import entente.diagnostic.Checked;
import entente.diagnostic.Span;
import entente.files.Content;
import entente.files.Document;
import entente.files.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Keeps the text of all that is opened, so that it can be opened elsewhere. */
final class OpenedFiles implements Library {
    private final Library library;
    private final Set<String> ours;
    private final List<Job.File> files = new ArrayList<>();

    /** @param ours the names of those sources whose statements become the job's script */
    OpenedFiles(Library library, Set<String> ours) {
        this.library = library;
        this.ours = ours;
    }

    List<Job.File> files() {
        return files;
    }

    @Override
    public Checked<Document> script(String path, Span asked) {
        return kept(path, asked, library::script);
    }

    @Override
    public Checked<Document> table(String path, Span asked) {
        return kept(path, asked, library::table);
    }

    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        throw new IllegalStateException("nothing is saved while a script is checked: " + path);
    }

    private Checked<Document> kept(String path, Span asked, BiFunction<String, Span, Checked<Document>> opening) {
        Checked<Document> opened = opening.apply(path, asked);
        Document document = opened.value();
        if (document != null) {
            String asker = asked.source().name();
            String text = document.source().text();
            files.add(new Job.File(
                    ours.contains(asker) ? Job.NAME : asker, path, document.name(), document.identity(), text));
        }
        return opened;
    }
}
