package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code expect}
 *
 * @param actual what was found; missing where no one value says it
 * @param why    why it does not hold, beyond the values; null where they say it
 */
public record ExpectAnswer(
        String text,
        boolean passed,
        Field.Leaf actual,
        @Nullable Phrase why) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return why == null ? List.of() : List.of(why);
    }

    @Override
    public Fields fields() {
        Field.Truth holds = new Field.Truth(passed);
        Fields.Builder fields = Fields.named().text("text", text).with("passed", holds);
        fields.with("actual", actual).alone(holds);
        return why == null ? fields.done() : fields.said("reason", why).done();
    }

    @Override
    public Table table() {
        return Table.of(
                List.of("text", "passed", "actual"),
                List.of(List.of(new Field.Text(text), new Field.Truth(passed), actual)));
    }
}
