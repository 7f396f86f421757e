package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Span;

/** What a script may read. */
public interface Library {

    /**
     * Reads a file.
     *
     * @param path  as written, relative to the folder of the file that names it
     * @param asked the path where it is written; its source says which file names it
     */
    Checked<Document> read(String path, Span asked);
}
