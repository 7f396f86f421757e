package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.model.TimeAxis;
import entente.study.fit.Contest;
import entente.study.fit.FittedCurves;
import entente.study.fit.Rival;
import entente.study.fit.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code forecast}: what a fitted model says of times to come, with 95 % bands, and how good it and its rivals were where
 * the last times were held out.
 *
 * @param name       of the fit
 * @param held       how many last times were held out; 0 for none
 * @param holdingOut by column, where some were
 * @param rolling    by column and horizon, where that was asked for
 * @param rivals     by column, each fitted to all of the data
 */
public record ForecastAnswer(
        String name,
        FitAnswer fit,
        FittedCurves future,
        int held,
        List<Contest.Column> holdingOut,
        List<List<Contest.Horizon>> rolling,
        List<Map<Rival, Rival.Informed>> rivals)
        implements Answer {
    /** Columns of which a sentence tells. */
    private static final int TOLD = 4;

    /**
     * Who forecast how well.
     *
     * @param score null where there is no forecast
     */
    public record Standing(
            String name, boolean word, @Nullable Score score) {
        private Field.Leaf field() {
            return word ? new Field.Word(name) : new Field.Text(name);
        }

        private double mase() {
            return score == null || Double.isNaN(score.mase()) ? Double.POSITIVE_INFINITY : score.mase();
        }
    }

    public List<String> columns() {
        return fit.data().columns();
    }

    /** The model and its rivals where the last times were held out, the best first. */
    public List<Standing> standings(int column) {
        Contest.Column one = holdingOut.get(column);
        Map<Rival, Score> scores = new LinkedHashMap<>();
        rivals.get(column).keySet().forEach(rival -> scores.put(rival, one.score(rival)));
        return standings(one.score(), scores);
    }

    private List<Standing> standings(@Nullable Score model, Map<Rival, Score> others) {
        List<Standing> all = new ArrayList<>();
        all.add(new Standing(name, false, model));
        others.forEach((rival, score) -> all.add(new Standing(rival.word(), true, score)));
        all.sort(Comparator.comparingDouble(Standing::mase));
        return all;
    }

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>();
        int last = future.times().length - 1;
        for (int c = 0; c < Math.min(TOLD, columns().size()); c++) {
            double value = future.value()[c][last];
            double reach = future.observed()[c][last];
            said.add(
                    Double.isNaN(reach)
                            ? Phrase.of("session.forecast.open", columns().get(c), when(last), value)
                            : Phrase.of(
                                    "session.forecast.end",
                                    columns().get(c),
                                    when(last),
                                    value,
                                    value - reach,
                                    value + reach));
        }
        for (int c = 0; c < Math.min(TOLD, holdingOut.size()); c++) {
            said.add(Phrase.of("session.forecast.held", columns().get(c), Wording.and(ranked(c))));
        }
        if (!holdingOut.isEmpty()) {
            int values = holdingOut.stream()
                    .mapToInt(one -> one.after().values().length)
                    .sum();
            int within = holdingOut.stream().mapToInt(Contest.Column::within).sum();
            said.add(Phrase.of("session.forecast.within", within, values));
        }
        for (int c = 0; c < columns().size(); c++) {
            skipped(c, said);
            String column = columns().get(c);
            rivals.get(c)
                    .forEach((rival, one) -> one.extremes()
                            .forEach(extreme ->
                                    said.add(Phrase.of("session.forecast.bound", rival(rival), column, extreme))));
        }
        return said;
    }

    private void skipped(int column, List<Phrase> said) {
        Score score = holdingOut.isEmpty() ? null : holdingOut.get(column).score();
        if (score != null && score.skipped() > 0) {
            said.add(Phrase.of("session.forecast.skipped", columns().get(column), score.skipped()));
        }
    }

    private List<Object> ranked(int column) {
        List<Object> ranked = new ArrayList<>();
        for (Standing one : standings(column)) {
            Object who = one.word() ? Phrase.of("session.forecast.rival." + one.name()) : one.name();
            ranked.add(
                    one.score() == null
                            ? Phrase.of("session.forecast.failed", who)
                            : Phrase.of(
                                    "session.forecast.mase", who, one.score().mase()));
        }
        return ranked;
    }

    private static Phrase rival(Rival rival) {
        return Phrase.of("session.forecast.rival." + rival.word());
    }

    private Object when(int k) {
        double year = year(k);
        return Double.isNaN(year)
                ? Phrase.of("session.forecast.time", future.times()[k])
                : Phrase.of("session.forecast.year", Math.rint(1e6 * year) / 1e6);
    }

    /** NaN without a calendar. */
    private double year(int k) {
        TimeAxis axis = fit.estimated().time();
        Double origin = axis.origin();
        return origin == null ? Double.NaN : origin + future.times()[k] / axis.perYear();
    }

    @Override
    public Fields fields() {
        Fields.Builder fields = Fields.named().text("fit", name);
        if (!holdingOut.isEmpty()) {
            fields.whole("holdingOut", held)
                    .with("heldOut", Fields.of(columns(), this::heldOut))
                    .with("scores", Fields.of(columns(), c -> scores(standings(c))));
        }
        if (!rolling.isEmpty()) {
            fields.with(
                    "rolling",
                    Fields.of(
                            columns(),
                            c -> Field.Items.of(rolling.get(c).size(), h -> {
                                Contest.Horizon horizon = rolling.get(c).get(h);
                                return Fields.named()
                                        .whole("steps", horizon.steps())
                                        .whole("origins", horizon.origins())
                                        .with("scores", scores(standings(horizon.model(), horizon.rivals())))
                                        .done();
                            })));
        }
        if (rivals.stream().anyMatch(all -> !all.isEmpty())) {
            fields.with("rivals", Fields.of(columns(), this::rivals));
        }
        return fields.table(table()).done();
    }

    private Field heldOut(int c) {
        Contest.Column one = holdingOut.get(c);
        Fields.Builder forecasts = Fields.named();
        forecasts.with(name, numbers(one.model()));
        one.forecasts().forEach((rival, forecast) -> forecasts.with(rival.word(), numbers(forecast)));
        return Fields.named()
                .with("t", numbers(one.after().times()))
                .with("observed", numbers(one.after().values()))
                .with("forecasts", forecasts.done())
                .with("reach", numbers(one.reach()))
                .whole("within", one.within())
                .done();
    }

    private static Field numbers(double @Nullable [] values) {
        return values == null ? new Field.Missing() : Field.Numbers.of(values);
    }

    private static Fields scores(List<Standing> standings) {
        return Fields.of(standings.stream().map(Standing::name).toList(), k -> {
            Score score = standings.get(k).score();
            return score == null
                    ? new Field.Missing()
                    : Fields.named()
                            .whole("rank", k + 1)
                            .number("rmse", score.rmse())
                            .number("mae", score.mae())
                            .number("mape", score.mape())
                            .whole("mapeSkipped", score.skipped())
                            .number("mase", score.mase())
                            .done();
        });
    }

    private Field rivals(int c) {
        Fields.Builder all = Fields.named();
        rivals.get(c)
                .forEach((rival, one) -> all.with(
                        rival.word(),
                        Fields.named()
                                .with("estimates", Fields.numbers(one.names(), one.values()))
                                .number("sse", one.squares())
                                .with("atBounds", Field.texts(one.extremes()))
                                .with("forecast", Field.Numbers.of(one.at(future.times())))
                                .done()));
        return all.done();
    }

    /** A row for each time and column. */
    @Override
    public Table table() {
        int count = columns().size();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("t", k -> future.times()[k / count]));
        if (!Double.isNaN(year(0))) {
            columns.add(Column.numbers("year", k -> year(k / count)));
        }
        columns.add(Column.texts("of", k -> columns().get(k % count)));
        columns.add(Column.numbers("forecast", k -> future.value()[k % count][k / count]));
        columns.add(Column.numbers("low", k -> at(k, -future.observed()[k % count][k / count])));
        columns.add(Column.numbers("high", k -> at(k, future.observed()[k % count][k / count])));
        columns.add(Column.numbers("curve low", k -> at(k, -future.curve()[k % count][k / count])));
        columns.add(Column.numbers("curve high", k -> at(k, future.curve()[k % count][k / count])));
        return new Table(future.times().length * count, columns);
    }

    private double at(int row, double beside) {
        int count = columns().size();
        return future.value()[row % count][row / count] + beside;
    }

    /** Who forecast how well what was held out, a row for each column and each who did; empty where none was. */
    public Table contest() {
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (int c = 0; c < holdingOut.size(); c++) {
            for (Standing one : standings(c)) {
                Score score = one.score();
                List<Field.Leaf> row =
                        new ArrayList<>(List.of(new Field.Text(columns().get(c)), one.field()));
                for (double value : score == null
                        ? new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}
                        : new double[] {score.rmse(), score.mae(), score.mape(), score.mase()}) {
                    row.add(new Field.Number(value));
                }
                rows.add(row);
            }
        }
        return Table.of(List.of("of", "by", "RMSE", "MAE", "MAPE", "MASE"), rows);
    }
}
