package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files that are only in memory, all in one folder. */
public final class MemoryLibrary implements Library {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> opened = new LinkedHashSet<>();

    public MemoryLibrary with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryLibrary with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** What was saved, or given, under a path. */
    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
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
        byte[] bytes = files.get(path);
        opened.add(path);
        return bytes == null
                ? new Checked<>(
                        null, List.of(Diagnostic.of(Code.E601, asked, path).hint("files.hint.E601")))
                : Checked.of(new Bytes(path, path, bytes));
    }

    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        if (opened.contains(path)) {
            return new Checked<>(null, List.of(Diagnostic.of(Code.E609, asked, path)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        with(path, out.toByteArray());
        return Checked.of(path);
    }
}
