package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.session.Evaluation.Where;
import entente.session.family.AcrossScenarios;
import entente.session.family.Adjustable;
import entente.trajectory.Trajectory;
import entente.trajectory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code sweep spill in 0..0.9 by 0.1 { … }}: values at every point of a grid, the last quantity moving fastest. */
final class Sweeping {
    private static final int STEPS = 10;
    private static final int MOST_POINTS = 100_000;

    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private final Inquiry inquiry;
    private @Nullable Diagnostic fault;
    private @Nullable Trajectory failed;

    Sweeping(Runs runs, Results results, SessionOptions options, Inquiry inquiry) {
        this.runs = runs;
        this.results = results;
        this.options = options;
        this.inquiry = inquiry;
    }

    @Nullable
    Diagnostic fault() {
        return fault;
    }

    /** A run that ended with an error, or null. */
    @Nullable
    Trajectory failed() {
        return failed;
    }

    /** As far as it came: a sweep that is stopped has the rows that were done. */
    @Nullable
    Answer answer(Question.Sweep sweep) {
        Model model = runs.scenarios().of(inquiry.scenario());
        List<Target> targets = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<double[]> axes = new ArrayList<>();
        for (Question.Axis axis : sweep.axes()) {
            if (Adjustable.isSum(model, axis.quantity())) {
                fault = Diagnostic.of(Code.E556, inquiry.span(), axis.text()).hint("session.hint.sum");
                return null;
            }
            double[] values = values(axis);
            if (values == null) {
                return null;
            }
            targets.add(axis.quantity());
            columns.add(axis.text());
            axes.add(values);
        }
        Grid grid = new Grid(axes);
        if (grid.count() > MOST_POINTS) {
            fault = tooMany();
            return null;
        }
        Set<String> scenarios = new TreeSet<>();
        sweep.values().forEach(value -> scenarios.addAll(Form.scenarios(value.expression())));
        AcrossScenarios quantities =
                AcrossScenarios.of(runs.scenarios(), inquiry.scenario(), scenarios, targets, columns);
        // Rows go side by side, so none of them has threads of its own, nor tells how far it is.
        Runs apart = runs.copy(options.withWorkers(Workers.NONE).withProgress((done, of) -> {}));
        Rows rows = new Rows(apart, results, options.effort(), Subject.of(inquiry), sweep.values());
        List<List<Cell>> done = rows.of(grid, quantities);
        failed = rows.failed();
        if (done.size() < grid.count()) {
            fault = Diagnostic.of(Code.E813, inquiry.span(), done.size(), grid.count());
        }
        sweep.values().forEach(value -> columns.add(value.text()));
        return new Answer.Tabled(columns, done, List.of());
    }

    private Diagnostic tooMany() {
        return Diagnostic.of(Code.E812, inquiry.span(), MOST_POINTS).hint("session.hint.times");
    }

    /** From low to high, both included; ten steps where none are named. */
    private double @Nullable [] values(Question.Axis axis) {
        double low = number(axis.low());
        double high = number(axis.high());
        double by = axis.by() == null ? (high - low) / STEPS : number(axis.by());
        if (!(low < high) || !(by > 0) || Double.isInfinite(low) || Double.isInfinite(high)) {
            fault = Diagnostic.of(Code.E557, inquiry.span(), axis.text(), low, high);
            return null;
        }
        // A step that divides the range, but for rounding, ends at its end.
        double steps = Math.floor((high - low) / by * (1 + 1e-12) + 1e-9);
        if (steps >= MOST_POINTS) {
            fault = tooMany();
            return null;
        }
        double[] values = new double[(int) steps + 1];
        for (int k = 0; k < values.length; k++) {
            double value = low + k * by;
            // 0.1 · 3 is 0.30000000000000004, which nobody wrote.
            values[k] = Math.abs(value - high) < 1e-9 * by ? high : tidy(value);
        }
        return values;
    }

    private static double tidy(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(15))
                .doubleValue();
    }

    private double number(@Nullable Expression e) {
        return e == null ? Double.NaN : new Evaluation(runs, results).of(e, Where.of(Subject.of(inquiry)));
    }
}
