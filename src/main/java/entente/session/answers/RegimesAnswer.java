package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.StabilityVerdict;
import entente.stability.Verdict;
import entente.trajectory.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code stability to t}: one for each regime. */
public record RegimesAnswer(List<Regime> regimes) implements Answer {
    public RegimesAnswer {
        regimes = List.copyOf(regimes);
    }

    /**
     * A stretch of time in which the law does not change.
     *
     * @param begun    what began it: nothing for the first, and where a function of time bends
     * @param recovery how long after its beginning all outputs stay within 1% of its equilibrium; NaN where they do not
     *                 get there before it ends
     */
    public record Regime(double from, double to, List<RunEvent> begun, StabilityVerdict verdict, double recovery) {
        public Regime {
            begun = List.copyOf(begun);
        }

        /** What began it, in the script's words; null where nothing did. */
        public @Nullable String event() {
            return texts(begun);
        }

        /** What of it is an end, in the script's words; null where nothing is. */
        private @Nullable String ends() {
            return texts(begun.stream().filter(RunEvent::ends).toList());
        }

        private static @Nullable String texts(List<RunEvent> happenings) {
            return happenings.isEmpty()
                    ? null
                    : happenings.stream().map(RunEvent::event).collect(Collectors.joining("; "));
        }

        private Fields fields() {
            return VerdictFields.of(
                    Fields.named()
                            .number("from", from)
                            .number("to", to)
                            .text("event", event())
                            .text("ends", ends())
                            .number("recovery", recovery),
                    verdict);
        }
    }

    @Override
    public List<Phrase> sentences() {
        Verdict first = regimes.get(0).verdict().verdict();
        List<Object> changes = new ArrayList<>();
        Verdict before = first;
        for (Regime regime : regimes) {
            Verdict now = regime.verdict().verdict();
            if (now != before) {
                changes.add(Phrase.of("session.regimes.change", regime.from(), now.phrase()));
                before = now;
            }
        }
        if (regimes.size() == 1) {
            return List.of(Phrase.of("session.regimes.one", first.phrase()));
        }
        return List.of(
                changes.isEmpty()
                        ? Phrase.of("session.regimes.same", regimes.size(), first.phrase())
                        : Phrase.of("session.regimes.changes", first.phrase(), changes));
    }

    @Override
    public Fields fields() {
        return Fields.named()
                .table(table())
                .with(
                        "regimes",
                        Field.Items.of(regimes.size(), k -> regimes.get(k).fields()))
                .done();
    }

    @Override
    public Table table() {
        return Table.of(
                regimes.size(),
                Column.numbers("from", row -> regimes.get(row).from()),
                Column.numbers("to", row -> regimes.get(row).to()),
                new Column("event", row -> Field.text(regimes.get(row).event())),
                Column.words(
                        "verdict", row -> regimes.get(row).verdict().verdict().word()),
                Column.numbers("recovery", row -> regimes.get(row).recovery()));
    }
}
