package entente.session.charts;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Axis.Calendar;
import entente.chart.Chart;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.model.Model;
import entente.model.TimeAxis;

/** Axes and names that several figures share. */
final class TimeAxes {
    private TimeAxes() {}

    static Axis of(Model model) {
        return of(model.time());
    }

    /** Dates of the calendar where t counts them from a year. */
    static Axis of(TimeAxis time) {
        if (time.unit() == null) {
            return Axis.of(Chart.name("t"));
        }
        Double origin = time.origin();
        return origin != null && time.perYear() > 0
                ? Axis.of(Phrase.of(time.perYear() == 1 ? "chart.year" : "chart.date"))
                        .dated(new Calendar(origin, time.perYear()))
                : Axis.of(Phrase.of("chart.time", time.unit()));
    }

    /** A time as it is read off the axis. */
    static Phrase date(TimeAxis time, double t) {
        Double origin = time.origin();
        return Chart.name(Digits.six(origin == null || !(time.perYear() > 0) ? t : origin + t / time.perYear()));
    }

    static Axis output() {
        return Axis.of(Phrase.of("chart.output"));
    }

    /** A firm's label, or else its name. */
    static String name(Firm firm) {
        return firm.label() == null ? firm.name() : firm.label();
    }
}
