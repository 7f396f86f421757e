package entente.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The very ends of intervals: no further out than is said, and no further in. */
class IntervalEndsTest {
    private static final Interval ALL = Interval.ALL;
    private static final Interval EITHER = Interval.of(0, 1);

    private static Interval around(double low, double high, int units) {
        double a = low;
        double b = high;
        for (int u = 0; u < units; u++) {
            a = Math.nextDown(a);
            b = Math.nextUp(b);
        }
        return Interval.of(a, b);
    }

    @Test
    void literalsAreWidenedAsTheyWereWritten() {
        for (double whole : new double[] {0, -7, 0x1p53 - 1, 1 - 0x1p53}) {
            assertThat(Interval.literal(whole)).isEqualTo(Interval.exactly(whole));
        }
        for (double written : new double[] {0.1, -0.3, 0.123456789012345, 1e22}) {
            assertThat(Interval.literal(written)).isEqualTo(around(written, written, 1));
        }
        for (double folded : new double[] {0.1 + 0.2, 1.0 / 3, 0.1234567890123456, 0x1p53, -0x1p53}) {
            assertThat(Interval.literal(folded)).isEqualTo(around(folded, folded, 16));
        }
        assertThat(Interval.PI.low()).isEqualTo(Math.nextDown(Math.PI));
        assertThat(Interval.PI.high()).isEqualTo(Math.nextUp(Math.PI));
    }

    @Test
    void whatHasNoOrderIsEveryNumber() {
        assertThat(new Interval(2, 1)).isEqualTo(ALL);
        assertThat(new Interval(Double.NaN, 1)).isEqualTo(ALL);
        assertThat(new Interval(1, Double.NaN)).isEqualTo(ALL);
        assertThat(ALL.finite()).isFalse();
        assertThat(Interval.of(0, Double.POSITIVE_INFINITY).finite()).isFalse();
        assertThat(Interval.of(Double.NEGATIVE_INFINITY, 0).finite()).isFalse();
        assertThat(Interval.of(-1, 0).finite()).isTrue();
    }

    @Test
    void measures() {
        Interval i = Interval.of(-3, 1);
        assertThat(i.middle()).isEqualTo(-1);
        assertThat(i.width()).isEqualTo(Math.nextUp(4.0));
        assertThat(i.radius()).isEqualTo(Math.nextUp(2.0));
        assertThat(i.size()).isEqualTo(3);
        assertThat(Interval.of(-1, 4).size()).isEqualTo(4);
        double tiny = Double.MIN_VALUE;
        assertThat(Interval.exactly(tiny).middle()).isEqualTo(tiny);
        // Half of an odd number of the smallest steps is rounded: one end is further away than the other.
        Interval odd = Interval.of(tiny, 4 * tiny);
        assertThat(odd.radius()).isGreaterThanOrEqualTo(odd.high() - odd.middle());
        assertThat(odd.radius()).isGreaterThanOrEqualTo(odd.middle() - odd.low());
        double most = Double.MAX_VALUE;
        assertThat(Interval.of(most / 2, most).middle()).isEqualTo(most * 0.75);
    }

    @Test
    void comparisons() {
        Interval i = Interval.of(1, 2);
        assertThat(i.contains(1)).isTrue();
        assertThat(i.contains(2)).isTrue();
        assertThat(i.contains(Math.nextDown(1.0))).isFalse();
        assertThat(i.contains(Math.nextUp(2.0))).isFalse();
        assertThat(i.above(1)).isFalse();
        assertThat(i.above(Math.nextDown(1.0))).isTrue();
        assertThat(i.below(2)).isFalse();
        assertThat(i.below(Math.nextUp(2.0))).isTrue();
    }

