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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is fitted to what.
 *
 * @param model      with the quantities as parameters
 * @param parameters those, by quantity
 * @param compared   by column of the data
 * @param known      whether the sizes of errors are stated
 */
public record FitProblem(
        Model model,
        int[] parameters,
        List<MovingQuantity> quantities,
        List<Compared> compared,
        DataSeries data,
        boolean known) {

    /** What the model says of each column, itself and not its change. */
    public List<Expression> observed() {
        return compared.stream().map(Compared::expression).toList();
    }

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
        return ModelCurves.of(model, course, parameters, observed(), times);
    }

    /** Makes residuals for one thread after the other. */
    public Supplier<ModelResiduals> residuals() {
        double[] times = times();
        MovingCourse course = course(times[times.length - 1]);
        List<Datum> values = values(times);
        boolean[] logarithmic = logarithmic();
        return () -> new ModelResiduals(curves(course, times), values, logarithmic);
    }

    /** All times that the model is read at: those of the data, and one before them where a change is compared. */
    public double[] times() {
        double[] own = data.distinctTimes();
        double before = before(own);
        boolean change = compared.stream().anyMatch(Compared::change);
        return change && before >= 0
                ? DoubleStream.concat(DoubleStream.of(before), Arrays.stream(own))
                        .toArray()
                : own;
    }

    /** Since when the first change is: as long before the first time as the others lie apart. */
    private static double before(double[] own) {
        double[] apart = IntStream.range(1, own.length)
                .mapToDouble(k -> own[k] - own[k - 1])
                .sorted()
                .toArray();
        return apart.length == 0 ? -1 : own[0] - apart[apart.length / 2];
    }

    private List<Datum> values(double[] times) {
        List<Datum> values = new ArrayList<>();
        for (int row = 0; row < data.values().size(); row++) {
            int time = Arrays.binarySearch(times, data.times().get(row));
            for (int c = 0; c < data.columns().size(); c++) {
                double y = data.values().get(row)[c];
                boolean change = compared.get(c).change();
                if (!Double.isNaN(y) && !(change && time == 0)) {
                    values.add(new Datum(
                            time,
                            change ? time - 1 : -1,
                            c,
                            y,
                            data.sizes().get(row)[c],
                            compared.get(c).relative()));
                }
            }
        }
        return values;
    }

    /** The last time of the data. */
    public double last() {
        double[] times = times();
        return times[times.length - 1];
    }

    /** The values that are compared, in the order of the residuals. */
    public List<Datum> values() {
        return values(times());
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
        return new FitProblem(model, parameters, quantities, compared, data.until(last), known);
    }
}
