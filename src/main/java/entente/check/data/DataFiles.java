package entente.check.data;

import entente.check.draft.Layer;
import entente.diagnostic.Checked;
import entente.diagnostic.Span;
import entente.files.CsvTable;
import entente.files.Library;
import entente.syntax.Declaration;
import org.jspecify.annotations.Nullable;

/** Opens the data files that declarations name. */
public final class DataFiles {
    private final Layer layer;
    private final Library library;

    public DataFiles(Layer layer, Library library) {
        this.layer = layer;
        this.library = library;
    }

    /** Declares the firms of a file; what comes back adds what they contribute, where the file says it. */
    public Runnable firms(Declaration.FirmsFrom from) {
        int before = layer.problems().count();
        CsvTable table = open(from.path(), from.pathSpan());
        Runnable contributions = () -> {};
        if (table != null && from.rates()) {
            contributions = new CsvRates(layer, table, from).read();
        } else if (table != null) {
            new CsvFirms(layer, table, from).read();
        }
        if (layer.problems().count() > before) {
            layer.problems().incomplete();
        }
        return contributions;
    }

    public void contributions(Declaration.AllianceFrom from, int alliance) {
        CsvTable table = open(from.path(), from.pathSpan());
        if (table != null) {
            new CsvContributions(layer, table, from, alliance).read();
        }
    }

    private @Nullable CsvTable open(String path, Span span) {
        Checked<CsvTable> table = library.table(path, span).then(read -> CsvTable.of(read, span));
        layer.problems().addAll(table.diagnostics());
        return table.value();
    }
}