    @Test
    void oneUnitForEachOperation() {
        Interval a = Interval.of(2, 3);
        Interval b = Interval.of(-5, 7);
        assertThat(a.plus(b)).isEqualTo(around(-3, 10, 1));
        assertThat(a.minus(b)).isEqualTo(around(-5, 8, 1));
        assertThat(a.times(b)).isEqualTo(around(-15, 21, 1));
        assertThat(b.times(b)).isEqualTo(around(-35, 49, 1));
        assertThat(a.negate()).isEqualTo(Interval.of(-3, -2));
        assertThat(a.over(Interval.of(-4, -2))).isEqualTo(around(-1.5, -0.5, 1));
        assertThat(b.over(Interval.of(1, 2))).isEqualTo(around(-5, 7, 1));
        assertThat(b.over(Interval.of(0, 2))).isEqualTo(ALL);
        assertThat(b.over(Interval.of(-2, 0))).isEqualTo(ALL);
        assertThat(b.over(Interval.of(-1, 2))).isEqualTo(ALL);
        assertThat(a.hull(b)).isEqualTo(Interval.of(-5, 7));
        assertThat(a.min(b)).isEqualTo(Interval.of(-5, 3));
        assertThat(a.max(b)).isEqualTo(Interval.of(2, 7));
        assertThat(a.abs()).isEqualTo(a);
        assertThat(a.negate().abs()).isEqualTo(a);
        assertThat(b.abs()).isEqualTo(Interval.of(0, 7));
        assertThat(Interval.of(-7, 5).abs()).isEqualTo(Interval.of(0, 7));
        assertThat(Interval.of(0, 5).abs()).isEqualTo(Interval.of(0, 5));
        assertThat(Interval.of(-5, 0).abs().plus(Interval.ZERO)).isEqualTo(Interval.of(0, 5));
    }

    @Test
    void nothingIsAddedToZeroAndSignsAreKept() {
        Interval share = Interval.of(0, 0.25);
        assertThat(share.plus(Interval.ZERO)).isEqualTo(share);
        assertThat(share.times(Interval.exactly(4)).low()).isZero();
        assertThat(share.minus(Interval.ZERO)).isEqualTo(share);
        assertThat(share.over(Interval.exactly(2))).isEqualTo(Interval.of(0, Math.nextUp(0.125)));
        assertThat(share.over(Interval.exactly(-2)).high()).isPositive();
        assertThat(Interval.ZERO.times(ALL)).isEqualTo(Interval.ZERO);
    }

    @Test
    void powers() {
        assertThat(Interval.of(-2, 3).power(Interval.exactly(0))).isEqualTo(Interval.ONE);
        assertThat(Interval.of(-2, 3).power(Interval.exactly(1))).isEqualTo(Interval.of(-2, 3));
        assertThat(Interval.of(-2, 3).power(Interval.exactly(2))).isEqualTo(Interval.of(0, Math.nextUp(9.0)));
        assertThat(Interval.of(-2, 3).power(Interval.exactly(3)).contains(-8)).isTrue();
        assertThat(Interval.of(-2, 3).power(Interval.exactly(3)).contains(27)).isTrue();
        assertThat(Interval.of(-2, 3).power(Interval.exactly(3)).width()).isBetween(35.0, 35 + 1e-12);
        assertThat(Interval.of(2, 4).power(Interval.exactly(-1))).isEqualTo(around(0.25, 0.5, 1));
        assertThat(Interval.of(-2, 4).power(Interval.exactly(-1))).isEqualTo(ALL);
        assertThat(Interval.of(1, 2).power(Interval.exactly(1024)).high()).isInfinite();
        assertThat(Interval.of(-1, 2).power(Interval.exactly(0.5))).isEqualTo(ALL);
        assertThat(Interval.of(0, 2).power(Interval.exactly(0.5))).isEqualTo(ALL);
        assertThat(Interval.of(-1, 2).power(Interval.exactly(1025))).isEqualTo(ALL);
        assertThat(Interval.of(-1, 1).power(Interval.exactly(1024)).finite()).isTrue();
        Interval between = Interval.of(1, 4).power(Interval.of(0, 0.5));
        assertThat(between.low()).isBetween(1 - 1e-14, 1.0);
        assertThat(between.high()).isBetween(2.0, 2 + 1e-14);
    }

