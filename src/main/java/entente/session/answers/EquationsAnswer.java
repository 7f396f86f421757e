package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;

/**
 * {@code equations}
 *
 * @param text  one equation a line
 * @param latex the same for a paper
 */
public record EquationsAnswer(List<String> text, List<String> latex) implements Answer {
    public EquationsAnswer {
        text = List.copyOf(text);
        latex = List.copyOf(latex);
    }

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
        return Table.of(text.size(), Column.texts("text", text), Column.texts("latex", latex));
    }
}
