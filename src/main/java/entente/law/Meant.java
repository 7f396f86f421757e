package entente.law;

import entente.arithmetic.Fractions;
import entente.arithmetic.Interval;
import entente.arithmetic.Intervals;
import entente.model.Expression;
import entente.model.Valuation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A constant system with the doubles nearest to what was written, where that is fractions. Runs compute each operation of
 * what was written in doubles, and may lose digits on the way: (1e10 + 0.1) − 1e10 is 0.1, but runs have 0.1000004.
 *
 * @param system  the same instance where runs lose nothing
 * @param rounded the numbers of which runs lose more than the last digits
 */
public record Meant(ConstantSystem system, List<Rounded> rounded) {
    /** Against the number: a few dozen roundings of what is at most as large. */
    private static final double FAITHFUL = 1e-14;

    /**
     * @param giver   of the contribution; the firm's own growth rate where it is the receiver
     * @param used    what runs compute with
     * @param written the double nearest to what was written
     */
    public record Rounded(String giver, String receiver, double used, double written) {
        public boolean growth() {
            return giver.equals(receiver);
        }
    }

    public Meant {
        rounded = List.copyOf(rounded);
    }

    public static Meant of(ConstantSystem system) {
        Origins origins = system.origins();
        return origins == null ? new Meant(system, List.of()) : new Reading(system, origins).meant();
    }

    /** One reading of all numbers, which computes common parts once. */
    private static final class Reading {
        private final Valuation<Interval> enclosed = new Valuation<>(Intervals.ENCLOSING, Interval.ALL, Map.of());
        private final Valuation<Optional<BigFraction>> exact =
                new Valuation<>(Fractions.EXACT, Optional.empty(), Map.of());
        private final List<Rounded> rounded = new ArrayList<>();
        private final ConstantSystem system;
        private final Origins origins;

        Reading(ConstantSystem system, Origins origins) {
            this.system = system;
            this.origins = origins;
        }

        Meant meant() {
            Coefficients d = system.coefficients();
            List<String> firms = system.firms();
            double[] growth = system.growth().clone();
            double[] value = new double[d.count()];
            for (int to = 0; to < d.size(); to++) {
                growth[to] = written(origins.growth(to), growth[to], firms.get(to), firms.get(to));
                for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                    value[k] = written(origins.coefficient(k), d.value(k), firms.get(d.from(k)), firms.get(to));
                }
            }
            return rounded.isEmpty()
                    ? new Meant(system, rounded)
                    : new Meant(
                            new ConstantSystem(
                                    firms,
                                    growth,
                                    system.capacity(),
                                    new Coefficients(d.starts(), d.givers(), value),
                                    origins),
                            rounded);
        }

        private double written(Expression expression, double used, String giver, String receiver) {
            if (Roundings.few(expression) || !Double.isFinite(used)) {
                return used;
            }
            Interval around = enclosed.of(expression);
            double far = Math.max(around.high() - used, used - around.low());
            Optional<BigFraction> fraction = far <= FAITHFUL * Math.abs(used) ? Optional.empty() : exact.of(expression);
            double written = fraction.map(Reading::nearest).orElse(used);
            if (Math.abs(used - written) <= FAITHFUL * Math.abs(written)) {
                return used;
            }
            rounded.add(new Rounded(giver, receiver, used, written));
            return written;
        }

        private static double nearest(BigFraction value) {
            return new BigDecimal(value.getNumerator())
                    .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL64)
                    .doubleValue();
        }
    }
}
