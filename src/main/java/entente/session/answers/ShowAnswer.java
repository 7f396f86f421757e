package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.reading.ValueRead;
import java.util.List;

/** {@code show}: one value for each expression. */
public record ShowAnswer(List<ValueRead> values) implements Answer {
    public ShowAnswer {
        values = List.copyOf(values);
    }

    @Override
    public List<Phrase> sentences() {
        return List.of();
    }

    @Override
    public Fields fields() {
        Fields.Builder fields = Fields.named().table(table());
        fields.with(
                "notes",
                Field.Items.of(values.size(), k -> Field.said(values.get(k).note())));
        if (values.size() == 1) {
            Field only = values.get(0).field();
            fields.alone(only).further(Fields.named().with("value", only).done());
        }
        return fields.done();
    }

    @Override
    public Table table() {
        return new Table(
                1,
                values.stream()
                        .map(value -> new Column(value.text(), row -> value.field()))
                        .toList());
    }
}
