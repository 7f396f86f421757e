package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Fields;
import entente.answer.Table;
import entente.answer.formula.Equations;
import entente.diagnostic.Phrase;
import java.util.List;

/** {@code equations} */
public record EquationsAnswer(Equations equations) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return List.of();
    }

    @Override
    public Fields fields() {
        return Fields.named().table(table()).done();
    }

    @Override
    public Table table() {
        List<String> text = equations.text();
        return Table.of(text.size(), Column.texts("text", text), Column.texts("latex", equations.latex()));
    }
}
