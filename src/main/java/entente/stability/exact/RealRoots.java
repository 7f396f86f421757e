package entente.stability.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether all roots of a real polynomial are real: by Sturm's chain f, f′, −rem(f, f′), …, each but for a positive
 * factor, as subresultants, whose coefficients grow no more than they must (Brown 1971), with the sign of each beside it.
 */
final class RealRoots {
    private final List<BigInteger[]> chain = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();

    private RealRoots() {}

    /**
     * @param f coefficients from the lowest, the last one not 0
     * @return null where it was stopped
     */
    static @Nullable Boolean all(BigInteger[] f, BooleanSupplier stop) {
        RealRoots chain = new RealRoots();
        return chain.fill(f, stop) ? Boolean.valueOf(chain.real() == f.length - chain.divisor().length) : null;
    }

    private boolean fill(BigInteger[] f, BooleanSupplier stop) {
        add(f, 1);
        BigInteger[] a = f;
        BigInteger[] b = derivative(f);
        if (b.length == 0) {
            return true;
        }
        add(b, 1);
        BigInteger lead = BigInteger.ONE;
        BigInteger height = BigInteger.ONE;
        int signA = 1;
        int signB = 1;
        while (b.length > 1) {
            if (stop.getAsBoolean()) {
                return false;
            }
            int drop = a.length - b.length;
            BigInteger divisor = lead.multiply(height.pow(drop));
            BigInteger[] rest = trimmed(pseudoRemainder(a, b));
            int power = drop % 2 == 0 ? b[b.length - 1].signum() : 1;
            int next = -signA * power * divisor.signum();
            for (int k = 0; k < rest.length; k++) {
                rest[k] = rest[k].divide(divisor);
            }
            a = b;
            b = rest;
            signA = signB;
            signB = next;
            if (b.length == 0) {
                break;
            }
            add(b, next);
            lead = a[a.length - 1];
            height = drop == 1 ? lead : lead.pow(drop).divide(height.pow(drop - 1));
        }
        return true;
    }

    private void add(BigInteger[] polynomial, int sign) {
        chain.add(polynomial);
        signs.add(sign);
    }

    /** lc(b)^(deg a − deg b + 1) · a mod b. */
    private static BigInteger[] pseudoRemainder(BigInteger[] a, BigInteger[] b) {
        BigInteger[] rest = a.clone();
        BigInteger lead = b[b.length - 1];
        for (int top = a.length - 1; top >= b.length - 1; top--) {
            BigInteger factor = rest[top];
            for (int k = 0; k < top; k++) {
                int into = k - (top - b.length + 1);
                BigInteger value = lead.multiply(rest[k]);
                rest[k] = into < 0 ? value : value.subtract(factor.multiply(b[into]));
            }
            rest[top] = BigInteger.ZERO;
        }
        return rest;
    }

    private static BigInteger[] trimmed(BigInteger[] a) {
        int length = a.length;
        while (length > 0 && a[length - 1].signum() == 0) {
            length--;
        }
        return Arrays.copyOf(a, length);
    }

    /** The last of the chain: a greatest common divisor of f and f′. */
    private BigInteger[] divisor() {
        return chain.get(chain.size() - 1);
    }

    /** How many distinct real roots there are: changes of sign along the chain at −∞ less those at +∞. */
    private int real() {
        return changes(true) - changes(false);
    }

    private int changes(boolean atMinus) {
        int changes = 0;
        int last = 0;
        for (int i = 0; i < chain.size(); i++) {
            BigInteger[] f = chain.get(i);
            int odd = atMinus && f.length % 2 == 0 ? -1 : 1;
            int sign = f[f.length - 1].signum() * signs.get(i) * odd;
            changes += last != 0 && sign != last ? 1 : 0;
            last = sign;
        }
        return changes;
    }

    private static BigInteger[] derivative(BigInteger[] f) {
        BigInteger[] derivative = new BigInteger[Math.max(0, f.length - 1)];
        for (int k = 1; k < f.length; k++) {
            derivative[k - 1] = f[k].multiply(BigInteger.valueOf(k));
        }
        return derivative;
    }
}
