package entente.stability.interior;

import entente.law.Coefficients;
import entente.stability.matrix.Components;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.HessenbergQr;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Spectrum;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Π −(λᵢ + λⱼ)/(aᵢ + aⱼ) over the pairs of eigenvalues of a positive equilibrium, a = k∘x: above 0 where it is stable, and
 * of another sign wherever a pair has crossed the imaginary axis. Unlike the largest real part it is smooth where
 * eigenvalues meet, because it is symmetric in them (Guckenheimer, Myers &amp; Sturmfels, SIAM J. Numer. Anal. 34, 1997).
 *
 * <p>Each strongly connected group of firms has eigenvalues of its own and so a product of its own: two alike that cross
 * together are two changes of sign. In groups of one and two none can cross, because each firm holds itself back.
 */
public final class PairSums {
    /** Products of more pairs leave the range of numbers; there the largest real part stands for them. */
    private static final int MOST_FIRMS = 30;
    /** Of the largest modulus: sums that rounding made. */
    private static final double ROUNDING = 1e-14;

    private final double[] growth;
    private final List<int[]> groups;

    /** @param d with every contribution that is anywhere looked at */
    public PairSums(double[] growth, Coefficients d) {
        this.growth = growth;
        this.groups =
                Components.of(d).stream().filter(group -> group.length > 2).toList();
    }

    /** Whether a pair can cross the axis at all. */
    public boolean any() {
        return !groups.isEmpty();
    }

    /** By group; NaN where there is no positive equilibrium. */
    public double[] of(double[][] m) {
        return of(m, Coexistence.of(Lu.of(m)).saturation());
    }

    public static double[] of(InteriorEquilibrium at) {
        return new PairSums(at.system().growth(), at.system().coefficients()).of(at.m(), at.saturation());
    }

    private double[] of(double[][] m, double @Nullable [] x) {
        double[] products = new double[groups.size()];
        boolean there = x != null && Saturations.least(x) > 0 && Saturations.largest(x) < Double.POSITIVE_INFINITY;
        for (int g = 0; g < products.length; g++) {
            products[g] = x == null || !there ? Double.NaN : product(m, x, groups.get(g));
        }
        return products;
    }

    private double product(double[][] m, double[] x, int[] group) {
        List<Eigenvalue> eigenvalues = HessenbergQr.eigenvalues(Linearisation.present(m, growth, x, group));
        double size = Spectrum.radius(eigenvalues);
        if (group.length > MOST_FIRMS) {
            return -Spectrum.abscissa(eigenvalues) / size;
        }
        double[] real = new double[group.length];
        double[] imaginary = new double[group.length];
        Arrays.setAll(real, i -> eigenvalues.get(i).re());
        Arrays.setAll(imaginary, i -> eigenvalues.get(i).im());
        double re = 1;
        double im = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                double scale = -growth[group[i]] * x[group[i]] - growth[group[j]] * x[group[j]];
                double sumRe = real[i] + real[j];
                double sumIm = imaginary[i] + imaginary[j];
                if (Math.abs(sumRe) + Math.abs(sumIm) <= ROUNDING * size) {
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
