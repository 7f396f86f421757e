package entente.stability.exact;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.matrix.Components;
import java.math.BigInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A constant model in whole numbers: row i of M = I − D times a scale of its own, and all growth rates times one.
 *
 * <p>Signs that floating point cannot tell are asked here. Every answer is null where it was stopped.
 */
public final class ExactSystem {
    /** Whole numbers grow with the firms; beyond, an answer takes its minutes. */
    public static final int MOST_FIRMS = 40;

    private final int n;
    private final BigInteger[][] m;
    private final BigInteger[] scale;
    private final BigInteger[] growth;
    private final BooleanSupplier stop;

    private ExactSystem(BigInteger[][] m, BigInteger[] scale, BigInteger[] growth, BooleanSupplier stop) {
        this.n = scale.length;
        this.m = m;
        this.scale = scale;
        this.growth = growth;
        this.stop = stop;
    }

    /** Null where what was written is no fraction, or there are too many firms. */
    public static @Nullable ExactSystem of(ConstantSystem system, BooleanSupplier stop) {
        int n = system.size();
        if (n > MOST_FIRMS) {
            return null;
        }
        Fraction[][] d = new Fraction[n][n];
        BigInteger[][] m = new BigInteger[n][n];
        BigInteger[] scale = new BigInteger[n];
        BigInteger[] growth = new BigInteger[n];
        Coefficients coefficients = system.coefficients();
        BigInteger common = BigInteger.ONE;
        Fraction[] rates = new Fraction[n];
        for (int i = 0; i < n; i++) {
            rates[i] = Fraction.growth(system, i);
            if (rates[i] == null || rates[i].numerator().signum() <= 0) {
                return null;
            }
            common = Fraction.commonMultiple(common, rates[i].denominator());
            scale[i] = BigInteger.ONE;
            for (int k = coefficients.rowStart(i); k < coefficients.rowEnd(i); k++) {
                Fraction value = Fraction.coefficient(system, k);
                if (value == null) {
                    return null;
                }
                d[i][coefficients.from(k)] = value;
                scale[i] = Fraction.commonMultiple(scale[i], value.denominator());
            }
        }
        for (int i = 0; i < n; i++) {
            growth[i] = rates[i].times(common);
            for (int j = 0; j < n; j++) {
                m[i][j] = i == j
                        ? scale[i]
                        : d[i][j] == null
                                ? BigInteger.ZERO
                                : d[i][j].times(scale[i]).negate();
            }
        }
        return new ExactSystem(m, scale, growth, stop);
    }

    /** What M_SS x = 1 has for solutions. */
    public enum Kind {
        /** One, and all saturations are above 0. */
        POSITIVE,
        /** One, and some saturation is not. */
        NOT_POSITIVE,
        /** M_SS is singular, and there is none. */
        NONE,
        /** M_SS is singular, and there are solutions, none with all saturations above 0. */
        MANY_NOT_POSITIVE,
        /** M_SS is singular, and there is a line of solutions, or more, with all saturations above 0. */
        LINE
    }

    /**
     * @param kind     of the equilibria with exactly these survivors
     * @param x        saturations times {@code pivot}, where there is one solution; else empty
     * @param pivot    above 0
     * @param freedom  dimension of the set of solutions
     */
    public record Solution(Kind kind, BigInteger[] x, BigInteger pivot, int freedom) {
        public double[] saturations() {
            double[] saturations = new double[x.length];
            for (int a = 0; a < x.length; a++) {
                saturations[a] = saturation(a);
            }
            return saturations;
        }

        public double saturation(int a) {
            return Fraction.quotient(x[a], pivot);
        }
    }

    public @Nullable Solution solve(int[] present) {
        Reduction reduced = Reduction.of(augmented(present, i -> scale[i]), stop);
        if (reduced == null) {
            return null;
        }
        int freedom = present.length - reduced.rank();
        if (freedom == 0) {
            BigInteger[] x = reduced.solution();
            return new Solution(positive(x) ? Kind.POSITIVE : Kind.NOT_POSITIVE, x, reduced.pivot(), 0);
        }
        Boolean line = PositivePoint.exists(reduced, stop);
        if (line == null) {
            return null;
        }
        Kind kind = line ? Kind.LINE : reduced.solvable() ? Kind.MANY_NOT_POSITIVE : Kind.NONE;
        return new Solution(kind, new BigInteger[0], reduced.pivot(), reduced.solvable() ? freedom : 0);
    }

    private BigInteger[][] augmented(int[] present, java.util.function.IntFunction<BigInteger> right) {
        BigInteger[][] a = new BigInteger[present.length][present.length + 1];
        for (int i = 0; i < present.length; i++) {
            for (int j = 0; j < present.length; j++) {
                a[i][j] = m[present[i]][present[j]];
            }
            a[i][present.length] = right.apply(present[i]);
        }
        return a;
    }

