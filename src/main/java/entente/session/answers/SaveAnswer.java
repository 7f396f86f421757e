package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code save}
 *
 * @param notes what is not as it should be in the file
 */
public record SaveAnswer(String path, List<Phrase> notes) implements Answer {
    public SaveAnswer {
        notes = List.copyOf(notes);
    }

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>(List.of(Phrase.of("session.saved", path)));
        said.addAll(notes);
        return said;
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
