package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.repair.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code repair}: the contributions that are changed.
 *
 * @param headroom that was asked for
 * @param before   the model as it was
 */
public record RepairAnswer(double headroom, ConstantSystem before, Repair repair) implements Answer {
    private static final int NAMED = 4;

    @Override
    public List<Phrase> sentences() {
        if (!repair.found()) {
            return List.of(Phrase.of("session.repair.none"));
        }
        List<Repair.Change> changes = repair.changes();
        if (changes.isEmpty()) {
            return List.of(Phrase.of("session.repair.nothing"));
        }
        List<Object> parts = new ArrayList<>();
        for (Repair.Change c : changes.subList(0, Math.min(NAMED, changes.size()))) {
            parts.add(Phrase.of("session.repair.change", firm(c.from()), firm(c.to()), c.before(), c.after()));
        }
        int more = changes.size() - parts.size();
        return List.of(
                Phrase.of(
                        repair.smallest() ? "session.repair.found" : "session.repair.smallestFound",
                        more > 0 ? Wording.more(parts, more) : Wording.clauses(parts)),
                Phrase.of("session.repair.verdict", repair.finding().verdict().phrase()));
    }

    private String firm(int index) {
        return before.firms().get(index);
    }

    @Override
    public Fields fields() {
        return Fields.named()
                .truth("found", repair.found())
                .number("cost", repair.cost())
                .number("headroom", headroom)
                .word("verdict", repair.finding().verdict().word())
                .said("reason", repair.finding().reason())
                .table(table())
                .done();
    }

    @Override
    public Table table() {
        List<Repair.Change> changes = repair.changes();
        return Table.of(
                changes.size(),
                Column.texts(
                        "contribution",
                        k -> firm(changes.get(k).from()) + " -> "
                                + firm(changes.get(k).to())),
                Column.numbers("before", k -> changes.get(k).before()),
                Column.numbers("after", k -> changes.get(k).after()),
                Column.numbers(
                        "change", k -> changes.get(k).after() / changes.get(k).before() - 1));
    }
}
