package entente.session;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.Library;
import java.util.List;

/** A library from which nothing can be read: for sessions without a gate to files. */
final class Shut {
    static final Library LIBRARY = (path, asked) -> new Checked<>(null, List.of(Diagnostic.of(Code.E808, asked, path)));

    private Shut() {}
}
