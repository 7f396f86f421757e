package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.model.Model;
import entente.model.TimeAxis;
import java.util.Set;

/** Axes and names that several figures share. */
final class TimeAxes {
    private static final Set<String> YEARS = Set.of("years", "year", "年");

    private TimeAxes() {}

    /** Years of the calendar where t counts them from one. */
    static Axis of(Model model) {
        TimeAxis time = model.time();
        if (time.unit() == null) {
            return Axis.of(Chart.name("t"));
        }
        return time.origin() != null && YEARS.contains(time.unit())
                ? Axis.of(Phrase.of("chart.year")).years(time.origin())
                : Axis.of(Phrase.of("chart.time", time.unit()));
    }

    static Axis output() {
        return Axis.of(Phrase.of("chart.output"));
    }

    /** A firm's label, or else its name. */
    static String name(Firm firm) {
        return firm.label() == null ? firm.name() : firm.label();
    }
}
