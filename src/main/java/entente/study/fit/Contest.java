package entente.study.fit;

import entente.reading.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fitted model against rivals, each fitted to the data up to a time and asked of those after it. The model is fitted
 * from the same starts as to all of the data, and never from what those say.
 */
public final class Contest {
    private final FitProblem problem;
    private final List<Rival> rivals;
    private final int starts;
    private final long seed;
    private final Resources effort;
    private final double[] times;

    public Contest(FitProblem problem, List<Rival> rivals, int starts, long seed, Resources effort) {
        this.problem = problem;
        this.rivals = List.copyOf(rivals);
        this.starts = starts;
        this.seed = seed;
        this.effort = effort;
        this.times = problem.data().distinctTimes();
    }

    /**
     * One column, from one origin.
     *
     * @param origin    how many times were known
     * @param before    what was fitted
     * @param after     what is asked of
     * @param model     what the model says of it; null where it could not be fitted or does not reach so far
     * @param reach     half widths of its bands for values
     * @param forecasts what rivals say of it, those that could be fitted
     */
    public record Column(
            int origin,
            ColumnSeries before,
            ColumnSeries after,
            double @Nullable [] model,
            double[] reach,
            Map<Rival, double[]> forecasts) {
        /** Null where the model has no forecast. */
        public @Nullable Score score() {
            return model == null ? null : score(model);
        }

        /** Null where the rival has none. */
        public @Nullable Score score(Rival rival) {
            double[] forecast = forecasts.get(rival);
            return forecast == null ? null : score(forecast);
        }

        private @Nullable Score score(double[] forecast) {
            return after.values().length == 0 ? null : Score.of(after.values(), forecast, before.means());
        }

        /** How many values lie within the model's bands. */
        public int within() {
            return model == null
                    ? 0
                    : (int) IntStream.range(0, model.length)
                            .filter(k -> Math.abs(after.values()[k] - model[k]) <= reach[k])
                            .count();
        }
    }

    /** By column, where the last times are held out. */
    public List<Column> holdingOut(int last) {
        return from(times.length - last, last);
    }

    /** By column: what is known of the first times, asked of those that follow. */
    private List<Column> from(int known, int horizon) {
        double origin = times[known - 1];
        double end = times[Math.min(times.length, known + horizon) - 1];
        FitProblem before = problem.until(origin);
        double[] asked = Arrays.copyOfRange(times, known, Math.min(times.length, known + horizon));
        FittedCurves curves = new Fitting(problem.quantities(), before.residuals()::get, false, effort)
                .estimates(starts, seed)
                .flatMap(estimation -> FittedCurves.of(before, estimation, origin, asked))
                .orElse(null);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < problem.data().columns().size(); c++) {
            ColumnSeries all = problem.data().column(c);
            ColumnSeries train = all.between(Double.NEGATIVE_INFINITY, origin);
            ColumnSeries test = all.between(origin, end);
            Map<Rival, double[]> forecasts = new LinkedHashMap<>();
            for (Rival rival : rivals) {
                rival.of(train, starts, seed, effort).ifPresent(one -> forecasts.put(rival, one.at(test.times())));
            }
            int column = c;
            int[] at = Arrays.stream(test.times())
                    .mapToInt(t -> Arrays.binarySearch(asked, t))
                    .toArray();
            double[] model = curves == null
                    ? null
                    : Arrays.stream(at)
                            .mapToDouble(k -> curves.value()[column][k])
                            .toArray();
            double[] reach = curves == null
                    ? new double[0]
                    : Arrays.stream(at)
                            .mapToDouble(k -> curves.observed()[column][k])
                            .toArray();
            columns.add(new Column(known, train, test, model, reach, forecasts));
        }
        return columns;
    }

    /**
     * How good forecasts were that went so many times ahead.
     *
     * @param steps   ahead
     * @param origins from how many origins all could be asked
     * @param model   the model's score
     * @param rivals  theirs
     */
    public record Horizon(int steps, int origins, Score model, Map<Rival, Score> rivals) {}

    /** By column and horizon: origins from max(p + 2, ⌈n/2⌉) times on, of which those count where all have a forecast. */
    public List<List<Horizon>> rolling(int longest) {
        int first = Math.max(problem.quantities().size() + 2, (times.length + 1) / 2);
        List<List<Column>> origins = new ArrayList<>();
        for (int known = first; known < times.length && !effort.cancelled().getAsBoolean(); known++) {
            origins.add(from(known, Math.min(longest, times.length - known)));
            effort.progress().at(known - first + 1, times.length - first);
        }
        List<List<Horizon>> columns = new ArrayList<>();
        for (int c = 0; c < problem.data().columns().size(); c++) {
            int column = c;
            List<Horizon> horizons = new ArrayList<>();
            for (int steps = 1; steps <= longest; steps++) {
                horizon(steps, origins.stream().map(all -> all.get(column)).toList())
                        .ifPresent(horizons::add);
            }
            columns.add(horizons);
        }
        return columns;
    }

    private Optional<Horizon> horizon(int steps, List<Column> origins) {
        List<Column> all = origins.stream()
                .filter(one -> one.model() != null && one.forecasts().size() == rivals.size())
                .filter(one -> ahead(one, steps).length > 0)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<Rival, Score> scores = new LinkedHashMap<>();
        for (Rival rival : rivals) {
            scores.put(rival, score(all, steps, one -> one.forecasts().get(rival)));
        }
        return Optional.of(new Horizon(steps, all.size(), score(all, steps, Column::model), scores));
    }

    /** Of all the values that lie so many times ahead. */
    private Score score(List<Column> origins, int steps, Function<Column, double @Nullable []> forecast) {
        List<double[]> all = new ArrayList<>();
        for (Column one : origins) {
            double[] said = forecast.apply(one);
            double scale = Score.step(one.before().means());
            for (int k : said == null ? new int[0] : ahead(one, steps)) {
                all.add(new double[] {one.after().values()[k], said[k], scale});
            }
        }
        return Score.of(part(all, 0), part(all, 1), part(all, 2), all.size());
    }

    private static double[] part(List<double[]> all, int k) {
        return all.stream().mapToDouble(one -> one[k]).toArray();
    }

    /** Which values of a column lie so many times ahead of its origin. */
    private int[] ahead(Column one, int steps) {
        return IntStream.range(0, one.after().values().length)
                .filter(k -> Arrays.binarySearch(times, one.after().times()[k]) - one.origin() + 1 == steps)
                .toArray();
    }
}
