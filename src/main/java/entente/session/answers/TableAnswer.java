package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;

/**
 * What has columns and rows and nothing besides: {@code sweep}, {@code compare}, {@code sensitivity of}.
 *
 * @param sentences what they say, in words
 */
public record TableAnswer(List<String> columns, List<List<Field.Leaf>> rows, List<Phrase> sentences) implements Answer {
    public TableAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sentences = List.copyOf(sentences);
    }

    @Override
    public Fields fields() {
        return Fields.named().table(table()).done();
    }

    @Override
    public Table table() {
        return Table.of(columns, rows);
    }
}
