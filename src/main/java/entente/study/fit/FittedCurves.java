package entente.study.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a fitted model says of each column over time, and how surely: half widths of 95 % bands, t·√(gᵀCg) for the curve
 * and t·√(gᵀCg + σ²) for a value that is observed there, σμ in place of σ where errors are relative. NaN where the data
 * leave a combination of the quantities open.
 *
 * @param value    by column and time
 * @param curve    half width for the curve
 * @param observed half width for a value
 */
public record FittedCurves(double[] times, double[][] value, double[][] curve, double[][] observed) {

    /**
     * Empty where the model does not reach the last time.
     *
     * @param before since when the first change is, where a column is one
     */
    public static Optional<FittedCurves> of(FitProblem problem, Estimation estimation, double before, double[] times) {
        return of(
                problem, estimation, IntStream.range(0, estimation.quantities()).toArray(), before, times);
    }

    /** @param which of the quantities that were fitted together move here */
    public static Optional<FittedCurves> of(
            FitProblem problem, Estimation estimation, int[] which, double before, double[] times) {
        ModelResiduals scale = problem.residuals().get();
        double[] at = Arrays.stream(which)
                .mapToDouble(j -> estimation.minimum().at()[j])
                .toArray();
        double[] natural = scale.natural(at);
        ModelCurves.Read read = problem.curves(DoubleStream.concat(DoubleStream.of(before), Arrays.stream(times))
                        .toArray())
                .at(natural);
        if (read == null) {
            return Optional.empty();
        }
        int columns = problem.observed().size();
        double[][] value = new double[columns][times.length];
        double[][] curve = new double[columns][times.length];
        double[][] observed = new double[columns][times.length];
        double[][] covariance = estimation.covariance();
        double reach = estimation.quantile();
        for (int c = 0; c < columns; c++) {
            for (int k = 0; k < times.length; k++) {
                double[] slope = read.slope()[k + 1][c].clone();
                value[c][k] = read.value()[k + 1][c];
                if (problem.compared().get(c).change()) {
                    value[c][k] -= read.value()[k][c];
                    for (int j = 0; j < slope.length; j++) {
                        slope[j] -= read.slope()[k][c][j];
                    }
                }
                slope = scale.working(slope, natural);
                double own = variance(slope, which, covariance);
                double size = problem.data().sizes().get(problem.data().sizes().size() - 1)[c];
                double sigma = Math.sqrt(estimation.variance())
                        * size
                        * (problem.compared().get(c).relative() ? value[c][k] : 1);
                curve[c][k] = reach * Math.sqrt(own);
                observed[c][k] = reach * Math.sqrt(own + sigma * sigma);
            }
        }
        return Optional.of(new FittedCurves(times, value, curve, observed));
    }

    private static double variance(double[] slope, int[] which, double[][] covariance) {
        double sum = 0;
        for (int a = 0; a < slope.length; a++) {
            for (int b = 0; b < slope.length; b++) {
                sum += slope[a] * covariance[which[a]][which[b]] * slope[b];
            }
        }
        return Math.max(0, sum);
    }
}
