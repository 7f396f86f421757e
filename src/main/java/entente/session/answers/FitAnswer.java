package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.family.AcrossScenarios;
import entente.model.Model;
import entente.study.Draws;
import entente.study.fit.Compared;
import entente.study.fit.Criterion;
import entente.study.fit.DataSeries;
import entente.study.fit.FitDraws;
import entente.study.fit.FitProblem;
import entente.study.fit.Fitted;
import entente.study.fit.Fitted.Determined;
import entente.study.fit.Fitted.Estimate;
import entente.study.fit.FittedCurves;
import entente.study.fit.JointResiduals;
import entente.study.fit.ResidualTests;
import entente.study.fit.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code fit}: estimates, how surely the data give them, and how well the model meets the data.
 *
 * @param across    the scenarios that were fitted, as the quantities move
 * @param scenario  that of the question
 * @param scenarios whose model meets each table
 * @param problems  what was fitted to each
 * @param file      the first, as it is written
 */
public record FitAnswer(
        Fitted fitted,
        AcrossScenarios across,
        String scenario,
        List<String> scenarios,
        List<FitProblem> problems,
        String file)
        implements Answer {
    /** Of a curve. */
    private static final int STEPS = 160;

    /** The model with the estimates in it. */
    public Model estimated() {
        return at(values());
    }

    /** A model that extends what was fitted, with those estimates in it that it does not set itself. */
    public Model estimated(Model extending) {
        return across.in(extending).at(values());
    }

    private double[] values() {
        return fitted.estimates().stream().mapToDouble(Estimate::value).toArray();
    }

    /** The model with the quantities so. */
    public Model at(double[] values) {
        return across.in(scenario).at(values);
    }

    /** Draws of the quantities from what the data allow; empty where there are none. */
    public Optional<Draws> draws(int runs, long seed) {
        List<int[]> which = scenarios.stream().map(this::which).toList();
        Residuals residuals =
                JointResiduals.of(problems, which, fitted.estimates().size()).get();
        return FitDraws.of(fitted, residuals, this::at, runs, seed);
    }

    private int[] which(String name) {
        return across.in(name).which().stream().mapToInt(j -> j).toArray();
    }

    /**
     * What the model with the estimates says of a table's columns, from the start to its last time; of changes at the
     * times of the data alone. Empty where it does not reach it.
     */
    public Optional<FittedCurves> curves(int table) {
        FitProblem there = problems.get(table);
        double[] times = there.times();
        if (there.compared().stream().noneMatch(Compared::change)) {
            double last = there.last();
            times = IntStream.rangeClosed(-1, STEPS)
                    .mapToDouble(k -> Math.max(0, k) * last / STEPS)
                    .toArray();
        }
        double[] after = Arrays.copyOfRange(times, 1, times.length);
        return after.length == 0
                ? Optional.empty()
                : FittedCurves.of(there, fitted.estimation(), which(scenarios.get(table)), times[0], after);
    }

    /** What was fitted to the first table. */
    public FitProblem problem() {
        return problems.get(0);
    }

    public DataSeries data() {
        return problem().data();
    }

    /** By table and column. */
    public List<ColumnFit> columns() {
        return ColumnFit.of(
                scenarios, problems, fitted.estimation().minimum().point().residual());
    }

    /** Deviations of columns that differ by more are hardly of one size. */
    private static final double UNLIKE = 10;

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
        if (fitted.anew()) {
            said.add(Phrase.of("session.fit.anew"));
        }
        for (ColumnFit column : columns()) {
            if (column.tests().durbinWatson().orElse(2) < 1) {
                said.add(Phrase.of("session.fit.cumulated", column.name()));
            }
        }
        double[] deviations =
                columns().stream().mapToDouble(ColumnFit::deviation).sorted().toArray();
        if (!problem().known() && deviations[deviations.length - 1] > UNLIKE * deviations[0]) {
            said.add(Phrase.of("session.fit.unlike"));
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
        Criterion criterion = criterion();
        List<ColumnFit> columns = columns();
        return Fields.named()
                .with(
                        "estimates",
                        Fields.of(names, k -> fields(fitted.estimates().get(k))))
                .number("sse", fitted.squares())
                .whole("points", fitted.estimation().points())
                .whole("parameters", fitted.estimation().quantities())
                .number("sigma", Math.sqrt(fitted.estimation().variance()))
                .number("r2", r2())
                .number("rmse", Math.sqrt(mean(e -> e * e)))
                .number("mae", mean(Math::abs))
                .number("mape", mape())
                .number("minus2logL", criterion.minusTwoLogL())
                .number(
                        "aicc",
                        criterion.aicc().isPresent()
                                ? (@Nullable Double) criterion.aicc().getAsDouble()
                                : null)
                .with(
                        "correlations",
                        Fields.of(names, a -> Fields.of(names, b -> Field.number(fitted.correlation(a, b)))))
                .with(
                        "residuals",
                        Fields.of(
                                columns.stream().map(ColumnFit::name).toList(),
                                c -> fields(columns.get(c).tests())))
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

    private Criterion criterion() {
        double scale = 0;
        List<Double> sizes = new ArrayList<>();
        for (ColumnFit column : columns()) {
            scale += column.logarithms();
            column.values().forEach(datum -> sizes.add(datum.size()));
        }
        return Criterion.of(
                fitted.squares(),
                fitted.estimation().points(),
                fitted.estimation().quantities(),
                scale,
                fitted.estimation().known() ? sizes.stream().mapToDouble(s -> s).toArray() : new double[0]);
    }

    private double mean(DoubleUnaryOperator of) {
        return columns().stream()
                .flatMapToDouble(column -> Arrays.stream(column.errors()))
                .map(of)
                .average()
                .orElse(Double.NaN);
    }

    /** Over the values that are not 0, in percent. */
    private double mape() {
        return columns().stream()
                .flatMapToDouble(ColumnFit::percentages)
                .average()
                .orElse(Double.NaN);
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
        double spread = columns().stream().mapToDouble(ColumnFit::spread).sum();
        return 1 - mean(e -> e * e) * fitted.estimation().points() / spread;
    }

    /** What is left of each value of these columns. */
    public static Table residuals(List<ColumnFit> columns) {
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (ColumnFit column : columns) {
            for (int k = 0; k < column.times().size(); k++) {
                rows.add(List.of(
                        new Field.Number(column.times().get(k)),
                        new Field.Text(column.name()),
                        new Field.Number(column.residuals().get(k))));
            }
        }
        return Table.of(List.of("t", "of", "residual"), rows);
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
