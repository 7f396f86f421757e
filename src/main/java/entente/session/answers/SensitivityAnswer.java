package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.parameters.Sensitivity;
import java.util.ArrayList;
import java.util.List;

/** {@code sensitivity} of the equilibrium to every contribution, the strongest first. */
public record SensitivityAnswer(Sensitivity sensitivity) implements Answer {
    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>();
        if (!sensitivity.effects().isEmpty()) {
            Sensitivity.Effect first = sensitivity.effects().get(0);
            said.add(Phrase.of(
                    "session.contributions.first", firm(first.from()), firm(first.to()), first.totalElasticity()));
        }
        said.add(Phrase.of("session.contributions.rest"));
        return said;
    }

    private String firm(int index) {
        return sensitivity.firms().get(index);
    }

    private String pair(Sensitivity.Effect effect) {
        return firm(effect.from()) + " -> " + firm(effect.to());
    }

    @Override
    public Fields fields() {
        List<Sensitivity.Effect> effects = sensitivity.effects();
        return Fields.named()
                .with("effects", Field.Items.of(effects.size(), k -> fields(effects.get(k))))
                .table(table())
                .done();
    }

    private Fields fields(Sensitivity.Effect effect) {
        return Fields.named()
                .text("contribution", pair(effect))
                .number("value", effect.value())
                .with("slope", Fields.numbers(sensitivity.firms(), effect.change()))
                .with("elasticity", Fields.numbers(sensitivity.firms(), effect.elasticity()))
                .done();
    }

    @Override
    public Table table() {
        List<Sensitivity.Effect> effects = sensitivity.effects();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("contribution", k -> pair(effects.get(k))));
        columns.add(Column.numbers("value", k -> effects.get(k).value()));
        columns.add(Column.numbers("total slope", k -> effects.get(k).total()));
        columns.add(Column.numbers("total elasticity", k -> effects.get(k).totalElasticity()));
        for (int i = 0; i < sensitivity.firms().size(); i++) {
            int index = i;
            columns.add(
                    Column.numbers(firm(i) + " elasticity", k -> effects.get(k).elasticity()[index]));
        }
        return new Table(effects.size(), columns);
    }
}