    @Test
    void functionsAtTheEndsOfTheirDomains() {
        assertThat(Interval.of(0, 4).sqrt()).isEqualTo(Interval.of(0, Math.nextUp(2.0)));
        assertThat(Interval.of(-1, 4).sqrt()).isEqualTo(ALL);
        assertThat(Interval.of(0, 1).ln()).isEqualTo(ALL);
        assertThat(Interval.of(0, 1).log10()).isEqualTo(ALL);
        assertThat(Interval.of(-1, 1).ln()).isEqualTo(ALL);
        assertThat(Interval.of(1, 1).ln()).isEqualTo(around(0, 0, 2));
        assertThat(Interval.of(1, 1).log10()).isEqualTo(around(0, 0, 2));
        assertThat(Interval.of(0, 0).exp()).isEqualTo(around(1, 1, 2));
        assertThat(Interval.exactly(-1e4).exp().low()).isZero();
        assertThat(Interval.of(0, 0).tanh()).isEqualTo(around(0, 0, 3));
        assertThat(Interval.of(-50, 50).tanh()).isEqualTo(Interval.of(-1, 1));
    }

    @Test
    void circularFunctionsReachTheirEndsWithinOneTurn() {
        assertThat(Interval.of(-1, 1).cos().high()).isEqualTo(1);
        assertThat(Interval.of(-1, 1).cos().low()).isEqualTo(Math.nextDown(Math.nextDown(Math.cos(1))));
        assertThat(Interval.of(3, 3.5).cos().low()).isEqualTo(-1);
        assertThat(Interval.of(3, 3.5).cos().high()).isNegative();
        assertThat(Interval.of(1, 2).sin().high()).isEqualTo(1);
        assertThat(Interval.of(1, 2).sin().low()).isPositive();
        assertThat(Interval.of(0.5, 6.2).cos().low()).isEqualTo(-1);
        assertThat(Interval.of(0.5, 6.2).cos().high()).isLessThan(1);
        assertThat(Interval.exactly(3.14159265).cos().low()).isEqualTo(-1);
        assertThat(Interval.exactly(1e-9).cos().high()).isEqualTo(1);
        assertThat(Interval.of(0, 6.5).cos()).isEqualTo(Interval.of(-1, 1));
        assertThat(ALL.cos()).isEqualTo(Interval.of(-1, 1));
        assertThat(Interval.exactly(2e9).cos()).isEqualTo(Interval.of(-1, 1));
        assertThat(Interval.exactly(1e9).cos().width()).isLessThan(1e-14);
    }

    private static Interval of(Function function, Interval... arguments) {
        return Intervals.ENCLOSING.apply(function, List.of(arguments));
    }

