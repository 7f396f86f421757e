package entente.stability.certificate;

import entente.arithmetic.Interval;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.interval.Definite;
import entente.stability.matrix.Components;
import entente.stability.matrix.Dense;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A positive diagonal C with CM + MᵀC positive definite: the one saturated equilibrium is then globally stable for every
 * choice of growth rates (Goh 1977; Takeuchi &amp; Adachi 1980; Takeuchi 3.2).
 *
 * <p>C is sought for each strongly connected group alone. That is enough: where M is block triangular, C of the later
 * groups can be made small against that of the earlier ones until the whole is definite.
 *
 * @param weights  the diagonal of C by firm, group by group
 * @param verified the matrix of every group was shown to be definite with outward rounding
 */
public record VolterraLyapunov(double[] weights, boolean verified) {
    /** Up to this many firms in a group. */
    public static final int MOST_FIRMS = 100;

    /** @return null where there is none or the search finds none */
    public static @Nullable VolterraLyapunov search(ConstantSystem system, BooleanSupplier stop) {
        Coefficients d = system.coefficients();
        Interval[][] written = Written.m(system);
        double[] weights = new double[d.size()];
        double[][] m = d.identityMinus();
        boolean verified = true;
        for (int[] group : Components.of(d)) {
            double[][] block = Dense.sub(m, group, group);
            double[] own = group.length > MOST_FIRMS ? null : new LyapunovSearch(block, stop).run();
            if (own == null) {
                return null;
            }
            verified &= Definite.positive(form(sub(written, group), own));
            for (int a = 0; a < group.length; a++) {
                weights[group[a]] = own[a];
            }
        }
        return new VolterraLyapunov(weights, verified);
    }

    /**
     * Whether one C is found that shows it of two matrices, and so of all on the line between them, as far as floating
     * point goes.
     */
    public static boolean between(double[][] a, double[][] b, BooleanSupplier stop) {
        double[] equal = Dense.ones(a.length);
        double[] light = light(b);
        if (definite(a, equal) && definite(b, equal) || definite(a, light) && definite(b, light)) {
            return true;
        }
        double[] c = a.length > MOST_FIRMS
                ? null
                : LyapunovSearch.from(light, b, stop).run();
        return c != null && definite(a, c) && definite(b, c);
    }

    /** The less the more a firm receives of one other: that has to be below twice the root of both weights. */
    private static double[] light(double[][] m) {
        double[] c = new double[m.length];
        for (int i = 0; i < c.length; i++) {
            double most = 2;
            for (int j = 0; j < c.length; j++) {
                most = Math.max(most, j == i ? 0 : m[i][j] * m[i][j]);
            }
            c[i] = 2 / most;
        }
        return c;
    }

    private static boolean definite(double[][] m, double[] c) {
        return Definite.positive(LyapunovSearch.form(m, c, 0), 0);
    }

    private static Interval[][] sub(Interval[][] a, int[] group) {
        Interval[][] sub = new Interval[group.length][group.length];
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                sub[i][j] = a[group[i]][group[j]];
            }
        }
        return sub;
    }

    /** CM + MᵀC. */
    public static Interval[][] form(Interval[][] m, double[] c) {
        int n = c.length;
        Interval[][] form = new Interval[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                form[i][j] = Interval.exactly(c[i])
                        .times(m[i][j])
                        .plus(Interval.exactly(c[j]).times(m[j][i]));
                form[j][i] = form[i][j];
            }
        }
        return form;
    }
}
