package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.model.Question;
import entente.session.answers.FitAnswer;
import entente.session.answers.ForecastAnswer;
import entente.study.fit.Contest;
import entente.study.fit.DataSeries;
import entente.study.fit.FitProblem;
import entente.study.fit.FittedCurves;
import entente.study.fit.Rival;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code forecast est to year 2030 holding out 3 against alone, last} */
final class ForecastQuestion implements Answerable {
    /** Times of a forecast, where the data are dense. */
    private static final int MOST_TIMES = 200;

    private final OpenQuestion open;
    private final Question.Forecast asked;

    ForecastQuestion(OpenQuestion open, Question.Forecast asked) {
        this.open = open;
        this.asked = asked;
    }

    @Override
    public @Nullable Answer answer() {
        FitAnswer fit = fit();
        double to = open.number(asked.to());
        double count = asked.holding() == null ? 0 : open.number(asked.holding());
        if (fit == null || open.fault() != null) {
            return null;
        }
        if (fit.problems().size() > 1) {
            open.refuse(Code.E864, asked.fit(), fit.problems().size());
            return null;
        }
        DataSeries data = fit.problem().data();
        double[] times = data.distinctTimes();
        double last = times[times.length - 1];
        if (!(to > last)) {
            open.refuse(Code.E861, asked.fit(), last, to);
            return null;
        }
        if (asked.holding() != null && !(count >= 1 && count == Math.rint(count))) {
            open.refuseWithHint("check.hint.E562", Code.E562, count);
            return null;
        }
        int held = (int) count;
        int moving = fit.problem().quantities().size();
        int left =
                held < times.length ? data.until(times[times.length - held - 1]).count() : 0;
        if (left <= moving) {
            open.refuse(Code.E862, times.length, held, moving);
            return null;
        }
        Optional<FittedCurves> future =
                FittedCurves.of(fit.problem(), fit.fitted().estimation(), last, times(times, to));
        if (future.isEmpty()) {
            open.refuse(Code.E863, asked.fit(), to);
            return null;
        }
        List<Rival> rivals = asked.rivals().stream()
                .map(word -> Rival.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        int starts = fit.fitted().starts();
        Contest contest = new Contest(
                fit.problem(), rivals, starts, open.seed(), open.options().effort());
        List<Contest.Column> holdingOut = held == 0 ? List.of() : contest.holdingOut(held);
        List<List<Contest.Horizon>> rolling =
                asked.rolling() ? contest.rolling(held == 0 ? times.length : held) : List.of();
        return new ForecastAnswer(
                asked.fit(), fit, future.get(), held, holdingOut, rolling, informed(fit.problem(), rivals, starts));
    }

    /** Null where it has no answer. */
    private @Nullable FitAnswer fit() {
        List<Result> all = open.results().all(asked.fit());
        Result result = all.stream()
                .filter(one -> one.scenario().equals(open.inquiry().scenario()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        if (result == null || !(result.answer() instanceof FitAnswer fit)) {
            open.refuse(Code.E840, asked.fit());
            return null;
        }
        return fit;
    }

    /** On from the data at their usual step. */
    private static double[] times(double[] data, double to) {
        double last = data[data.length - 1];
        double[] steps = new double[data.length - 1];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = data[k + 1] - data[k];
        }
        Arrays.sort(steps);
        double step = Math.max(steps.length == 0 ? to - last : steps[steps.length / 2], (to - last) / MOST_TIMES);
        List<Double> times = new ArrayList<>();
        for (int k = 1; last + k * step < to - 1e-9 * step; k++) {
            times.add(last + k * step);
        }
        times.add(to);
        return times.stream().mapToDouble(t -> t).toArray();
    }

    /** By column: the rivals that could be fitted to all of its data. */
    private List<Map<Rival, Rival.Informed>> informed(FitProblem problem, List<Rival> rivals, int starts) {
        List<Map<Rival, Rival.Informed>> columns = new ArrayList<>();
        for (int c = 0; c < problem.data().columns().size(); c++) {
            Map<Rival, Rival.Informed> column = new LinkedHashMap<>();
            for (Rival rival : rivals) {
                rival.of(
                                problem.data().column(c),
                                starts,
                                open.seed(),
                                open.options().effort())
                        .ifPresent(one -> column.put(rival, one));
            }
            columns.add(column);
        }
        return columns;
    }
}
