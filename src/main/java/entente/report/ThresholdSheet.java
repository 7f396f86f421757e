package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Cell;
import entente.stability.Verdict;
import entente.stability.parameters.Threshold;
import java.util.ArrayList;
import java.util.List;

/** Where the verdict changes: a row for each stretch on which it stays. */
final class ThresholdSheet {
    private ThresholdSheet() {}

    static Sheet of(Threshold threshold) {
        List<Threshold.Change> changes = threshold.changes();
        List<Phrase> said = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        double from = threshold.low();
        for (int k = 0; k < threshold.stretches().size(); k++) {
            double to = k < changes.size() ? changes.get(k).at() : threshold.high();
            Verdict verdict = threshold.stretches().get(k);
            rows.add(List.of(new Cell.Number(from), new Cell.Number(to), new Cell.Word(verdict.word())));
            from = to;
        }
        Phrase first = threshold.stretches().get(0).phrase();
        if (changes.isEmpty()) {
            said.add(Phrase.of(
                    "report.threshold.none", threshold.parameter(), threshold.low(), threshold.high(), first));
        }
        for (Threshold.Change change : changes) {
            said.add(Phrase.of(
                    "report.threshold.change",
                    change.from().phrase(),
                    change.to().phrase(),
                    change.text()));
            details.add(new Detail.Fields(Sheet.fields(
                    "at", Sheet.leaf(change.at()),
                    "from", Sheet.word(change.from().word()),
                    "to", Sheet.word(change.to().word()),
                    "boundary",
                            Sheet.word(
                                    change.boundary() == null
                                            ? null
                                            : change.boundary().word()),
                    "reason", new Detail.Said(change.text()))));
        }
        return new Sheet(
                List.of("from", "to", "verdict"),
                rows,
                said,
                Sheet.fields(
                        "parameter",
                        new Detail.Leaf(new Cell.Text(threshold.parameter())),
                        "changes",
                        new Detail.Series(details)));
    }
}
