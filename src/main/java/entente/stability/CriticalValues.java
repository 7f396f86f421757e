package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.ArrayList;
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
    static final int MOST_FIRMS = 60;
    static final int HOPF_FIRMS = 12;
    private static final long WORK = 600_000_000;
    /** Coefficients farther than this from what they are, against 1 and their size, are not looked at. */
    static final double FARTHEST = 1e6;
    /** Where a coefficient is put instead, with which M is singular: any that few models have. */
    private static final double[] ASIDE = {0.7390851, -1.3247180};

    private final InteriorEquilibrium interior;
    private final double[][] d;
    /** Null where M is singular. */
    private final @Nullable Response response;

    /** D ≥ 0 and stable: what a firm receives more is more for all, until x* leaves to infinity where det M is 0. */
    private final boolean onlyGains;

    private final int cells;
    private final State now;
    private final @Nullable PairSums pairs;
    private final Patience patience;

    private CriticalValues(InteriorEquilibrium interior, State now, Patience patience) {
        this.now = now;
        this.interior = interior;
        this.patience = patience;
        ConstantSystem system = interior.system();
        this.d = system.coefficients().dense();
        this.response = Response.of(interior.m());
        this.onlyGains = now == State.STABLE && system.coefficients().nonNegative() && !interior.atBoundary();
        this.pairs = d.length <= HOPF_FIRMS ? new PairSums(system.growth(), system.coefficients()) : null;
        long n = d.length;
        long searches = 2L * Math.max(1, system.coefficients().count()) * n;
        this.cells = (int) Math.max(4, Math.min(200, WORK / (n * n * n * 1000 * searches)));
    }

    static List<Critical> of(InteriorEquilibrium interior, Finding finding, Patience patience) {
        ConstantSystem system = interior.system();
        Coefficients d = system.coefficients();
        if (system.size() > MOST_FIRMS) {
            return List.of();
        }
        boolean known = Dense.finite(interior.m()) && finding.undecided() == null;
        CriticalValues values = known ? new CriticalValues(interior, FirstChange.kind(finding), patience) : null;
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
        List<Double> places = places(from, to);
        Double up = response != null && onlyGains ? response.pole(from, to, value) : first(places, 1, from, to, value);
        return new Critical(from, to, value, up, first(places, -1, from, to, value));
    }

    /** The steps at which det M or an output is 0; none where M is singular whatever the coefficient. */
    private List<Double> places(int from, int to) {
        if (response != null) {
            return response.places(from, to);
        }
        double kept = d[to][from];
        for (double aside : ASIDE) {
            d[to][from] = kept + aside;
            Response there = Response.of(Dense.identityMinus(d));
            d[to][from] = kept;
            if (there != null) {
                return there.places(from, to).stream().map(step -> step + aside).toList();
            }
        }
        return List.of();
    }

    /** How a regular model answers: M⁻¹, and x = M⁻¹ 1. */
    private record Response(double[][] inverse, double[] x, double largest) {
        static @Nullable Response of(double[][] m) {
            double[][] inverse = Lu.inverse(m);
            return inverse == null
                    ? null
                    : new Response(inverse, Dense.times(inverse, Dense.ones(m.length)), Dense.norm(inverse));
        }

        List<Double> places(int from, int to) {
            List<Double> places = new ArrayList<>();
            double slope = inverse[from][to];
            add(1, slope, largest, places);
            for (int firm = 0; firm < x.length; firm++) {
                double one = x[firm] * slope;
                double other = inverse[firm][to] * x[from];
                double terms = Math.max(Math.abs(one), Math.abs(other)) + Bands.ZERO * largest * Math.abs(x[firm]);
                add(x[firm], one - other, terms, places);
            }
            return places;
        }

        /** The first value above one at which det M is 0; null where there is none. */
        @Nullable
        Double pole(int from, int to, double value) {
            double slope = inverse[from][to];
            boolean there = slope > Bands.ZERO * largest && 1 / slope < farthest(value);
            return there ? value + 1 / slope : null;
        }

        private static void add(double numerator, double denominator, double terms, List<Double> places) {
            double step = numerator / denominator;
            if (Math.abs(denominator) > Bands.ZERO * terms && Double.isFinite(step)) {
                places.add(step);
            }
        }
    }

    private @Nullable Double first(List<Double> places, int sign, int from, int to, double value) {
        List<Double> steps = places.stream()
                .map(step -> sign * step)
                .filter(step -> step > 0)
                .sorted()
                .toList();
        Double step = new FirstChange(interior, far -> moved(sign * far, from, to), cells, pairs, patience)
                .first(now, steps, farthest(value));
        return step == null ? null : value + sign * step;
    }

    private static double farthest(double value) {
        return FARTHEST * (1 + Math.abs(value));
    }

    private double[][] moved(double step, int from, int to) {
        double[][] moved = Dense.copy(d);
        moved[to][from] += step;
        return moved;
    }
}
