package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.StabilityVerdict;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code stability}, {@code stability at t}
 *
 * @param t     the time whose law was asked about
 * @param later what may change the answer; null where nothing may, or a time was asked about
 */
public record StabilityAnswer(
        double t, StabilityVerdict verdict, @Nullable Later later) implements Answer {
    /**
     * What is still to come.
     *
     * @param from when the clock first changes what is in force; null where only conditions may
     * @param to   until when a question had better ask; null where there is no telling
     * @param change of the verdict; null where it is not known whether there is one
     */
    public record Later(
            @Nullable Double from,
            @Nullable Double to,
            @Nullable Change change) {
        private Phrase sentence() {
            Object until = to == null ? "T" : to;
            if (change != null && from != null) {
                Verdict then = change.verdict();
                return then == null
                        ? Phrase.of("session.later.stays", from, until)
                        : Phrase.of("session.later.becomes", change.t(), then.phrase(), until);
            }
            return from == null ? Phrase.of("session.later.rule", until) : Phrase.of("session.later", from, until);
        }

        private Fields fields() {
            return Fields.named()
                    .number("from", from)
                    .number("to", to)
                    .truth("verdictChanges", change == null ? null : (Boolean) (change.verdict() != null))
                    .done();
        }
    }

    /** When the verdict becomes another one; null where it stays. */
    public record Change(double t, @Nullable Verdict verdict) {
        public static final Change NONE = new Change(Double.NaN, null);
    }

    public StabilityAnswer(double t, StabilityVerdict verdict) {
        this(t, verdict, null);
    }

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>(VerdictSentences.of(verdict));
        if (later != null) {
            said.add(later.sentence());
        }
        return said;
    }

    @Override
    public Fields fields() {
        Fields.Builder fields = Fields.named().number("t", t);
        return VerdictFields.of(later == null ? fields : fields.with("later", later.fields()), verdict);
    }

    @Override
    public Table table() {
        return VerdictFields.table(verdict);
    }
}
