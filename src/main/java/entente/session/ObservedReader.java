package entente.session;

import entente.check.expressions.Calendar;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Model;
import entente.model.PictureOptions;
import entente.session.answers.DrawAnswer.Observed;
import entente.session.answers.DrawAnswer.Thing;
import entente.session.answers.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what was observed for a picture: of what is drawn its columns, and where nothing is drawn all that are numbers. */
final class ObservedReader {
    private final OpenQuestion open;
    private final CsvTable table;
    private final List<Thing> things;
    private final Model model;

    private ObservedReader(OpenQuestion open, CsvTable table, List<Thing> things, Model model) {
        this.open = open;
        this.table = table;
        this.things = things;
        this.model = model;
    }

    /** @param sentences what is left out */
    record Read(List<Observed> columns, List<Phrase> sentences) {}

    /** Null where the data are refused; the open then knows why. */
    static @Nullable Read read(OpenQuestion open, PictureOptions.DataFile file, List<Thing> things, Model model) {
        CsvTable table = open.table(file.path(), file.span());
        return table == null ? null : new ObservedReader(open, table, things, model).read(file);
    }

    private @Nullable Read read(PictureOptions.DataFile file) {
        List<String> headings = table.headings();
        SeriesColumns times = new SeriesColumns(open, model, table, file.span(), null);
        int when = times.time();
        if (when < 0) {
            return null;
        }
        int[] columns = IntStream.range(0, headings.size())
                .filter(c -> c != when && (things.isEmpty() || thing(headings.get(c)) >= 0))
                .toArray();
        List<double[]> rows = rows(when, times.isYear(when), columns);
        if (rows == null) {
            open.refuse(Diagnostic.of(Code.E831, file.span(), table.name()));
            return null;
        }
        List<Observed> observed = new ArrayList<>();
        double[] t = rows.stream().mapToDouble(row -> row[0]).toArray();
        for (int k = 0; k < columns.length; k++) {
            int place = k + 1;
            double[] y = rows.stream().mapToDouble(row -> row[place]).toArray();
            if (IntStream.range(0, y.length).anyMatch(row -> Double.isFinite(y[row]))) {
                String heading = headings.get(columns[k]);
                observed.add(new Observed(thing(heading), heading, t, y));
            }
        }
        if (observed.isEmpty()) {
            open.refuse(Diagnostic.of(Code.E854, file.span(), table.name())
                    .hint(
                            things.isEmpty() ? "session.hint.numbers" : "session.hint.drawn",
                            things.stream().map(Thing::heading).toList()));
            return null;
        }
        return new Read(observed, leftOut(file.path(), headings, when));
    }

    private List<Phrase> leftOut(String path, List<String> headings, int when) {
        List<String> others = IntStream.range(0, headings.size())
                .filter(c -> c != when && !things.isEmpty() && thing(headings.get(c)) < 0)
                .mapToObj(headings::get)
                .toList();
        return others.isEmpty() ? List.of() : List.of(Phrase.of("session.draw.columns", path, Wording.names(others)));
    }

    /** Null where the table cannot be read to its end. A cell that is no number has no place in a picture. */
    private @Nullable List<double[]> rows(int when, boolean calendar, int[] columns) {
        List<double[]> rows = new ArrayList<>();
        boolean whole = table.forEach((line, cells) -> {
            double[] row = new double[columns.length + 1];
            double t = CellNumber.read(cells[when]);
            double inUnits = calendar ? Calendar.time(t, model.time()) : t;
            row[0] = Double.isNaN(inUnits) ? t : inUnits;
            for (int k = 0; k < columns.length; k++) {
                String cell = cells[columns[k]];
                row[k + 1] = SeriesReader.MISSING.contains(cell.toLowerCase(Locale.ROOT))
                        ? Double.NaN
                        : CellNumber.read(cell);
            }
            return rows.add(row);
        });
        return whole ? rows : null;
    }

    private int thing(String heading) {
        return IntStream.range(0, things.size())
                .filter(k -> things.get(k).heading().equals(heading)
                        || things.get(k).label().equals(heading))
                .findFirst()
                .orElse(-1);
    }
}
