package entente.report;

import entente.diagnostic.Messages;
import entente.files.Content;
import entente.session.Formats;
import entente.session.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of files that answers can be saved as. */
public record SavedFiles(Messages messages) implements Formats {
    @Override
    public List<String> endings() {
        return List.of("csv", "json");
    }

    @Override
    public @Nullable Content of(List<Result> results, String ending) {
        return switch (ending) {
            case "csv" -> out -> new CsvReport(out).write(results);
            case "json" ->
                out -> {
                    for (Result result : results) {
                        String json = new JsonReport(messages).of(result);
                        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                };
            default -> null;
        };
    }
}
