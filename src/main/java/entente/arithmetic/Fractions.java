package entente.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic of decimals; none for what is no fraction, or one with too many digits to be worth it. */
public final class Fractions implements NumberAlgebra<Optional<BigFraction>> {
    public static final Fractions EXACT = new Fractions();

    private static final int HIGHEST = 64;
    private static final int LONGEST = 4096;

    private Fractions() {}

    @Override
    public Optional<BigFraction> number(double value) {
        return Double.isFinite(value) ? Optional.of(of(Digits.decimal(value))) : Optional.empty();
    }

    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new BigFraction(decimal.toBigIntegerExact());
    }

    @Override
    public Optional<BigFraction> apply(Function function, List<Optional<BigFraction>> arguments) {
        BigFraction[] a = new BigFraction[arguments.size()];
        for (int k = 0; k < a.length; k++) {
            Optional<BigFraction> argument = arguments.get(k);
            if (argument.isEmpty() || tooLong(argument.get())) {
                return Optional.empty();
            }
            a[k] = argument.get();
        }
        return Optional.ofNullable(value(function, a));
    }

    private static boolean tooLong(BigFraction a) {
        return a.getNumerator().bitLength() > LONGEST || a.getDenominator().bitLength() > LONGEST;
    }

    private static @Nullable BigFraction value(Function function, BigFraction[] a) {
        if (!(function instanceof Operation operation)) {
            return null;
        }
        return switch (operation) {
            case ADD, SUM -> sum(a);
            case SUBTRACT -> a[0].subtract(a[1]);
            case MULTIPLY -> a[0].multiply(a[1]);
            case DIVIDE -> a[1].compareTo(BigFraction.ZERO) == 0 ? null : a[0].divide(a[1]);
            case POWER -> power(a[0], a[1]);
            case NEGATE -> a[0].negate();
            case ABS -> a[0].abs();
            case MIN -> extreme(a, -1);
            case MAX -> extreme(a, 1);
            case LESS -> truth(a[0].compareTo(a[1]) < 0);
            case LESS_OR_EQUAL -> truth(a[0].compareTo(a[1]) <= 0);
            case GREATER -> truth(a[0].compareTo(a[1]) > 0);
            case GREATER_OR_EQUAL -> truth(a[0].compareTo(a[1]) >= 0);
            case EQUAL -> truth(a[0].compareTo(a[1]) == 0);
            case NOT_EQUAL -> truth(a[0].compareTo(a[1]) != 0);
            case AND -> truth(holds(a[0]) && holds(a[1]));
            case OR -> truth(holds(a[0]) || holds(a[1]));
            case NOT -> truth(!holds(a[0]));
            case IF -> holds(a[0]) ? a[1] : a[2];
            case STEP, RAMP, PULSE, TABLE, GINI, ROUNDED -> null;
        };
    }

    private static BigFraction sum(BigFraction[] a) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction term : a) {
            sum = sum.add(term);
        }
        return sum;
    }

    private static @Nullable BigFraction power(BigFraction base, BigFraction exponent) {
        boolean whole = exponent.getDenominator().equals(BigInteger.ONE)
                && exponent.getNumerator().bitLength() < 31;
        int n = whole ? exponent.intValue() : HIGHEST + 1;
        if (Math.abs(n) > HIGHEST || n < 0 && !holds(base)) {
            return null;
        }
        return base.pow(n);
    }

    private static BigFraction extreme(BigFraction[] a, int sign) {
        BigFraction best = a[0];
        for (BigFraction other : a) {
            best = other.compareTo(best) * sign > 0 ? other : best;
        }
        return best;
    }

    private static boolean holds(BigFraction a) {
        return a.compareTo(BigFraction.ZERO) != 0;
    }

    private static BigFraction truth(boolean holds) {
        return holds ? BigFraction.ONE : BigFraction.ZERO;
    }
}
