package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.StabilityVerdict;
import java.util.List;

/**
 * {@code stability}, {@code stability at t}
 *
 * @param t the time whose law was asked about
 */
public record StabilityAnswer(double t, StabilityVerdict verdict) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return VerdictSentences.of(verdict);
    }

    @Override
    public Fields fields() {
        return VerdictFields.of(Fields.named().number("t", t), verdict);
    }

    @Override
    public Table table() {
        return VerdictFields.table(verdict);
    }
}
