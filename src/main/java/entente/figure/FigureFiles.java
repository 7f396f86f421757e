package entente.figure;

import entente.chart.Chart;
import entente.chart.layout.Page;
import entente.chart.layout.PageLayout;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.session.Formats;
import entente.session.Saved;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of files that take libraries of the machine, beside those that need none.
 *
 * @param plain   those that need none
 * @param version of Entente
 */
public record FigureFiles(Formats plain, Messages messages, String version) implements Formats {
    @Override
    public List<String> endings() {
        return Stream.concat(plain.endings().stream(), Stream.of("png", "pdf", "xlsx"))
                .toList();
    }

    @Override
    public List<String> pictures() {
        return Stream.concat(plain.pictures().stream(), Stream.of("png", "pdf")).toList();
    }

    @Override
    public @Nullable Content of(Saved saved, String ending, Consumer<Phrase> told) {
        Saved signed = saved.from("entente", version);
        Chart chart = saved.chart();
        return switch (ending) {
            case "png" -> chart == null ? null : PngWriter.content(page(chart), signed, told);
            case "pdf" -> chart == null ? null : PdfWriter.content(page(chart), signed, told);
            case "xlsx" -> Workbooks.content(signed, messages);
            default -> plain.of(signed, ending, told);
        };
    }

    private Page page(Chart chart) {
        return PageLayout.of(chart, messages);
    }
}
