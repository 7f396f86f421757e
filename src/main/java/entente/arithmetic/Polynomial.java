package entente.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A polynomial of several parameters with decimal coefficients, exact: 0.3 is three tenths here. Keys are exponents by
 * parameter; no coefficient is 0.
 */
public final class Polynomial {
    private final Map<List<Integer>, BigDecimal> terms;

    private Polynomial(Map<List<Integer>, BigDecimal> terms) {
        this.terms = Collections.unmodifiableMap(terms);
    }

    /** The number as it is written in its shortest decimal form. */
    public static Polynomial constant(double value) {
        Map<List<Integer>, BigDecimal> terms = new TreeMap<>(Polynomial::compare);
        if (value != 0) {
            terms.put(List.of(), Digits.decimal(value));
        }
        return new Polynomial(terms);
    }

    /** The parameter itself. */
    public static Polynomial parameter(int index) {
        Map<List<Integer>, BigDecimal> terms = new TreeMap<>(Polynomial::compare);
        List<Integer> exponents = new ArrayList<>(Collections.nCopies(index, 0));
        exponents.add(1);
        terms.put(List.copyOf(exponents), BigDecimal.ONE);
        return new Polynomial(terms);
    }

    public Polynomial plus(Polynomial other) {
        Map<List<Integer>, BigDecimal> sum = new TreeMap<>(Polynomial::compare);
        sum.putAll(terms);
        other.terms.forEach((exponents, value) -> add(sum, exponents, value));
        return new Polynomial(sum);
    }

    public Polynomial minus(Polynomial other) {
        return plus(other.times(constant(-1)));
    }

    public Polynomial times(Polynomial other) {
        Map<List<Integer>, BigDecimal> product = new TreeMap<>(Polynomial::compare);
        terms.forEach((a, u) -> other.terms.forEach((b, v) -> add(product, raise(a, b), u.multiply(v))));
        return new Polynomial(product);
    }

    /** The number that it is; NaN where it moves. */
    public double number() {
        if (terms.isEmpty()) {
            return 0;
        }
        BigDecimal only = terms.get(List.<Integer>of());
        return terms.size() == 1 && only != null ? only.doubleValue() : Double.NaN;
    }

    public int size() {
        return terms.size();
    }

    public boolean zero() {
        return terms.isEmpty();
    }

    /** Term by term; exact but for outward rounding. */
    public Interval over(Box box) {
        Interval sum = Interval.ZERO;
        for (Map.Entry<List<Integer>, BigDecimal> term : terms.entrySet()) {
            Interval product = enclose(term.getValue());
            for (int p = 0; p < term.getKey().size(); p++) {
                product = product.times(
                        box.side(p).power(Interval.exactly(term.getKey().get(p))));
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    private static Interval enclose(BigDecimal value) {
        double near = value.doubleValue();
        return new BigDecimal(near).compareTo(value) == 0
                ? Interval.exactly(near)
                : Interval.of(Math.nextDown(near), Math.nextUp(near));
    }

    private static void add(Map<List<Integer>, BigDecimal> into, List<Integer> exponents, BigDecimal value) {
        BigDecimal sum = into.getOrDefault(exponents, BigDecimal.ZERO).add(value);
        if (sum.signum() == 0) {
            into.remove(exponents);
        } else {
            into.put(exponents, sum);
        }
    }

    private static List<Integer> raise(List<Integer> a, List<Integer> b) {
        List<Integer> sum = new ArrayList<>();
        for (int p = 0; p < Math.max(a.size(), b.size()); p++) {
            sum.add((p < a.size() ? a.get(p) : 0) + (p < b.size() ? b.get(p) : 0));
        }
        return List.copyOf(sum);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int p = 0; p < Math.max(a.size(), b.size()); p++) {
            int order = Integer.compare(p < a.size() ? a.get(p) : 0, p < b.size() ? b.get(p) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
