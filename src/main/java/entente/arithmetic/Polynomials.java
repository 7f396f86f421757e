package entente.arithmetic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Polynomials of parameters, their numbers as they were written; none for what is none, or a very long one. */
public final class Polynomials implements NumberAlgebra<Optional<Polynomial>> {
    public static final Polynomials EXACT = new Polynomials();

    private static final int HIGHEST = 12;
    private static final int LONGEST = 2000;

    private Polynomials() {}

    @Override
    public Optional<Polynomial> number(double value) {
        return Double.isFinite(value) ? Optional.of(Polynomial.constant(value)) : Optional.empty();
    }

    @Override
    public Optional<Polynomial> apply(Function function, List<Optional<Polynomial>> arguments) {
        if (!(function instanceof Operation operation) || arguments.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Polynomial[] a = arguments.stream().flatMap(Optional::stream).toArray(Polynomial[]::new);
        Polynomial value = switch (operation) {
            case NEGATE -> Polynomial.constant(0).minus(a[0]);
            case ADD, SUM -> sum(a);
            case SUBTRACT -> a[0].minus(a[1]);
            case MULTIPLY -> times(a[0], a[1]);
            case POWER -> power(a[0], a[1].number());
            case DIVIDE, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT, IF -> null;
            case MIN, MAX, ABS, STEP, RAMP, PULSE, TABLE, GINI, ROUNDED -> null;
        };
        return value == null || value.size() > LONGEST ? Optional.empty() : Optional.of(value);
    }

    private static Polynomial sum(Polynomial[] a) {
        Polynomial sum = Polynomial.constant(0);
        for (Polynomial term : a) {
            sum = sum.plus(term);
        }
        return sum;
    }

    private static @Nullable Polynomial times(Polynomial a, Polynomial b) {
        return (long) a.size() * b.size() > LONGEST ? null : a.times(b);
    }

    private static @Nullable Polynomial power(Polynomial a, double n) {
        if (n != Math.rint(n) || n < 0 || n > HIGHEST) {
            return null;
        }
        Polynomial power = Polynomial.constant(1);
        for (int k = 0; k < n; k++) {
            Polynomial next = times(power, a);
            if (next == null) {
                return null;
            }
            power = next;
        }
        return power;
    }
}
