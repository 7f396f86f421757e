package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.interior.InteriorEquilibrium;
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
 * <p>Moving D[i][j] by Δ changes M by a matrix of rank one, so where det M or an output is 0 has a closed form (Sherman
 * &amp; Morrison): the determinant is 0 at Δ = 1/(M⁻¹)[j][i], and firm m reaches 0 at
 * Δ = x_m/(x_m (M⁻¹)[j][i] − (M⁻¹)[m][i] xⱼ). Between two such places {@link FirstChange} looks for a Hopf point.
 */
final class CriticalValues {
    private static final int MOST_FIRMS = 60;
    private static final int HOPF_FIRMS = 12;
    private static final long WORK = 600_000_000;
    /** Coefficients farther than this from what they are, against 1 and their size, are not looked at. */
    static final double FARTHEST = 1e6;
    /** A difference below this part of its terms is none: the solutions keep so many digits. */
    private static final double ROUNDING = 1e-12;

    private final ConstantSystem system;
    private final double[][] d;
    private final double[][] inverse;
    private final double[] x;
    private final double largest;
    private final int parts;
    private final State now;
    private final Patience patience;

    private CriticalValues(InteriorEquilibrium interior, double[][] inverse, State now, Patience patience) {
        this.now = now;
        this.system = interior.system();
        this.patience = patience;
        this.d = system.coefficients().dense();
        this.inverse = inverse;
        this.x = Dense.times(inverse, Dense.ones(d.length));
        this.largest = Dense.norm(inverse);
        long n = d.length;
        long searches = 2L * Math.max(1, system.coefficients().count()) * n;
        this.parts = (int) Math.max(24, Math.min(200, WORK / (n * n * n * 60 * searches)));
    }

    static List<Critical> of(InteriorEquilibrium interior, Finding finding, Patience patience) {
        ConstantSystem system = interior.system();
        Coefficients d = system.coefficients();
        if (system.size() > MOST_FIRMS) {
            return List.of();
        }
        boolean known = Dense.finite(interior.m()) && finding.undecided() == null;
        double[][] inverse = known ? Lu.inverse(interior.m()) : null;
        CriticalValues values =
                inverse == null ? null : new CriticalValues(interior, inverse, FirstChange.kind(finding), patience);
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
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        double slope = inverse[from][to];
        add(1, slope, largest, up, down);
        for (int firm = 0; firm < x.length; firm++) {
            double one = x[firm] * slope;
            double other = inverse[firm][to] * x[from];
            double terms = Math.max(Math.abs(one), Math.abs(other)) + ROUNDING * largest * Math.abs(x[firm]);
            add(x[firm], one - other, terms, up, down);
        }
        Collections.sort(up);
        Collections.sort(down);
        return new Critical(from, to, value, first(up, 1, from, to, value), first(down, -1, from, to, value));
    }

    private static void add(double numerator, double denominator, double terms, List<Double> up, List<Double> down) {
        double step = numerator / denominator;
        if (Math.abs(denominator) > ROUNDING * terms && Double.isFinite(step) && step != 0) {
            (step > 0 ? up : down).add(Math.abs(step));
        }
    }

    private @Nullable Double first(List<Double> steps, int sign, int from, int to, double value) {
        // D ≥ 0: raising a coefficient keeps the leading eigenvalue real, so no Hopf point can come.
        boolean givers = system.coefficients().nonNegative() && sign > 0;
        Double step = new FirstChange(
                        far -> moved(sign * far, from, to),
                        parts,
                        x.length > 2 && x.length <= HOPF_FIRMS && !givers,
                        patience)
                .first(now, steps, FARTHEST * (1 + Math.abs(value)));
        return step == null ? null : value + sign * step;
    }

    private InteriorEquilibrium moved(double step, int from, int to) {
        double kept = d[to][from];
        d[to][from] = kept + step;
        InteriorEquilibrium moved = InteriorEquilibrium.of(system, d, patience::over);
        d[to][from] = kept;
        return moved;
    }
}
