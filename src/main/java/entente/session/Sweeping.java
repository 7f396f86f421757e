package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.family.AcrossScenarios;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.session.answers.TableAnswer;
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

    private final Hearing hearing;

    Sweeping(Hearing hearing) {
        this.hearing = hearing;
    }

    /** As far as it came: a sweep that is stopped has the rows that were done. */
    @Nullable
    Answer answer(Question.Sweep sweep) {
        Runs runs = hearing.runs();
        SessionOptions options = hearing.options();
        String scenario = hearing.inquiry().scenario();
        Model model = runs.scenarios().of(scenario);
        List<Target> targets = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<double[]> axes = new ArrayList<>();
        for (Question.Axis axis : sweep.axes()) {
            double[] values = hearing.isSum(model, axis) ? null : values(axis);
            if (values == null) {
                return null;
            }
            targets.add(axis.quantity());
            columns.add(axis.text());
            axes.add(values);
        }
        Grid grid = new Grid(axes);
        if (grid.count() > MOST_POINTS) {
            refuseTooMany();
            return null;
        }
        Set<String> scenarios = new TreeSet<>();
        sweep.values().forEach(value -> scenarios.addAll(Form.scenarios(value.expression())));
        AcrossScenarios quantities = AcrossScenarios.of(runs.scenarios(), scenario, scenarios, targets, columns);
        // Rows go side by side, so none of them has threads of its own, nor tells how far it is.
        Runs apart = runs.copy(options.withWorkers(Workers.NONE).withProgress((done, of) -> {}));
        SweptRows rows = new SweptRows(apart, hearing.results(), options.effort(), hearing.subject(), sweep.values());
        List<List<Field.Leaf>> done = rows.of(grid, quantities);
        if (done.size() < grid.count()) {
            hearing.refuse(Code.E813, done.size(), grid.count());
        }
        hearing.ended(rows.failed());
        sweep.values().forEach(value -> columns.add(value.text()));
        return new TableAnswer(columns, done, List.of());
    }

    private void refuseTooMany() {
        hearing.refuseWithHint("session.hint.times", Code.E812, MOST_POINTS);
    }

    /** From low to high, both included; ten steps where none are named. */
    private double @Nullable [] values(Question.Axis axis) {
        double low = hearing.number(axis.low());
        double high = hearing.number(axis.high());
        double by = axis.by() == null ? (high - low) / STEPS : hearing.number(axis.by());
        if (!(low < high) || !(by > 0) || Double.isInfinite(low) || Double.isInfinite(high)) {
            hearing.refuse(Code.E557, axis.text(), low, high);
            return null;
        }
        // A step that divides the range, but for rounding, ends at its end.
        double steps = Math.floor((high - low) / by * (1 + 1e-12) + 1e-9);
        if (steps >= MOST_POINTS) {
            refuseTooMany();
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
}
