package entente.family;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Intervals;
import entente.model.Expression;
import entente.model.Valuation;

/** Encloses every value that expressions of parameters take over a box. */
final class Enclosing {
    private final Valuation<Interval> values;

    Enclosing(int[] parameters, Box box) {
        this.values = new Valuation<>(Intervals.ENCLOSING, Interval.ALL, Valuation.at(parameters, box.sides()));
    }

    Interval value(Expression e) {
        return values.of(e);
    }
}
