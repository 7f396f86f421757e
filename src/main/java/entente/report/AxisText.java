package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;

/** What is counted along an axis, and its numbers. */
record AxisText(Style style, Axis axis) {
    String title() {
        if (axis.title() == null) {
            return "";
        }
        return isName() ? style.name(name()) : style.say(axis.title());
    }

    String number(double value) {
        return new FieldText(style, isName() && style.captions().percent(name())).number(value);
    }

    /** Four digits, which is what one reads off. */
    String rounded(double value) {
        return number(Digits.four(value));
    }

    /** Both ends of an axis, with what is counted between them. */
    String across(double low, double high, int width) {
        String from = rounded(low);
        String to = rounded(high);
        int rest = width - from.length() - to.length();
        String between = Width.cut(title(), Math.max(1, rest - 2));
        int before = Math.max(1, (rest - Width.of(between)) / 2);
        return from + " ".repeat(before) + between + " ".repeat(Math.max(1, rest - before - Width.of(between))) + to;
    }

    private boolean isName() {
        return axis.title() != null && axis.title().key().equals(Chart.name("").key());
    }

    private String name() {
        return axis.title() == null
                ? ""
                : String.valueOf(axis.title().arguments().get(0));
    }
}
