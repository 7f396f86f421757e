package entente.files;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into a file, written while the file is open and seen only when it is whole. */
public interface Content {
    void writeTo(OutputStream out) throws IOException;
}
