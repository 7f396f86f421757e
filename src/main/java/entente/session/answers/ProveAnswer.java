package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.proof.Proof;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code prove}: what was shown; rows are the parts of the box that are left, where it is undecided.
 *
 * @param parameters names in the order of the proof's boxes
 */
public record ProveAnswer(String text, List<String> parameters, Proof proof) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return List.of(proof.text());
    }

    @Override
    public Fields fields() {
        boolean undecided = proof.outcome() == Proof.Outcome.UNDECIDED;
        Field outcome = new Field.Word(proof.outcome().word());
        return Fields.named()
                .text("text", text)
                .with("outcome", outcome)
                .alone(outcome)
                .with("counterexample", Fields.numbers(parameters, proof.counterexample()))
                .number("leftShare", undecided ? proof.leftShare() : 0)
                .number("nearest", undecided ? proof.nearest() : Double.NaN)
                .whole("boxes", proof.boxes())
                .said("reason", proof.text())
                .table(table())
                .done();
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            int side = p;
            columns.add(Column.numbers(
                    parameters.get(p) + " from",
                    row -> proof.left().get(row).side(side).low()));
            columns.add(Column.numbers(
                    parameters.get(p) + " to",
                    row -> proof.left().get(row).side(side).high()));
        }
        return new Table(proof.left().size(), columns);
    }
}
