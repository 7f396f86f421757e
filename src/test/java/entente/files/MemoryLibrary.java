package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that are only in memory, all in one folder. */
public final class MemoryLibrary implements Library {
    private final Map<String, byte[]> files = new HashMap<>();

    public MemoryLibrary with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryLibrary with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    @Override
    public Checked<Document> read(String path, Span asked) {
        byte[] bytes = files.get(path);
        return bytes == null
                ? new Checked<>(
                        null, List.of(Diagnostic.of(Code.E601, asked, path).hint("files.hint.E601")))
                : Checked.of(new Document(path, path, bytes));
    }
}
