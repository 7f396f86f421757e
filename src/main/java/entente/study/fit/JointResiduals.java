package entente.study.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Those of several scenarios, one after the other.
 *
 * @param parts      by scenario
 * @param which      by scenario, the numbers of the quantities that move there
 * @param quantities how many there are in all
 */
public record JointResiduals(List<Residuals> parts, List<int[]> which, int quantities) implements Residuals {
    /** Makes them for one thread after the other. */
    public static Supplier<Residuals> of(List<FitProblem> problems, List<int[]> which, int quantities) {
        List<Supplier<ModelResiduals>> makers =
                problems.stream().map(FitProblem::residuals).toList();
        return () -> makers.size() == 1 && which.get(0).length == quantities
                ? makers.get(0).get()
                : new JointResiduals(
                        makers.stream().<Residuals>map(Supplier::get).toList(), which, quantities);
    }

    @Override
    public Residuals within(double accuracy) {
        return new JointResiduals(
                parts.stream().map(part -> part.within(accuracy)).toList(), which, quantities);
    }

    @Override
    public @Nullable Point at(double[] values) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            int[] there = which.get(k);
            double[] own = new double[there.length];
            for (int j = 0; j < own.length; j++) {
                own[j] = values[there[j]];
            }
            Point point = parts.get(k).at(own);
            if (point == null) {
                return null;
            }
            points.add(point);
        }
        int rows = points.stream().mapToInt(point -> point.residual().length).sum();
        double[] residual = new double[rows];
        double[][] slope = new double[rows][quantities];
        int row = 0;
        for (int k = 0; k < points.size(); k++) {
            Point point = points.get(k);
            for (int i = 0; i < point.residual().length; i++) {
                residual[row] = point.residual()[i];
                for (int j = 0; j < which.get(k).length; j++) {
                    slope[row][which.get(k)[j]] = point.slope()[i][j];
                }
                row++;
            }
        }
        return new Point(residual, slope);
    }
}
