package entente.stability;

import entente.arithmetic.Arithmetic;
import entente.dynamics.ConstantSystem;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest factor f &gt; 1 on all contributions at which coexistence gains or loses its stability.
 *
 * <p>For D ≥ 0 that is 1/ρ(D). Else the candidates are exact: det(I − fD) = 0 at the inverses of D's real eigenvalues;
 * firm i reaches 0 where the determinant with column i replaced by ones is 0, which is the same for the matrix
 * A⁻¹B with A − fB that replaced matrix. Between candidates only a Hopf point can come; it is sought on a grid.
 */
final class Headroom {
    private static final int MOST_FIRMS = 60;
    private static final int HOPF_PARTS = 64;
    private static final double FARTHEST = 1e6;

    private final double[][] d;
    private final double[] growth;
    private final Patience patience;

    private Headroom(double[][] d, double[] growth, Patience patience) {
        this.d = d;
        this.growth = growth;
        this.patience = patience;
    }

    /** @param perron of D where D ≥ 0, else null */
    static @Nullable Double of(ConstantSystem system, Finding finding, @Nullable Perron perron, Patience patience) {
        if (perron != null) {
            return finding.verdict() == Verdict.GLOBAL && perron.radius() > 0 ? 1 / perron.radius() : null;
        }
        if (system.size() > MOST_FIRMS || finding.verdict() == Verdict.UNDECIDED) {
            return null;
        }
        return new Headroom(system.coefficients().dense(), system.growth(), patience).first();
    }

    private @Nullable Double first() {
        List<Double> candidates = candidates();
        State current = at(1);
        double before = 1;
        for (int c = 0; c <= candidates.size() && !patience.over(); c++) {
            double end = c < candidates.size() ? candidates.get(c) : Math.max(100, 10 * before);
            if (current != State.ABSENT && d.length > 2) {
                double step = Arithmetic.power(end / before, 1.0 / HOPF_PARTS);
                double inside = before;
                for (int p = 1; p < HOPF_PARTS; p++) {
                    double f = inside * step;
                    if (at(f) != current) {
                        return bisect(inside, f, current);
                    }
                    inside = f;
                }
            }
            if (c == candidates.size()) {
                return null;
            }
            double next = c + 1 < candidates.size() ? candidates.get(c + 1) : 2 * end;
            if (at(end + (next - end) / 2) != current) {
                return end;
            }
            before = end;
        }
        return null;
    }

    private List<Double> candidates() {
        int n = d.length;
        List<Double> candidates = new ArrayList<>();
        add(candidates, d);
        for (int i = 0; i < n; i++) {
            // A is I with column i all ones, B is D with column i zero; A⁻¹ subtracts row i from the others.
            double[][] b = Dense.copy(d);
            for (double[] row : b) {
                row[i] = 0;
            }
            double[] own = b[i].clone();
            for (int r = 0; r < n; r++) {
                for (int j = 0; r != i && j < n; j++) {
                    b[r][j] -= own[j];
                }
            }
            add(candidates, b);
        }
        Collections.sort(candidates);
        return candidates;
    }

    private static void add(List<Double> candidates, double[][] a) {
        for (Eigenvalue e : Spectrum.of(a)) {
            double f = 1 / e.re();
            if (e.im() == 0 && f > 1 && f < FARTHEST) {
                candidates.add(f);
            }
        }
    }

    private double bisect(double inside, double outside, State current) {
        double a = inside;
        double b = outside;
        for (int round = 0; round < 60 && b - a > 1e-13 * a; round++) {
            double middle = a + (b - a) / 2;
            if (at(middle) == current) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }

    private State at(double f) {
        double[][] m = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                m[i][j] = i == j ? 1 : -f * d[i][j];
            }
        }
        return State.of(m, growth);
    }
}