    private static boolean positive(BigInteger[] x) {
        boolean positive = true;
        for (BigInteger v : x) {
            positive &= v.signum() > 0;
        }
        return positive;
    }

    /** Where the eigenvalues of the survivors' block lie. */
    public @Nullable HalfPlane eigenvalues(int[] present, Solution at) {
        BigInteger[] polynomial = CharacteristicPolynomial.of(jacobian(present, at), stop);
        return polynomial == null ? null : HalfPlane.of(polynomial, stop);
    }

    /** The Jacobian of the survivors times a number above 0. */
    BigInteger[][] jacobian(int[] present, Solution at) {
        BigInteger common = BigInteger.ONE;
        for (int i : present) {
            common = Fraction.commonMultiple(common, scale[i]);
        }
        int size = present.length;
        BigInteger[][] jacobian = new BigInteger[size][size];
        BigInteger content = BigInteger.ZERO;
        for (int a = 0; a < size; a++) {
            int i = present[a];
            BigInteger factor = growth[i]
                    .multiply(at.x()[a])
                    .multiply(common.divide(scale[i]))
                    .negate();
            for (int b = 0; b < size; b++) {
                jacobian[a][b] = factor.multiply(m[i][present[b]]);
                content = content.gcd(jacobian[a][b]);
            }
        }
        for (BigInteger[] row : jacobian) {
            for (int b = 0; b < size; b++) {
                row[b] = row[b].divide(content);
            }
        }
        return jacobian;
    }

    /** The sign of an absent firm's growth rate, 1 + Σ D x. */
    public int invasion(int firm, int[] present, Solution at) {
        BigInteger sum = scale[firm].multiply(at.pivot());
        for (int a = 0; a < present.length; a++) {
            sum = sum.subtract(m[firm][present[a]].multiply(at.x()[a]));
        }
        return sum.signum();
    }

    /**
     * Where ρ of what is above 0 in D lies: below 1 all leading minors of I − D⁺ are positive in every strongly connected
     * group, at 1 only the last of some group is 0 (Berman &amp; Plemmons 6.2.3, 6.4.16).
     *
     * @return the sign of ρ − 1
     */
    public @Nullable Integer radiusAgainstOne() {
        double[][] pattern = new double[n][n];
        BigInteger[][] a = new BigInteger[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i == j ? m[i][j] : m[i][j].min(BigInteger.ZERO);
                pattern[i][j] = i != j && a[i][j].signum() < 0 ? 1 : 0;
            }
        }
        int most = -1;
        for (int[] group : Components.of(Coefficients.ofDense(pattern))) {
            BigInteger[][] block = new BigInteger[group.length][group.length];
            for (int i = 0; i < group.length; i++) {
                for (int j = 0; j < group.length; j++) {
                    block[i][j] = a[group[i]][group[j]];
                }
            }
            if (stop.getAsBoolean()) {
                return null;
            }
            most = Math.max(most, against(block));
        }
        return most;
    }

    private static int against(BigInteger[][] a) {
        BigInteger last = BigInteger.ONE;
        for (int k = 0; k < a.length; k++) {
            BigInteger minor = a[k][k];
            if (minor.signum() <= 0) {
                return minor.signum() == 0 && k == a.length - 1 ? 0 : 1;
            }
            for (int i = k + 1; i < a.length; i++) {
                for (int j = k + 1; j < a.length; j++) {
                    a[i][j] = minor.multiply(a[i][j])
                            .subtract(a[i][k].multiply(a[k][j]))
                            .divide(last);
                }
            }
            last = minor;
        }
        return -1;
    }

    /**
     * Whether outputs of a set of firms can become infinite together: w = ((D − I)_SS)⁻¹ (1/k) is positive and
     * kⱼ (Dw)ⱼ &lt; 1 for every other firm j.
     */
    public @Nullable Boolean runsAway(int[] set) {
        BigInteger common = BigInteger.ONE;
        for (int i : set) {
            common = Fraction.commonMultiple(common, growth[i]);
        }
        BigInteger product = common;
        Reduction reduced = Reduction.of(
                augmented(set, i -> scale[i].multiply(product.divide(growth[i])).negate()), stop);
        if (reduced == null) {
            return null;
        }
        if (!reduced.regular() || !positive(reduced.solution())) {
            return false;
        }
        BigInteger[] w = reduced.solution();
        boolean[] member = new boolean[n];
        for (int i : set) {
            member[i] = true;
        }
        for (int j = 0; j < n; j++) {
            BigInteger rate = BigInteger.ZERO;
            for (int a = 0; a < set.length; a++) {
                rate = rate.subtract(m[j][set[a]].multiply(w[a]));
            }
            // rate / (scale pivot product) times the growth rate, against 1.
            BigInteger one = scale[j].multiply(reduced.pivot()).multiply(product);
            if (!member[j] && rate.multiply(growth[j]).compareTo(one) >= 0) {
                return false;
            }
        }
        return true;
    }
}
