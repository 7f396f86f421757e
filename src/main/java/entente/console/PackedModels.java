package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.files.Bytes;
import entente.files.Content;
import entente.files.Document;
import entente.files.Library;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models of the library, which come with the program. What they read comes with them; nothing is looked for on disk.
 *
 * @param saving where their figures go
 */
record PackedModels(Library saving) implements Library {
    private static final Pattern TITLE = Pattern.compile("^(?:title|标题) \"(.*)\"$", Pattern.MULTILINE);
    private static final String ENDING = ".ent";

    /** A model of the library by its name, with or without its ending; null where there is none. */
    static @Nullable Source of(String name) {
        String model = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        byte @Nullable [] text = Templates.LIBRARY.contains(model) ? Templates.model(model + ENDING) : null;
        return text == null ? null : Source.of(model + ENDING, new String(text, StandardCharsets.UTF_8));
    }

    /** Each model with its title: beside its name, or below where that is too wide. */
    static List<String> list(int width) {
        int indent = 2;
        int column = indent + widest(Templates.LIBRARY) + 2;
        List<String> titles =
                Templates.LIBRARY.stream().map(PackedModels::title).toList();
        boolean beside = column + widest(titles) <= width;
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < titles.size(); k++) {
            String name = " ".repeat(indent) + Templates.LIBRARY.get(k);
            if (beside) {
                lines.add(name + " ".repeat(column - DisplayText.width(name)) + titles.get(k));
            } else {
                lines.add(name);
                lines.add(" ".repeat(2 * indent) + titles.get(k));
            }
        }
        return lines;
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(DisplayText::width).max().orElse(0);
    }

    private static String title(String name) {
        Source script = of(name);
        Matcher title = TITLE.matcher(script == null ? "" : script.text());
        return title.find() ? title.group(1) : "";
    }

    @Override
    public Checked<Document> script(String path, Span asked) {
        return read(path, asked).then(bytes -> bytes.script(asked));
    }

    @Override
    public Checked<Document> table(String path, Span asked) {
        return read(path, asked).then(bytes -> bytes.table(asked));
    }

    private static Checked<Bytes> read(String path, Span asked) {
        byte @Nullable [] content = Templates.model(path);
        return content == null
                ? new Checked<>(
                        null, List.of(Diagnostic.of(Code.E601, asked, path).hint("files.hint.E601")))
                : Checked.of(new Bytes(path, path, content));
    }

    @Override
    public Checked<String> save(String path, Span asked, Content content) {
        return saving.save(path, asked, content);
    }
}
