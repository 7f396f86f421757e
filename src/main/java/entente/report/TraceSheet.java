package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Answer;
import entente.session.Cell;
import entente.stability.parameters.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Equilibria along a parameter: a row for each computed point of each branch; the events are particular to it. */
final class TraceSheet {
    private static final int SAID = 12;

    private TraceSheet() {}

    static Sheet of(Answer.Traced traced) {
        Trace trace = traced.trace();
        List<String> columns = new ArrayList<>();
        columns.add(trace.parameter());
        columns.add("present");
        columns.addAll(traced.firms());
        columns.add("stability");
        columns.add("saturated");
        List<List<Cell>> rows = new ArrayList<>();
        for (Trace.Branch branch : trace.branches()) {
            Cell present = new Cell.Text(names(branch.present(), traced.firms()));
            for (Trace.Piece piece : branch.pieces()) {
                for (int s = 0; s < piece.at().length; s++) {
                    List<Cell> row = new ArrayList<>();
                    row.add(new Cell.Number(piece.at()[s]));
                    row.add(present);
                    for (double q : piece.output()[s]) {
                        row.add(new Cell.Number(q));
                    }
                    row.add(new Cell.Word(piece.stability().word()));
                    row.add(new Cell.Truth(piece.saturated()));
                    rows.add(row);
                }
            }
        }
        Map<String, Detail> details = Sheet.fields(
                "parameter",
                new Detail.Leaf(new Cell.Text(trace.parameter())),
                "complete",
                Sheet.truth(trace.complete()),
                "branches",
                branches(traced),
                "events",
                events(traced));
        return new Sheet(columns, rows, sentences(trace), details);
    }

    private static List<Phrase> sentences(Trace trace) {
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.of(
                trace.events().isEmpty() ? "report.trace.count.none" : "report.trace.count",
                trace.branches().size(),
                trace.parameter(),
                trace.low(),
                trace.high(),
                trace.events().size()));
        for (Trace.Event event :
                trace.events().subList(0, Math.min(SAID, trace.events().size()))) {
            said.add(Phrase.of("report.trace.event", event.text()));
        }
        if (!trace.complete()) {
            said.add(Phrase.of("report.trace.incomplete"));
        }
        return said;
    }

    private static Detail branches(Answer.Traced traced) {
        List<Detail> branches = new ArrayList<>();
        for (Trace.Branch branch : traced.trace().branches()) {
            List<Detail> pieces = new ArrayList<>();
            for (Trace.Piece piece : branch.pieces()) {
                pieces.add(new Detail.Fields(Sheet.fields(
                        "from",
                        Sheet.leaf(piece.from()),
                        "to",
                        Sheet.leaf(piece.to()),
                        "stability",
                        Sheet.word(piece.stability().word()),
                        "saturated",
                        Sheet.truth(piece.saturated()))));
            }
            branches.add(new Detail.Fields(Sheet.fields(
                    "present", list(branch.present(), traced.firms()), "pieces", new Detail.Series(pieces))));
        }
        return new Detail.Series(branches);
    }

    private static Detail events(Answer.Traced traced) {
        List<Detail> events = new ArrayList<>();
        for (Trace.Event event : traced.trace().events()) {
            events.add(new Detail.Fields(Sheet.fields(
                    "at",
                    Sheet.leaf(event.at()),
                    "kind",
                    Sheet.word(event.kind().word()),
                    "present",
                    list(event.present(), traced.firms()),
                    "firm",
                    new Detail.Leaf(
                            event.firm() < 0
                                    ? null
                                    : new Cell.Text(traced.firms().get(event.firm()))),
                    "reason",
                    new Detail.Said(event.text()))));
        }
        return new Detail.Series(events);
    }

    private static Detail list(int[] present, List<String> firms) {
        List<Detail> names = new ArrayList<>();
        for (int i : present) {
            names.add(new Detail.Leaf(new Cell.Text(firms.get(i))));
        }
        return new Detail.Series(names);
    }

    static String names(int[] present, List<String> firms) {
        StringBuilder names = new StringBuilder();
        for (int i : present) {
            names.append(names.isEmpty() ? "" : " + ").append(firms.get(i));
        }
        return names.isEmpty() ? "–" : names.toString();
    }
}
