package entente.session.answers;

import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.stability.Check;
import entente.stability.Critical;
import entente.stability.Finding;
import entente.stability.Mode;
import entente.stability.PairMode;
import entente.stability.Searched;
import entente.stability.StabilityVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict's fields, missing where there is none, and its firms as a table. */
final class VerdictFields {
    private VerdictFields() {}

    /** @param before the fields before them */
    static Fields of(Fields.Builder before, StabilityVerdict v) {
        Finding finding = v.finding();
        Field word = new Field.Word(v.verdict().word());
        return before.with("verdict", word)
                .alone(word)
                .truth("proved", finding.proved())
                .truth("runawayPossible", finding.runawayPossible())
                .word("mode", v.modes().whole().word())
                .truth("symmetric", v.modes().symmetric())
                .with("pairs", pairs(v))
                .with("modes", modes(v))
                .said("reason", finding.reason())
                .with("checks", checks(finding.checks()))
                .with("equilibrium", Fields.numbers(v.firms(), v.equilibrium()))
                .with("gain", Fields.numbers(v.firms(), v.gain()))
                .with("gainOverLeaving", Fields.numbers(v.firms(), v.gainOverLeaving()))
                .with("eigenvalues", EquilibriaAnswer.eigenvalues(v.eigenvalues()))
                .number("spectralRadius", v.spectralRadius())
                .number("resilience", v.resilience())
                .number("returnTime", v.returnTime())
                .number("reactivity", v.reactivity())
                .number("headroom", v.headroom())
                .with("critical", critical(v))
                .with("searched", searched(v.searched()))
                .with(
                        "notes",
                        Field.Items.of(
                                v.notes().size(), k -> new Field.Said(v.notes().get(k))))
                .with(
                        "paper",
                        Fields.named()
                                .truth("holds", v.paper().holds())
                                .said("sentence", v.paper().sentence())
                                .done())
                .done();
    }

    private static Fields pairs(StabilityVerdict v) {
        List<PairMode> pairs = v.modes().pairs();
        List<String> names = pairs.stream()
                .map(pair -> v.firms().get(pair.first()) + "–" + v.firms().get(pair.second()))
                .toList();
        return Fields.of(names, k -> new Field.Word(pairs.get(k).mode().word()));
    }

    /** How many pairs act in which mode, also where there are too many to list. */
    private static Fields modes(StabilityVerdict v) {
        Fields.Builder modes = Fields.named();
        for (Mode mode : Mode.values()) {
            Long count = v.modes().counts().get(mode);
            if (count != null) {
                modes.whole(mode.word(), count);
            }
        }
        return modes.done();
    }

    private static Field checks(List<Check> checks) {
        return Field.Items.of(
                checks.size(),
                k -> Fields.named()
                        .said("statement", checks.get(k).statement())
                        .truth("holds", checks.get(k).holds())
                        .done());
    }

    private static Field searched(@Nullable Searched searched) {
        return searched == null
                ? new Field.Missing()
                : Fields.named()
                        .number("headroom", searched.headroom())
                        .number("critical", searched.critical())
                        .truth("hopf", searched.hopf())
                        .done();
    }

    private static Fields critical(StabilityVerdict v) {
        List<Critical> critical = v.critical();
        List<String> names = critical.stream()
                .map(c -> v.firms().get(c.from()) + " -> " + v.firms().get(c.to()))
                .toList();
        return Fields.of(
                names,
                k -> Fields.named()
                        .number("up", critical.get(k).up())
                        .number("down", critical.get(k).down())
                        .done());
    }

    static Table table(StabilityVerdict v) {
        return Table.of(
                v.firms().size(),
                Column.texts("firm", v.firms()),
                byFirm("equilibrium", v.equilibrium()),
                byFirm("gain", v.gain()),
                byFirm("gainOverLeaving", v.gainOverLeaving()),
                Column.words("verdict", row -> v.verdict().word()),
                same("spectralRadius", v.spectralRadius()),
                same("resilience", v.resilience()),
                same("headroom", v.headroom()));
    }

    private static Column byFirm(String heading, double @Nullable [] values) {
        return Column.numbers(heading, row -> values == null ? Double.NaN : values[row]);
    }

    private static Column same(String heading, @Nullable Double value) {
        return new Column(heading, row -> Field.number(value));
    }
}
