package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Span;

/** The files of a script, as far as it may use them. They come as text: whoever opens a file decodes it. */
public interface Library {

    /**
     * Opens a script: UTF-8 and nothing else, so that it means the same everywhere.
     *
     * @param path  as written, relative to the folder of the file that names it
     * @param asked the path where it is written; its source says which file names it
     */
    Checked<Document> script(String path, Span asked);

    /** Opens a table: UTF-8, or GB18030 where it is not UTF-8 but is that. */
    Checked<Document> table(String path, Span asked);

    /**
     * Saves a file, whole or not at all, and never over one that was opened here.
     *
     * @return the file's name as users know it
     */
    Checked<String> save(String path, Span asked, Content content);
}
