package entente.stability.matrix;

import entente.law.Coefficients;
import java.util.ArrayList;
import java.util.List;

/**
 * All eigenvalues of a small real matrix.
 *
 * <p>The matrix is first taken apart into strongly connected blocks: a triangular matrix then has its diagonal for
 * eigenvalues to the last digit, where a plain QR iteration would spread a multiple eigenvalue by the root of the
 * rounding error. Blocks of two are solved by the quadratic formula, larger ones by {@link HessenbergQr}.
 */
public final class Spectrum {
    private Spectrum() {}

    /**
     * @param a square, read only
     * @return n eigenvalues, the largest real part first; NaN ones where the iteration did not converge
     */
    public static List<Eigenvalue> of(double[][] a) {
        List<Eigenvalue> all = new ArrayList<>(a.length);
        for (int[] group : Components.of(Coefficients.ofDense(a))) {
            block(Dense.sub(a, group, group), all);
        }
        all.sort(Eigenvalue::compareDescending);
        return all;
    }

    /** The largest real part; NaN where the iteration did not converge. */
    public static double abscissa(List<Eigenvalue> eigenvalues) {
        double max = Double.NEGATIVE_INFINITY;
        for (Eigenvalue e : eigenvalues) {
            max = Math.max(max, e.re());
        }
        return max;
    }

    /** The largest modulus. */
    public static double radius(List<Eigenvalue> eigenvalues) {
        double max = 0;
        for (Eigenvalue e : eigenvalues) {
            max = Math.max(max, e.modulus());
        }
        return max;
    }

    /** Whether rounding may have put the largest real part on the wrong side of the axis. */
    public static boolean nearAxis(List<Eigenvalue> eigenvalues, double band) {
        return !eigenvalues.isEmpty() && !(Math.abs(abscissa(eigenvalues)) > band * radius(eigenvalues));
    }

    private static void block(double[][] a, List<Eigenvalue> into) {
        if (a.length == 1) {
            into.add(new Eigenvalue(a[0][0], 0));
        } else if (a.length == 2) {
            pair(a[0][0], a[0][1], a[1][0], a[1][1], into);
        } else {
            into.addAll(HessenbergQr.eigenvalues(a));
        }
    }

    private static void pair(double a, double b, double c, double d, List<Eigenvalue> into) {
        double half = (a - d) / 2;
        double discriminant = half * half + b * c;
        double middle = (a + d) / 2;
        if (discriminant < 0) {
            double im = Math.sqrt(-discriminant);
            into.add(new Eigenvalue(middle, im));
            into.add(new Eigenvalue(middle, -im));
            return;
        }
        // The one of larger modulus by a sum without cancellation, the other from the determinant.
        double large = middle + (middle < 0 ? -1 : 1) * Math.sqrt(discriminant);
        double small = large == 0 ? 0 : Exact.determinant(a, b, c, d) / large;
        into.add(new Eigenvalue(large, 0));
        into.add(new Eigenvalue(small, 0));
    }
}
