package entente.law;

import entente.arithmetic.Operation;
import entente.model.Expression;

/**
 * How few roundings part a number from what was written, as far as its form tells: of products and quotients of numbers of
 * usual size, and of sums of two that are above 0. There nothing cancels and nothing leaves the range of doubles.
 */
final class Roundings {
    /** Numbers and operations; products of so many stay in the range of doubles. */
    private static final int FEW = 16;

    private static final double LARGEST = 1e15;

    private Roundings() {}

    /** Whether it is a few roundings away from what was written, at most one for each part. */
    static boolean few(Expression number) {
        return left(number, FEW) >= 0;
    }

    /** How many parts may still come after these; below 0 where that cannot be told. */
    private static int left(Expression e, int before) {
        int left = before - 1;
        boolean known = left >= 0 && (e.isNumber() ? usual(e.number()) : harmless(e));
        if (!known) {
            return -1;
        }
        for (Expression source : e.sources()) {
            left = left(source, left);
        }
        return left;
    }

    private static boolean usual(double number) {
        double size = Math.abs(number);
        return size == 0 || size <= LARGEST && size >= 1 / LARGEST;
    }

    private static boolean harmless(Expression e) {
        return e.applies(Operation.MULTIPLY)
                || e.applies(Operation.DIVIDE)
                || e.applies(Operation.ADD) && e.parts().stream().allMatch(part -> part.number() > 0);
    }
}