    @Test
    void comparisonsOfIntervalsAreTrueFalseOrEither() {
        Interval low = Interval.of(1, 2);
        Interval next = Interval.of(2, 3);
        Interval high = Interval.of(2.5, 4);
        assertThat(of(Operation.LESS, low, high)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.LESS, low, next)).isEqualTo(EITHER);
        assertThat(of(Operation.LESS, next, low)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.LESS, next, high)).isEqualTo(EITHER);
        assertThat(of(Operation.LESS_OR_EQUAL, low, next)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.LESS_OR_EQUAL, next, low)).isEqualTo(EITHER);
        assertThat(of(Operation.LESS_OR_EQUAL, high, low)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.GREATER, high, low)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.GREATER, low, next)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.GREATER, next, low)).isEqualTo(EITHER);
        assertThat(of(Operation.GREATER_OR_EQUAL, next, low)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.GREATER_OR_EQUAL, low, high)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.EQUAL, low, next)).isEqualTo(EITHER);
        assertThat(of(Operation.EQUAL, next, low)).isEqualTo(EITHER);
        assertThat(of(Operation.EQUAL, low, high)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.EQUAL, high, low)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.NOT_EQUAL, low, next)).isEqualTo(EITHER);
        assertThat(of(Operation.NOT_EQUAL, next, low)).isEqualTo(EITHER);
        assertThat(of(Operation.NOT_EQUAL, low, high)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.NOT_EQUAL, high, low)).isEqualTo(Interval.ONE);
    }

    @Test
    void logicKnowsWhatBothSidesKnow() {
        Interval yes = Interval.of(2, 3);
        Interval below = Interval.of(-3, -2);
        for (Interval sure : List.of(yes, below)) {
            assertThat(of(Operation.NOT, sure)).isEqualTo(Interval.ZERO);
            assertThat(of(Operation.AND, sure, Interval.ONE)).isEqualTo(Interval.ONE);
            assertThat(of(Operation.IF, sure, yes, below)).isEqualTo(yes);
        }
        assertThat(of(Operation.NOT, Interval.ZERO)).isEqualTo(Interval.ONE);
        assertThat(of(Operation.IF, Interval.ZERO, yes, below)).isEqualTo(below);
        for (Interval either : List.of(EITHER, Interval.of(-1, 0), Interval.of(-1, 1))) {
            assertThat(of(Operation.AND, yes, either)).isEqualTo(EITHER);
            assertThat(of(Operation.OR, yes, either)).isEqualTo(Interval.ONE);
            assertThat(of(Operation.OR, Interval.ZERO, either)).isEqualTo(EITHER);
            assertThat(of(Operation.AND, Interval.ZERO, either)).isEqualTo(Interval.ZERO);
            assertThat(of(Operation.IF, either, yes, below)).isEqualTo(Interval.of(-3, 3));
        }
    }

    @Test
    void functionsOfSeveralNumbers() {
        Interval a = Interval.of(1, 2);
        Interval b = Interval.of(-1, 4);
        assertThat(of(Operation.ADD, a, b)).isEqualTo(a.plus(b));
        assertThat(of(Operation.SUBTRACT, a, b)).isEqualTo(a.minus(b));
        assertThat(of(Operation.MULTIPLY, a, b)).isEqualTo(a.times(b));
        assertThat(of(Operation.DIVIDE, b, a)).isEqualTo(b.over(a));
        assertThat(of(Operation.POWER, a, Interval.exactly(2))).isEqualTo(a.power(Interval.exactly(2)));
        assertThat(of(Operation.NEGATE, a)).isEqualTo(a.negate());
        assertThat(of(Operation.ABS, b)).isEqualTo(Interval.of(0, 4));
        assertThat(of(Operation.MIN, a, b, Interval.of(0, 3))).isEqualTo(Interval.of(-1, 2));
        assertThat(of(Operation.MAX, a, b, Interval.of(3, 3))).isEqualTo(Interval.of(3, 4));
        assertThat(of(Operation.SUM, a, b, a)).isEqualTo(a.plus(b).plus(a));
        for (Operation alone : List.of(Operation.MIN, Operation.MAX, Operation.SUM)) {
            assertThat(of(alone, a)).isEqualTo(a);
        }
        assertThat(of(Operation.SUM)).isEqualTo(Interval.ZERO);
        assertThat(of(Operation.GINI, a, b)).isEqualTo(ALL);
        assertThat(of(Operation.STEP, a, b)).isEqualTo(ALL);
        assertThat(of(Operation.ROUNDED, a, Interval.exactly(0.5))).isEqualTo(around(0.5, 2.5, 1));
        assertThat(of(Elementary.EXP, a)).isEqualTo(a.exp());
        assertThat(Intervals.ENCLOSING.number(0.3)).isEqualTo(Interval.literal(0.3));
    }

    @Test
    void boxes() {
        Box box = Box.of(Interval.of(1, 3), Interval.of(-1, 0));
        assertThat(box.size()).isEqualTo(2);
        assertThat(box.side(1)).isEqualTo(Interval.of(-1, 0));
        assertThat(box.middle()).containsExactly(2, -0.5);
        assertThat(box.lowest()).containsExactly(1, -1);
        assertThat(box.highest()).containsExactly(3, 0);
        assertThat(box.with(0, Interval.ONE)).isEqualTo(Box.of(Interval.ONE, Interval.of(-1, 0)));
        assertThat(Box.point(new double[] {1, 0})).isEqualTo(Box.of(Interval.ONE, Interval.ZERO));
    }
}
