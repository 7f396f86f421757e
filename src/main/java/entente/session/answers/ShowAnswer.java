package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code show}: one value for each expression. */
public record ShowAnswer(List<Value> values) implements Answer {
    public ShowAnswer {
        values = List.copyOf(values);
    }

    /**
     * A value with the text that asked for it.
     *
     * @param note why it is missing, or what else is to be known of it; null where there is nothing
     */
    public record Value(
            String text, Field.Leaf field, @Nullable Phrase note) {}

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
