package entente.stability.interior;

import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.List;

/**
 * Π −(λᵢ + λⱼ)/(aᵢ + aⱼ) over the pairs of eigenvalues of a positive equilibrium, a = k∘x: above 0 where it is stable, and
 * of another sign wherever a pair has crossed the imaginary axis. Unlike the largest real part it is smooth where
 * eigenvalues meet, because it is symmetric in them (Guckenheimer, Myers &amp; Sturmfels, SIAM J. Numer. Anal. 34, 1997).
 */
public final class PairSums {
    /** Products of more pairs leave the range of numbers; there the largest real part stands for them. */
    private static final int MOST_FIRMS = 30;
    /** Of the largest modulus: sums that rounding made. */
    private static final double ROUNDING = 1e-14;

    private PairSums() {}

    /** NaN where there is no positive equilibrium. */
    public static double of(InteriorEquilibrium at) {
        double[] x = at.saturation();
        if (x == null || !at.positive() || !(Saturations.largest(x) < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        List<Eigenvalue> eigenvalues = at.eigenvalues();
        double[] growth = at.system().growth();
        double size = Spectrum.radius(eigenvalues);
        if (x.length > MOST_FIRMS) {
            return -at.abscissa() / size;
        }
        double re = 1;
        double im = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double scale = -growth[i] * x[i] - growth[j] * x[j];
                double sumRe = eigenvalues.get(i).re() + eigenvalues.get(j).re();
                double sumIm = eigenvalues.get(i).im() + eigenvalues.get(j).im();
                if (new Eigenvalue(sumRe, sumIm).modulus() <= ROUNDING * size) {
                    return 0;
                }
                double next = (re * sumRe - im * sumIm) / scale;
                im = (re * sumIm + im * sumRe) / scale;
                re = next;
            }
        }
        return re;
    }
}
