package entente.chart.layout;

import entente.chart.Axis.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dates along an axis: years, or months and days where there are few of these. */
final class DateTicks {
    private static final int[] MONTHS = {1, 2, 3, 6};
    private static final int[] DAYS = {1, 2, 5, 10};
    private static final int FEW = 3;
    private static final double YEAR = 365.25;

    private final Calendar calendar;
    private final List<Double> at = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private DateTicks(Calendar calendar) {
        this.calendar = calendar;
    }

    static Ticks of(double low, double high, int most, Calendar calendar) {
        double from = calendar.origin() + low / calendar.perYear();
        double to = calendar.origin() + high / calendar.perYear();
        DateTicks ticks = new DateTicks(calendar);
        boolean years = calendar.perYear() == 1 || Math.floor(to) - Math.ceil(from) + 1 >= FEW;
        if (years || !ticks.months(from, to, most) && !ticks.days(from, to, most)) {
            Ticks whole = Ticks.linear(from, to, most, true);
            List<Double> places = whole.at().stream().map(ticks::place).toList();
            return new Ticks(places, whole.labels(), 0);
        }
        return new Ticks(ticks.at, ticks.labels, 0);
    }

    private double place(double year) {
        return (year - calendar.origin()) * calendar.perYear();
    }

    /** False where there are too few or too many. */
    private boolean months(double from, double to, int most) {
        for (int step : MONTHS) {
            long first = (long) Math.ceil(from * 12 / step - 1e-9) * step;
            long last = (long) Math.floor(to * 12 / step + 1e-9) * step;
            long count = (last - first) / step + 1;
            if (count < Math.min(FEW, most)) {
                return false;
            }
            if (count <= most) {
                for (long month = first; month <= last; month += step) {
                    add(month / 12.0, Math.floorDiv(month, 12) + two(Math.floorMod(month, 12) + 1));
                }
                return true;
            }
        }
        return false;
    }

    private boolean days(double from, double to, int most) {
        int year = (int) Math.floor(from);
        for (int step : DAYS) {
            long first = (long) Math.ceil((from - year) * YEAR / step - 1e-6) * step;
            long last = (long) Math.floor((to - year) * YEAR / step + 1e-6) * step;
            if ((last - first) / step + 1 <= most) {
                for (long day = first; day <= last; day += step) {
                    LocalDate date = LocalDate.of(year, 1, 1).plusDays(day);
                    add(year + day / YEAR, date.getYear() + two(date.getMonthValue()) + two(date.getDayOfMonth()));
                }
                return true;
            }
        }
        return false;
    }

    private void add(double year, String label) {
        at.add(place(year));
        labels.add(label);
    }

    private static String two(long number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
