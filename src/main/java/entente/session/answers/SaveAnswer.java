package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;

/** {@code save} */
public record SaveAnswer(String path) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return List.of(Phrase.of("session.saved", path));
    }

    @Override
    public Fields fields() {
        return Fields.named().text("path", path).table(table()).done();
    }

    @Override
    public Table table() {
        return Table.of(1, Column.texts("path", List.of(path)));
    }
}
