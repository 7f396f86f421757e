package entente.stability;

import entente.law.ConstantSystem;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The same questions answered by the plainest means, with none of the code that is tested. */
public final class BruteForce {
    private BruteForce() {}

    public record Point(double[] x, boolean saturated, double abscissa, double margin) {}

    /** Every equilibrium; margin says how near to a change the nearest quantity is. */
    public static List<Point> equilibria(ConstantSystem s) {
        int n = s.size();
        double[][] d = s.coefficients().dense();
        List<Point> points = new ArrayList<>();
        for (int set = 0; set < 1 << n; set++) {
            RealMatrix a = MatrixUtils.createRealMatrix(n, n);
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                if ((set >> i & 1) == 0) {
                    a.setEntry(i, i, 1);
                    continue;
                }
                b[i] = 1;
                for (int j = 0; j < n; j++) {
                    a.setEntry(i, j, i == j ? 1 : -d[i][j]);
                }
            }
            double[] x = new LUDecomposition(a)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(b))
                    .toArray();
            for (int i = 0; i < n; i++) {
                x[i] = (set >> i & 1) == 0 ? 0 : x[i];
            }
            boolean positive = true;
            boolean saturated = true;
            double margin = Double.POSITIVE_INFINITY;
            double[][] jacobian = new double[n][n];
            for (int i = 0; i < n; i++) {
                double bracket = 1 - x[i];
                for (int j = 0; j < n; j++) {
                    bracket += d[i][j] * x[j];
                }
                if ((set >> i & 1) == 1) {
                    positive &= x[i] > 0;
                    margin = Math.min(margin, Math.abs(x[i]));
                } else {
                    saturated &= bracket <= 0;
                    margin = Math.min(margin, Math.abs(bracket));
                }
                // In outputs, not saturations: Q = N x.
                for (int j = 0; j < n; j++) {
                    double q = s.capacity()[i] * x[i];
                    double slope = (i == j ? -1 : d[i][j]) / s.capacity()[j];
                    jacobian[i][j] = s.growth()[i] * ((i == j ? bracket : 0) + q * slope);
                }
            }
            if (positive) {
                points.add(new Point(x, saturated, abscissa(jacobian), margin));
            }
        }
        return points;
    }

    public static double abscissa(double[][] jacobian) {
        double most = Double.NEGATIVE_INFINITY;
        for (double v : new EigenDecomposition(MatrixUtils.createRealMatrix(jacobian)).getRealEigenvalues()) {
            most = Math.max(most, v);
        }
        return most;
    }

    /** Follows x′ = k x (1 − x + Dx) for the time given; stops above 1e6. */
    public static double[] run(ConstantSystem s, double[] start, double time) {
        int n = s.size();
        double[][] d = s.coefficients().dense();
        double[] x = start.clone();
        double t = 0;
        while (t < time) {
            double rate = 0;
            double[] k1 = rates(s, d, x);
            for (int i = 0; i < n; i++) {
                rate = Math.max(rate, Math.abs(k1[i] / x[i]) + s.growth()[i] * x[i]);
                if (x[i] > 1e6) {
                    return x;
                }
            }
            double h = Math.min(time - t, 0.2 / rate);
            double[] k2 = rates(s, d, step(x, k1, h / 2));
            double[] k3 = rates(s, d, step(x, k2, h / 2));
            double[] k4 = rates(s, d, step(x, k3, h));
            for (int i = 0; i < n; i++) {
                x[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
            t += h;
        }
        return x;
    }

    private static double[] step(double[] x, double[] k, double h) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += h * k[i];
        }
        return y;
    }

    private static double[] rates(ConstantSystem s, double[][] d, double[] x) {
        double[] r = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 1 - x[i];
            for (int j = 0; j < x.length; j++) {
                sum += d[i][j] * x[j];
            }
            r[i] = s.growth()[i] * x[i] * sum;
        }
        return r;
    }
}
