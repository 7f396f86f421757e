package entente.trajectory.stiff;

import entente.arithmetic.Arithmetic;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/**
 * The largest |λ| of ∂f/∂y by power iteration, one or two products a step: the direction is kept from step to step,
 * so that it has converged where a law is stiff for long (Sommeijer, Shampine & Verwer, J. Comput. Appl. Math. 88,
 * 1998).
 */
final class SpectralRadius {
    private double[] direction = {};
    private double[] image = {};

    private void prepare(int n) {
        if (direction.length != n) {
            direction = new double[n];
            image = new double[n];
            for (int i = 0; i < n; i++) {
                // Any start that is no eigenvector by accident, the same on every run.
                direction[i] = 1 + 0.37 * (i % 7);
            }
        }
    }

    /** By a difference along the direction: one evaluation. NaN where f has no value there. */
    double ofEquations(FirstOrderDifferentialEquations f, double t, double[] y, double[] rate) {
        prepare(y.length);
        double size = norm(y);
        double length = norm(direction);
        double epsilon = 1e-7 * (size > 0 ? size : 1) / length;
        double[] moved = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + epsilon * direction[i];
        }
        f.computeDerivatives(t, moved, image);
        for (int i = 0; i < y.length; i++) {
            image[i] = (image[i] - rate[i]) / epsilon;
        }
        return turn(length);
    }

    /** By products with the Jacobian. */
    double ofJacobian(Pattern pattern, double[] jacobian) {
        prepare(pattern.size());
        double radius = 0;
        for (int round = 0; round < 2; round++) {
            double length = norm(direction);
            for (int i = 0; i < direction.length; i++) {
                double sum = 0;
                for (int k = pattern.start()[i]; k < pattern.start()[i + 1]; k++) {
                    sum = Arithmetic.fma(jacobian[k], direction[pattern.column()[k]], sum);
                }
                image[i] = sum;
            }
            radius = turn(length);
        }
        return radius;
    }

    private double turn(double length) {
        double stretched = norm(image);
        if (stretched > 0 && stretched < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < image.length; i++) {
                direction[i] = image[i] / stretched;
            }
        }
        return stretched / length;
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum = Arithmetic.fma(x, x, sum);
        }
        return Math.sqrt(sum);
    }
}
