package entente.study.fit;

import entente.events.MovingCourse;
import entente.model.Expression;
import entente.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is fitted to what.
 *
 * @param model      with the quantities as parameters
 * @param parameters those, by quantity
 * @param observed   what the model says of each column of the data
 */
public record FitProblem(
        Model model, int[] parameters, List<MovingQuantity> quantities, List<Expression> observed, DataSeries data) {

    /** What the model does up to a time while the quantities move. */
    public MovingCourse course(double to) {
        Set<Integer> moving = new LinkedHashSet<>();
        Arrays.stream(parameters).forEach(moving::add);
        return MovingCourse.of(model, moving, to);
    }

    /** What the model says of the columns at other times than those of the data; for one thread. */
    public ModelCurves curves(double[] times) {
        return curves(course(times[times.length - 1]), times);
    }

    private ModelCurves curves(MovingCourse course, double[] times) {
        return ModelCurves.of(model, course, parameters, observed, times);
    }

    /** Makes residuals for one thread after the other. */
    public Supplier<ModelResiduals> residuals() {
        double[] times = data.distinctTimes();
        MovingCourse course = course(times[times.length - 1]);
        List<Datum> values = values(times);
        boolean[] logarithmic = logarithmic();
        return () -> new ModelResiduals(curves(course, times), values, logarithmic, false);
    }

    private List<Datum> values(double[] times) {
        List<Datum> values = new ArrayList<>();
        for (int row = 0; row < data.values().size(); row++) {
            int time = Arrays.binarySearch(times, data.times().get(row));
            for (int c = 0; c < data.columns().size(); c++) {
                double y = data.values().get(row)[c];
                if (!Double.isNaN(y)) {
                    values.add(new Datum(time, c, y, 1));
                }
            }
        }
        return values;
    }

    private boolean[] logarithmic() {
        boolean[] logarithmic = new boolean[quantities.size()];
        for (int j = 0; j < logarithmic.length; j++) {
            logarithmic[j] = quantities.get(j).logarithmic();
        }
        return logarithmic;
    }

    /** The same for what was known up to a time. */
    public FitProblem until(double last) {
        return new FitProblem(model, parameters, quantities, observed, data.until(last));
    }
}
