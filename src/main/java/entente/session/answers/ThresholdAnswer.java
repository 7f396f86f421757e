package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.parameters.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code threshold}: where the verdict changes; a row for each stretch on which it stays.
 *
 * @param percent whether the quantity's values are written with a percent sign
 */
public record ThresholdAnswer(Threshold threshold, boolean percent) implements Answer {
    @Override
    public List<Phrase> sentences() {
        List<Threshold.Change> changes = threshold.changes();
        if (changes.isEmpty()) {
            return List.of(Phrase.of(
                    "session.threshold.none",
                    threshold.parameter(),
                    Phrase.number(threshold.low(), percent),
                    Phrase.number(threshold.high(), percent),
                    threshold.stretches().get(0).phrase()));
        }
        List<Phrase> said = new ArrayList<>();
        for (Threshold.Change change : changes) {
            said.add(Phrase.of(
                    "session.threshold.change",
                    change.from().phrase(),
                    change.to().phrase(),
                    change.text()));
        }
        return said;
    }

    @Override
    public Fields fields() {
        List<Threshold.Change> changes = threshold.changes();
        return Fields.named()
                .text("parameter", threshold.parameter())
                .with("changes", Field.Items.of(changes.size(), k -> fields(changes.get(k))))
                .table(table())
                .done();
    }

    private static Fields fields(Threshold.Change change) {
        return Fields.named()
                .number("at", change.at())
                .word("from", change.from().word())
                .word("to", change.to().word())
                .word(
                        "boundary",
                        change.boundary() == null ? null : change.boundary().word())
                .said("reason", change.text())
                .done();
    }

    @Override
    public Table table() {
        List<Threshold.Change> changes = threshold.changes();
        return Table.of(
                threshold.stretches().size(),
                Column.numbers(
                        "from",
                        k -> k == 0 ? threshold.low() : changes.get(k - 1).at()),
                Column.numbers("to", k -> k < changes.size() ? changes.get(k).at() : threshold.high()),
                Column.words("verdict", k -> threshold.stretches().get(k).word()));
    }
}
