package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.Verdict;
import entente.study.DrawnValues;
import entente.study.Uncertainty;
import entente.study.Uncertainty.Band;
import entente.trajectory.Accuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * {@code uncertainty}: how outputs spread, a row for each time and firm, and how often which verdict is the answer.
 *
 * @param values what was asked for besides, with its probability or its spread
 */
public record UncertaintyAnswer(Uncertainty uncertainty, List<DrawnValues.Value> values) implements Answer {
    /** Firms whose spread a sentence tells. */
    private static final int TOLD = 3;

    @Override
    public List<Phrase> sentences() {
        Uncertainty u = uncertainty;
        List<Phrase> said = new ArrayList<>();
        double[] interval = u.interval();
        said.add(Phrase.of(
                "session.uncertainty.stable",
                percent(u.stable()),
                u.runs(),
                percent(interval[0]),
                percent(interval[1])));
        if (u.verdicts().size() > 1) {
            List<Object> parts = new ArrayList<>();
            u.verdicts()
                    .forEach((verdict, runs) ->
                            parts.add(Phrase.of("session.uncertainty.share", verdict.phrase(), percent(share(runs)))));
            said.add(Phrase.of("session.uncertainty.verdicts", parts));
        }
        int last = u.times().length - 1;
        if (!values.isEmpty()) {
            values.forEach(value -> said.add(of(value)));
        } else if (last >= 0) {
            end(last, said);
        }
        return said;
    }

    private static Phrase of(DrawnValues.Value value) {
        if (value.runs() == 0) {
            return Phrase.of("session.uncertainty.unknown", value.text());
        }
        Uncertainty.Band spread = value.spread();
        return value.condition()
                ? Phrase.of(
                        "session.uncertainty.condition",
                        value.text(),
                        percent(value.share()),
                        value.runs(),
                        percent(value.low()),
                        percent(value.high()))
                : Phrase.of(
                        "session.uncertainty.value",
                        value.text(),
                        spread.mean(),
                        spread.p5(),
                        spread.p95(),
                        value.runs());
    }

    private Field valueFields() {
        return Field.Items.of(values.size(), k -> {
            DrawnValues.Value value = values.get(k);
            Fields.Builder fields = Fields.named().text("text", value.text()).whole("runs", value.runs());
            if (value.condition()) {
                return fields.number("probability", value.share())
                        .with("interval", Field.Numbers.of(new double[] {value.low(), value.high()}))
                        .done();
            }
            Uncertainty.Band spread = value.spread();
            return fields.number("mean", spread.mean())
                    .number("p5", spread.p5())
                    .number("p25", spread.p25())
                    .number("median", spread.median())
                    .number("p75", spread.p75())
                    .number("p95", spread.p95())
                    .done();
        });
    }

    private void end(int last, List<Phrase> said) {
        Uncertainty u = uncertainty;
        double t = u.times()[last];
        if (u.runaways() > 0) {
            said.add(Phrase.of("session.uncertainty.runaways", t, percent(share(u.runaways()))));
        }
        List<Object> ends = new ArrayList<>();
        for (int firm = 0; firm < Math.min(TOLD, u.firms().size()); firm++) {
            Band band = u.bands()[last][firm];
            if (band.runs() > 0) {
                ends.add(Phrase.of("session.uncertainty.between", u.firms().get(firm), band.p5(), band.p95()));
            }
        }
        if (!ends.isEmpty()) {
            said.add(Phrase.of("session.uncertainty.end", t, Wording.and(ends)));
        }
        said.add(Phrase.of("session.uncertainty.accuracy", Accuracy.STATISTICS.relative()));
    }

    private double share(int runs) {
        return (double) runs / uncertainty.runs();
    }

    private static double percent(double share) {
        return Math.rint(1e4 * share) / 100;
    }

    @Override
    public Fields fields() {
        Uncertainty u = uncertainty;
        Fields.Builder shares = Fields.named();
        for (Verdict verdict : Verdict.values()) {
            shares.number(verdict.word(), share(u.verdicts().getOrDefault(verdict, 0)));
        }
        Fields.Builder fields = Fields.named()
                .whole("runs", u.runs())
                .whole("seed", u.seed())
                .with("parameters", Field.texts(u.parameters()))
                .number("stable", u.stable())
                .with("stableInterval", Field.Numbers.of(u.interval()))
                .with("verdicts", shares.done())
                .whole("runaways", u.runaways())
                .number("accuracy", u.times().length == 0 ? Double.NaN : Accuracy.STATISTICS.relative());
        if (!values.isEmpty()) {
            fields.with("values", valueFields());
        }
        return fields.table(table()).done();
    }

    @Override
    public Table table() {
        Uncertainty u = uncertainty;
        int firms = u.firms().size();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("t", k -> u.times()[k / firms]));
        columns.addAll(columns(k -> u.firms().get(k % firms), k -> u.bands()[k / firms][k % firms]));
        return new Table(u.times().length * firms, columns);
    }

    /** All columns but the time. */
    private static List<Column> columns(IntFunction<String> firm, IntFunction<Band> band) {
        return List.of(
                Column.texts("firm", firm),
                Column.numbers("runs", k -> band.apply(k).runs()),
                Column.numbers("mean", k -> band.apply(k).mean()),
                Column.numbers("p5", k -> band.apply(k).p5()),
                Column.numbers("p25", k -> band.apply(k).p25()),
                Column.numbers("median", k -> band.apply(k).median()),
                Column.numbers("p75", k -> band.apply(k).p75()),
                Column.numbers("p95", k -> band.apply(k).p95()));
    }

    /** Of one time: a row for each of these firms. */
    public Table at(int time, List<Integer> firms) {
        return new Table(
                firms.size(),
                columns(
                        k -> uncertainty.firms().get(firms.get(k)),
                        k -> uncertainty.bands()[time][firms.get(k)]));
    }
}
