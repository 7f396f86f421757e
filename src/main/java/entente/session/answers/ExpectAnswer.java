package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code expect}
 *
 * @param actual what was found; missing where no one value says it
 * @param why    why it does not hold, beyond the values; null where they say it
 * @param note   at which time what names none was taken; null where everything names one, or none is needed
 */
public record ExpectAnswer(
        String text,
        boolean passed,
        Field.Leaf actual,
        @Nullable Phrase why,
        @Nullable Phrase note) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return Stream.of(why, note).filter(Objects::nonNull).toList();
    }

    @Override
    public Fields fields() {
        Field.Truth holds = new Field.Truth(passed);
        Fields.Builder fields = Fields.named().text("text", text).with("passed", holds);
        fields.with("actual", actual).alone(holds);
        if (why != null) {
            fields.said("reason", why);
        }
        return note == null ? fields.done() : fields.said("note", note).done();
    }

    @Override
    public Table table() {
        return Table.of(
                List.of("text", "passed", "actual"),
                List.of(List.of(new Field.Text(text), new Field.Truth(passed), actual)));
    }
}
