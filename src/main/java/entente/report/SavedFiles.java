package entente.report;

import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.session.Formats;
import entente.session.Result;
import entente.session.Saved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The kinds of files that answers can be saved as. */
public record SavedFiles(Messages messages) implements Formats {
    @Override
    public List<String> endings() {
        return List.of("csv", "json", "svg", "tex", "md");
    }

    @Override
    public List<String> pictures() {
        return List.of("svg");
    }

    @Override
    public @Nullable Content of(Saved saved, String ending, Consumer<Phrase> told) {
        return switch (ending) {
            case "csv" -> out -> new CsvReport(out, messages).write(saved.results());
            case "json" -> text(json(saved));
            case "svg" ->
                saved.chart() == null ? null : text(Pictures.svg(saved.chart(), messages, saved.provenance()));
            case "tex" -> text(new TexTable(messages, saved).write());
            case "md" -> text(new MarkdownTable(messages, saved).write());
            default -> null;
        };
    }

    private String json(Saved saved) {
        StringBuilder json = new StringBuilder();
        for (Result result : saved.results()) {
            json.append(new JsonReport(messages).of(result)).append('\n');
        }
        return json.toString();
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
