package entente.chart;

import entente.diagnostic.Phrase;

/**
 * Which of the things in a figure something is.
 *
 * @param name     in the legend
 * @param what     which thing is shown, from 0: a firm, a value, a verdict
 * @param over     how far along the quantity that moves, from 0 to 1; NaN where none does
 * @param scenario which scenario it is of, from 0
 * @param fill     whether it stays where it is when disturbed, for equilibria; others are full
 */
public record Series(Phrase name, int what, double over, int scenario, Fill fill) {
    /** As equilibria are drawn: full where they attract, half where they are saddles, open where things leave them. */
    public enum Fill {
        FULL,
        HALF,
        OPEN
    }

    public static Series of(Phrase name, int what) {
        return new Series(name, what, Double.NaN, 0, Fill.FULL);
    }

    public static Series of(String name, int what) {
        return of(Chart.name(name), what);
    }

    public Series in(int which) {
        return new Series(name, what, over, which, fill);
    }

    public Series along(double share) {
        return new Series(name, what, share, scenario, fill);
    }

    public Series stable(boolean whether) {
        return filled(whether ? Fill.FULL : Fill.OPEN);
    }

    public Series filled(Fill how) {
        return new Series(name, what, over, scenario, how);
    }

    public boolean stable() {
        return fill == Fill.FULL;
    }

    public Series named(Phrase other) {
        return new Series(other, what, over, scenario, fill);
    }
}
