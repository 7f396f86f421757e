package entente.stability;

import entente.law.ConstantSystem;
import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
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
 * <p>For D ≥ 0 that is 1/ρ(D). Else det(I − fD) = 0 at the inverses of D's real eigenvalues; firm i reaches 0 where the
 * determinant with column i replaced by ones is 0, which is the same for the matrix A⁻¹B with A − fB that replaced matrix.
 * Between such factors {@link FirstChange} looks for a Hopf point.
 */
final class Headroom {
    static final int MOST_FIRMS = 60;
    private static final long WORK = 60_000_000;
    /** Factors beyond are not looked at. */
    static final double FARTHEST = 1e6;

    private Headroom() {}

    /** @param perron of D where D ≥ 0, else null */
    static @Nullable Double of(
            InteriorEquilibrium interior, Finding finding, @Nullable Perron perron, Patience patience) {
        if (perron != null) {
            return finding.verdict() == Verdict.GLOBAL && perron.lower() > 0 ? 1 / perron.radius() : null;
        }
        ConstantSystem system = interior.system();
        int n = system.size();
        if (n > MOST_FIRMS || finding.undecided() != null) {
            return null;
        }
        double[][] d = system.coefficients().dense();
        int cells = (int) Math.max(8, Math.min(400, WORK / ((long) n * n * n * 1000)));
        PairSums pairs = new PairSums(system.growth(), system.coefficients());
        Double more = new FirstChange(interior, step -> scaled(d, 1 + step), cells, pairs, patience)
                .first(FirstChange.kind(finding), places(d), FARTHEST);
        return more == null ? null : 1 + more;
    }

    private static List<Double> places(double[][] d) {
        int n = d.length;
        List<Double> places = new ArrayList<>();
        add(places, d);
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
            add(places, b);
        }
        Collections.sort(places);
        return places;
    }

    private static void add(List<Double> places, double[][] a) {
        for (Eigenvalue e : Spectrum.of(a)) {
            double f = 1 / e.re();
            if (Math.abs(e.im()) <= Bands.MEETING * e.modulus() && f > 1 && f < FARTHEST) {
                places.add(f - 1);
            }
        }
    }

    private static double[][] scaled(double[][] d, double f) {
        double[][] scaled = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                scaled[i][j] = f * d[i][j];
            }
        }
        return scaled;
    }
}
