package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.model.Model;
import entente.study.fit.Criterion;
import entente.study.fit.DataSeries;
import entente.study.fit.FitProblem;
import entente.study.fit.Fitted;
import entente.study.fit.Fitted.Determined;
import entente.study.fit.Fitted.Estimate;
import entente.study.fit.ResidualTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code fit}: estimates, how surely the data give them, and how well the model meets the data().
 *
 * @param estimated the model with the estimates in it
 * @param problem   what was fitted to what
 * @param file      as it is written
 */
public record FitAnswer(Fitted fitted, Model estimated, FitProblem problem, String file) implements Answer {
    public DataSeries data() {
        return problem.data();
    }

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>();
        if (fitted.estimation().singular()) {
            said.add(Phrase.of("session.fit.singular", names(unseen())));
        }
        for (Determined how : Determined.values()) {
            List<String> names = fitted.estimates().stream()
                    .filter(estimate -> estimate.determined() == how)
                    .map(estimate -> estimate.quantity().name())
                    .toList();
            if (!names.isEmpty()) {
                said.add(Phrase.of("session.fit." + how.name().toLowerCase(Locale.ROOT), names(names)));
            }
        }
        said.add(Phrase.of("session.fit.size", fitted.estimation().points(), fitted.squares(), r2()));
        said.add(Phrase.of("session.fit.starts", fitted.agree(), fitted.starts()));
        for (int c = 0; c < data().columns().size(); c++) {
            if (tests(c).durbinWatson().orElse(2) < 1) {
                said.add(Phrase.of("session.fit.cumulated", data().columns().get(c)));
            }
        }
        return said;
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }

    /** Those that take part in a combination that the data do not show. */
    private List<String> unseen() {
        double[] direction = fitted.estimation().unseen();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < direction.length; j++) {
            if (Math.abs(direction[j]) > 0.05) {
                names.add(fitted.estimates().get(j).quantity().name());
            }
        }
        return names;
    }

    @Override
    public Fields fields() {
        List<String> names = fitted.estimates().stream()
                .map(estimate -> estimate.quantity().name())
                .toList();
        Criterion criterion = Criterion.of(
                fitted.squares(),
                fitted.estimation().points(),
                fitted.estimation().quantities(),
                0,
                new double[0]);
        return Fields.named()
                .with(
                        "estimates",
                        Fields.of(names, k -> fields(fitted.estimates().get(k))))
                .number("sse", fitted.squares())
                .whole("points", fitted.estimation().points())
                .whole("parameters", fitted.estimation().quantities())
                .number("sigma", Math.sqrt(fitted.estimation().variance()))
                .number("r2", r2())
                .number("rmse", Math.sqrt(fitted.squares() / fitted.estimation().points()))
                .number("minus2logL", criterion.minusTwoLogL())
                .number(
                        "aicc",
                        criterion.aicc().isPresent()
                                ? (@Nullable Double) criterion.aicc().getAsDouble()
                                : null)
                .with(
                        "correlations",
                        Fields.of(names, a -> Fields.of(names, b -> Field.number(fitted.correlation(a, b)))))
                .with("residuals", Fields.of(data().columns(), c -> fields(tests(c))))
                .whole("agree", fitted.agree())
                .whole("starts", fitted.starts())
                .text("data", file)
                .table(table())
                .done();
    }

    private Fields fields(Estimate estimate) {
        double reach = fitted.estimation().quantile() * estimate.error();
        return Fields.named()
                .number("value", estimate.value())
                .number("error", estimate.error())
                .number("low", estimate.low())
                .number("high", estimate.high())
                .number("quadraticLow", estimate.value() - reach)
                .number("quadraticHigh", estimate.value() + reach)
                .number("t", estimate.t())
                .word("determined", estimate.determined().word())
                .done();
    }

    /** Of a column, its residuals taken in means at each time. */
    private ResidualTests tests(int column) {
        double[] residual = fitted.estimation().minimum().point().residual();
        SortedMap<Double, List<Double>> byTime = new TreeMap<>();
        int next = 0;
        for (int row = 0; row < data().values().size(); row++) {
            for (int c = 0; c < data().columns().size(); c++) {
                if (!Double.isNaN(data().values().get(row)[c])) {
                    if (c == column) {
                        byTime.computeIfAbsent(data().times().get(row), t -> new ArrayList<>())
                                .add(residual[next]);
                    }
                    next++;
                }
            }
        }
        return ResidualTests.of(
                byTime.keySet().stream().mapToDouble(t -> t).toArray(),
                byTime.values().stream()
                        .mapToDouble(all ->
                                all.stream().mapToDouble(r -> r).average().orElse(0))
                        .toArray());
    }

    private static Fields fields(ResidualTests tests) {
        return Fields.named()
                .whole("runs", tests.runs())
                .whole("positive", tests.positive())
                .whole("negative", tests.negative())
                .number("tooFewRuns", tests.tooFew())
                .number("durbinWatson", tests.durbinWatson().orElse(Double.NaN))
                .done();
    }

    /** 1 − Σe²/Σ(y − ȳ)² over all columns, each about its own mean. */
    private double r2() {
        double spread = 0;
        for (int c = 0; c < data().columns().size(); c++) {
            int column = c;
            double[] there = data().values().stream()
                    .mapToDouble(row -> row[column])
                    .filter(Double::isFinite)
                    .toArray();
            double mean = Arrays.stream(there).average().orElse(0);
            for (double y : there) {
                spread += (y - mean) * (y - mean);
            }
        }
        return 1 - fitted.squares() / spread;
    }

    @Override
    public Table table() {
        List<Estimate> all = fitted.estimates();
        return Table.of(
                all.size(),
                Column.texts("quantity", k -> all.get(k).quantity().name()),
                Column.numbers("value", k -> all.get(k).value()),
                Column.numbers("error", k -> all.get(k).error()),
                Column.numbers("low", k -> all.get(k).low()),
                Column.numbers("high", k -> all.get(k).high()),
                Column.words("data say", k -> all.get(k).determined().word()));
    }
}
