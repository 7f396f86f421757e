package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.parameters.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code trace}: equilibria along a parameter; a row for each computed point of each branch.
 *
 * @param firms   in the order of the trace's indices
 * @param percent whether the quantity's values are written with a percent sign
 */
public record TraceAnswer(List<String> firms, Trace trace, boolean percent) implements Answer {
    private static final int SAID = 12;

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.of(
                trace.events().isEmpty() ? "session.trace.count.none" : "session.trace.count",
                counted("branches", trace.branches().size()),
                trace.parameter(),
                Phrase.number(trace.low(), percent),
                Phrase.number(trace.high(), percent),
                counted("changes", trace.events().size())));
        for (Trace.Event event :
                trace.events().subList(0, Math.min(SAID, trace.events().size()))) {
            said.add(Phrase.of("session.trace.event", event.text()));
        }
        if (!trace.complete()) {
            said.add(Phrase.of("session.trace.incomplete"));
        }
        return said;
    }

    private static Phrase counted(String what, int count) {
        return Phrase.of("session.trace." + what + (count == 1 ? ".one" : ".many"), count);
    }

    @Override
    public Fields fields() {
        List<Trace.Branch> branches = trace.branches();
        List<Trace.Event> events = trace.events();
        return Fields.named()
                .text("parameter", trace.parameter())
                .truth("complete", trace.complete())
                .with("branches", Field.Items.of(branches.size(), k -> fields(branches.get(k))))
                .with("events", Field.Items.of(events.size(), k -> fields(events.get(k))))
                .table(table())
                .done();
    }

    private Fields fields(Trace.Branch branch) {
        List<Trace.Piece> pieces = branch.pieces();
        return Fields.named()
                .with("present", list(branch.present()))
                .with("pieces", Field.Items.of(pieces.size(), k -> fields(pieces.get(k))))
                .done();
    }

    private static Fields fields(Trace.Piece piece) {
        return Fields.named()
                .number("from", piece.from())
                .number("to", piece.to())
                .word("stability", piece.stability().word())
                .truth("saturated", piece.saturated())
                .done();
    }

    private Fields fields(Trace.Event event) {
        return Fields.named()
                .number("at", event.at())
                .word("kind", event.kind().word())
                .with("present", list(event.present()))
                .text("firm", event.firm() < 0 ? null : firms.get(event.firm()))
                .said("reason", event.text())
                .done();
    }

    private Field list(int[] present) {
        return Field.Items.of(present.length, k -> new Field.Text(firms.get(present[k])));
    }

    private record Row(String present, Trace.Piece piece, int sample) {}

    @Override
    public Table table() {
        List<Row> rows = new ArrayList<>();
        for (Trace.Branch branch : trace.branches()) {
            String present = names(branch.present());
            for (Trace.Piece piece : branch.pieces()) {
                for (int s = 0; s < piece.at().length; s++) {
                    rows.add(new Row(present, piece, s));
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers(
                trace.parameter(), k -> rows.get(k).piece().at()[rows.get(k).sample()]));
        columns.add(Column.texts("present", k -> rows.get(k).present()));
        for (int i = 0; i < firms.size(); i++) {
            int firm = i;
            columns.add(Column.numbers(
                    firms.get(i), k -> rows.get(k).piece().output()[rows.get(k).sample()][firm]));
        }
        columns.add(
                Column.words("stability", k -> rows.get(k).piece().stability().word()));
        columns.add(
                new Column("saturated", k -> new Field.Truth(rows.get(k).piece().saturated())));
        return new Table(rows.size(), columns);
    }

    /** The firms that a branch has, joined by a plus. */
    public String names(int[] present) {
        StringBuilder names = new StringBuilder();
        for (int i : present) {
            names.append(names.isEmpty() ? "" : " + ").append(firms.get(i));
        }
        return names.isEmpty() ? "–" : names.toString();
    }
}
