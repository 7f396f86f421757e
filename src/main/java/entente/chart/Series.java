package entente.chart;

import entente.diagnostic.Phrase;

/**
 * Which of the things in a figure something is.
 *
 * @param name     in the legend
 * @param what     which thing is shown, from 0: a firm, a value, a verdict
 * @param over     how far along the quantity that moves, from 0 to 1; NaN where none does
 * @param scenario which scenario it is of, from 0
 * @param stable   whether it stays where it is when disturbed; false only for equilibria that do not
 */
public record Series(Phrase name, int what, double over, int scenario, boolean stable) {
    public static Series of(Phrase name, int what) {
        return new Series(name, what, Double.NaN, 0, true);
    }

    public static Series of(String name, int what) {
        return of(Chart.name(name), what);
    }

    public Series in(int which) {
        return new Series(name, what, over, which, stable);
    }

    public Series along(double share) {
        return new Series(name, what, share, scenario, stable);
    }

    public Series stable(boolean whether) {
        return new Series(name, what, over, scenario, whether);
    }

    public Series named(Phrase other) {
        return new Series(other, what, over, scenario, stable);
    }
}
