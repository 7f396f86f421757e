package entente.stability;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where coexistence gains or loses its stability as one coefficient moves alone.
 *
 * <p>Moving D[i][j] by Δ changes M by a matrix of rank one, so the candidates are closed forms (Sherman &amp; Morrison):
 * the determinant is 0 at Δ = 1/(M⁻¹)[j][i], and firm m reaches 0 at Δ = x_m/(x_m (M⁻¹)[j][i] − (M⁻¹)[m][i] xⱼ). Between
 * two candidates only a Hopf point can change stability; it is sought on a grid.
 */
final class CriticalValues {
    private static final int MOST_FIRMS = 60;
    private static final int HOPF_FIRMS = 12;

    private final double[][] m;
    private final double[][] inverse;
    private final double[] x;
    private final double[] growth;
    private final State current;
    /** D ≥ 0: raising a coefficient keeps the leading eigenvalue real, so no Hopf point can come. */
    private final boolean givers;

    private CriticalValues(double[][] m, double[][] inverse, double[] growth, boolean givers) {
        this.givers = givers;
        this.m = m;
        this.inverse = inverse;
        this.growth = growth;
        this.x = Dense.times(inverse, Dense.ones(m.length));
        this.current = State.of(m, growth);
    }

    static List<Critical> of(ConstantSystem system, Patience patience) {
        Coefficients d = system.coefficients();
        if (system.size() > MOST_FIRMS) {
            return List.of();
        }
        double[][] m = Dense.identityMinus(d.dense());
        double[][] inverse = Dense.finite(m) ? Lu.inverse(m) : null;
        CriticalValues values =
                inverse == null ? null : new CriticalValues(m, inverse, system.growth(), d.nonNegative());
        List<Critical> all = new ArrayList<>();
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to) && !patience.over(); k++) {
                int from = d.from(k);
                double value = d.value(k);
                if (value != 0) {
                    all.add(
                            values == null
                                    ? new Critical(from, to, value, null, null)
                                    : values.critical(from, to, value));
                }
            }
        }
        return all;
    }

    private Critical critical(int from, int to, double value) {
        List<Double> steps = new ArrayList<>();
        double slope = inverse[from][to];
        add(steps, 1, slope);
        for (int firm = 0; firm < x.length; firm++) {
            add(steps, x[firm], x[firm] * slope - inverse[firm][to] * x[from]);
        }
        Collections.sort(steps);
        List<Double> down = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        for (double step : steps) {
            (step < 0 ? down : up).add(step);
        }
        Collections.reverse(down);
        return new Critical(from, to, value, first(up, 1, from, to, value), first(down, -1, from, to, value));
    }

    private static void add(List<Double> steps, double numerator, double denominator) {
        double step = numerator / denominator;
        if (Double.isFinite(step) && step != 0) {
            steps.add(step);
        }
    }

    /** The first candidate beyond which the state differs from today's, or a Hopf point before it. */
    private @Nullable Double first(List<Double> steps, int sign, int from, int to, double value) {
        double size = 1 + Math.abs(value);
        double before = 0;
        for (int c = 0; c <= steps.size(); c++) {
            double end = c < steps.size() ? steps.get(c) : sign * 10 * size + 10 * before;
            double hopf = current == State.ABSENT || x.length < 3 || x.length > HOPF_FIRMS || givers && sign > 0
                    ? Double.NaN
                    : hopf(before, end, from, to);
            if (!Double.isNaN(hopf)) {
                return value + hopf;
            }
            if (c == steps.size()) {
                return null;
            }
            // Where a stable equilibrium stops being positive, or leaves to infinity, nothing has to be looked at.
            if (current == State.STABLE) {
                return value + end;
            }
            double next = c + 1 < steps.size() ? steps.get(c + 1) : end + sign * (size + Math.abs(end));
            if (next != end && state(end + (next - end) / 2, from, to) != current) {
                return value + end;
            }
            before = end;
        }
        return null;
    }

    private double hopf(double start, double end, int from, int to) {
        int parts = 24;
        double inside = start;
        for (int p = 1; p < parts; p++) {
            double step = start + (end - start) * p / parts;
            if (state(step, from, to) != current) {
                return bisect(inside, step, from, to);
            }
            inside = step;
        }
        return Double.NaN;
    }

    private double bisect(double inside, double outside, int from, int to) {
        double a = inside;
        double b = outside;
        for (int round = 0; round < 100 && Math.abs(b - a) > 1e-14 * (1 + Math.abs(a)); round++) {
            double middle = a + (b - a) / 2;
            if (state(middle, from, to) == current) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }

    private State state(double step, int from, int to) {
        double kept = m[to][from];
        m[to][from] = kept - step;
        State state = State.of(m, growth);
        m[to][from] = kept;
        return state;
    }
}
