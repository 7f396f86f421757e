package entente.session.charts;

import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.FitAnswer;
import entente.session.answers.ForecastAnswer;
import entente.study.fit.ColumnSeries;
import entente.study.fit.Contest;
import entente.study.fit.FittedCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A forecast, a panel for each column: data, the fit, what the model says of what was held out and of times to come, and
 * its rivals dashed.
 */
final class ForecastCharts {
    private static final int MOST = 12;
    private static final double[] NOTHING = {Double.NaN};

    private final ForecastAnswer forecast;
    private final FitAnswer fit;
    private final FittedCurves past;

    private ForecastCharts(ForecastAnswer forecast, FittedCurves past) {
        this.forecast = forecast;
        this.fit = forecast.fit();
        this.past = past;
    }

    static Optional<Chart> of(ForecastAnswer forecast) {
        return forecast.fit().curves(0).map(past -> new ForecastCharts(forecast, past).chart());
    }

    private Chart chart() {
        List<Panel> panels = new ArrayList<>();
        int columns = forecast.columns().size();
        for (int c = 0; c < Math.min(MOST, columns); c++) {
            panels.add(panel(c).titled(
                            columns == 1
                                    ? null
                                    : Chart.name(FitCharts.label(
                                            fit.estimated(), forecast.columns().get(c)))));
        }
        List<Phrase> notes = new ArrayList<>();
        if (columns > MOST) {
            notes.add(Phrase.of("chart.fit.more", columns - MOST));
        }
        if (!forecast.holdingOut().isEmpty()) {
            notes.add(Phrase.of("chart.forecast.note"));
        }
        return Chart.of(Phrase.of("chart.forecast", forecast.name()), panels, 2).noting(notes);
    }

    private Panel panel(int c) {
        Contest.@Nullable Column held =
                forecast.holdingOut().isEmpty() ? null : forecast.holdingOut().get(c);
        FittedCurves future = forecast.future();
        int last = past.times().length - 1;
        double now = past.times()[last];
        double[] known = held == null ? new double[0] : joined(held.after().times(), NOTHING);
        double[] times = joined(known, joined(new double[] {now}, future.times()));
        double[] value = joined(
                said(held, held == null ? null : held.model()),
                joined(new double[] {past.value()[c][last]}, future.value()[c]));
        double[] reach = joined(
                said(held, held == null || held.model() == null ? null : held.reach()),
                joined(new double[] {past.observed()[c][last]}, future.observed()[c]));
        boolean banded = Arrays.stream(reach).anyMatch(Double::isFinite);
        Series model =
                Series.of(Phrase.of(banded ? "chart.forecast.model" : "chart.forecast.open", forecast.name()), 1);
        List<Plot> plots = new ArrayList<>();
        if (banded) {
            plots.add(FitCharts.band(model, times, value, reach));
        }
        plots.add(new Plot.Curve(Series.of(Phrase.of("chart.fit.curve"), 0), past.times(), past.value()[c]));
        plots.add(new Plot.Curve(model, times, value));
        forecast.rivals().get(c).forEach((rival, one) -> {
            double[] before = said(held, held == null ? null : held.forecasts().get(rival));
            double[] after = joined(new double[] {one.at().applyAsDouble(now)}, one.at(future.times()));
            Series series = Series.of(Phrase.of("session.forecast.rival." + rival.word()), 2 + rival.ordinal());
            plots.add(new Plot.Curve(series.in(1), times, joined(before, after)));
        });
        ColumnSeries data = held == null ? fit.data().column(c) : held.before();
        plots.add(points(Series.of(Phrase.of("chart.fit.data"), 0), data));
        if (held != null) {
            plots.add(points(Series.of(Phrase.of("chart.forecast.held"), 0).stable(false), held.after()));
        }
        return new Panel(TimeAxes.of(fit.estimated()), FitCharts.upward(fit.estimated(), fit.data(), c), plots);
    }

    /** Of what was held out, with a gap after it. */
    private static double[] said(Contest.@Nullable Column held, double @Nullable [] values) {
        if (held == null) {
            return new double[0];
        }
        double[] none = new double[held.after().times().length];
        Arrays.fill(none, Double.NaN);
        return joined(values == null ? none : values, NOTHING);
    }

    private static Plot points(Series series, ColumnSeries data) {
        return new Plot.Points(series, data.times(), data.values());
    }

    private static double[] joined(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }
}
