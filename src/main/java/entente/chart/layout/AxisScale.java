package entente.chart.layout;

import entente.arithmetic.Arithmetic;

/**
 * Numbers of an axis to places on the page.
 *
 * @param low  the number at the beginning
 * @param high the number at the end
 * @param from where it begins, in millimetres
 * @param to   where it ends
 */
record AxisScale(double low, double high, boolean logarithmic, double from, double to) {
    /** NaN where it has no place: a number that is not finite, or not above 0 on a logarithmic axis. */
    double place(double value) {
        double share = logarithmic
                ? (Arithmetic.log10(value) - Arithmetic.log10(low)) / (Arithmetic.log10(high) - Arithmetic.log10(low))
                : (value - low) / (high - low);
        double place = from + share * (to - from);
        return Double.isFinite(place) ? place : Double.NaN;
    }

    double[] places(double[] values) {
        double[] places = new double[values.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = place(values[k]);
        }
        return places;
    }

    AxisScale at(double begin, double end) {
        return new AxisScale(low, high, logarithmic, begin, end);
    }
}
