package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.coalition.Coalitions;
import java.util.ArrayList;
import java.util.List;

/** {@code coalitions}: who gains by staying, a row for each member. */
public record CoalitionsAnswer(Coalitions coalitions) implements Answer {
    @Override
    public List<Phrase> sentences() {
        Coalitions c = coalitions;
        if (c.players().length < 2) {
            return List.of(
                    c.players().length == 0
                            ? Phrase.of("session.coalitions.nobody")
                            : Phrase.of("session.coalitions.alone", firm(0)));
        }
        List<Phrase> said = new ArrayList<>();
        if (Double.isNaN(c.output()[0])) {
            said.add(Phrase.of("session.coalitions.noWhole"));
        }
        Boolean rational = c.individuallyRational();
        if (rational == null) {
            said.add(Phrase.of("session.coalitions.rational.open"));
        } else if (rational) {
            said.add(Phrase.of("session.coalitions.rational"));
        } else {
            said.add(Phrase.of("session.coalitions.leavers", Wording.and(leavers())));
        }
        int[] blocking = c.blocking();
        if (blocking != null) {
            said.add(Phrase.of("session.coalitions.blocked", Wording.and(names(blocking)), c.blockingGain()));
        } else {
            said.add(Phrase.of(c.core() == null ? "session.coalitions.core.open" : "session.coalitions.core"));
        }
        if (c.withoutWorth() > 0) {
            said.add(Phrase.of("session.coalitions.withoutWorth", c.withoutWorth(), c.coalitions()));
        }
        if (c.standardError() != null) {
            said.add(Phrase.of("session.coalitions.sampled"));
        }
        return said;
    }

    private List<String> leavers() {
        List<String> leavers = new ArrayList<>();
        for (int p = 0; p < coalitions.players().length; p++) {
            if (coalitions.leaving()[p] > coalitions.output()[p]) {
                leavers.add(firm(p));
            }
        }
        return leavers;
    }

    private String firm(int player) {
        return coalitions.firms().get(coalitions.players()[player]);
    }

    private List<String> names(int[] firms) {
        List<String> names = new ArrayList<>();
        for (int i : firms) {
            names.add(coalitions.firms().get(i));
        }
        return names;
    }

    @Override
    public Fields fields() {
        Coalitions c = coalitions;
        int[] blocking = c.blocking();
        return Fields.named()
                .truth("exact", c.standardError() == null)
                .whole("coalitions", c.coalitions())
                .whole("withoutWorth", c.withoutWorth())
                .truth("individuallyRational", c.individuallyRational())
                .truth("core", c.core())
                .with("blocking", blocking == null ? new Field.Missing() : Field.texts(names(blocking)))
                .number("blockingGain", c.blockingGain())
                .table(table())
                .done();
    }

    @Override
    public Table table() {
        Coalitions c = coalitions;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("firm", this::firm));
        columns.add(Column.numbers("output", p -> c.output()[p]));
        columns.add(Column.numbers("alone", p -> c.alone()[p]));
        columns.add(Column.numbers("after leaving", p -> c.leaving()[p]));
        columns.add(Column.numbers("staying gain", p -> c.output()[p] - c.leaving()[p]));
        columns.add(Column.numbers("shapley", p -> c.shapley()[p]));
        double[] errors = c.standardError();
        if (errors != null) {
            columns.add(Column.numbers("standard error", p -> errors[p]));
        }
        return new Table(c.players().length, columns);
    }
}
