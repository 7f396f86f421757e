package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.family.AcrossScenarios;
import entente.model.Asked;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.session.answers.TableAnswer;
import entente.study.ValueRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code sweep spill in 0..0.9 by 0.1 { … }}: values at every point of a grid, the last quantity moving fastest. */
final class SweepQuestion implements Divisible {
    private static final int STEPS = 10;
    private static final int MOST_POINTS = 100_000;

    private final OpenQuestion open;
    private final Question.Sweep sweep;
    private @Nullable Grid grid;
    private @Nullable Phrase note;

    SweepQuestion(OpenQuestion open, Question.Sweep sweep) {
        this.open = open;
        this.sweep = sweep;
    }

    @Override
    public void before(Preconditions beforehand) {
        beforehand.needsRuns(sweep.values(), open.subject(), open.inquiry());
        beforehand.answers();
    }

    /** As far as it came: a sweep that is stopped has the rows that were done. */
    @Override
    public @Nullable Answer answer() {
        int count = count();
        if (count == 0) {
            return null;
        }
        List<List<Field.Leaf>> rows = rows(0, count);
        if (rows.size() < count) {
            open.refuse(Code.E813, rows.size(), count);
        }
        return answer(rows, note);
    }

    @Override
    public Answer answer(List<List<Field.Leaf>> rows, @Nullable Phrase note) {
        List<String> columns = new ArrayList<>();
        sweep.axes().forEach(axis -> columns.add(axis.text()));
        sweep.values().forEach(value -> columns.add(value.text()));
        return new TableAnswer(columns, rows, note == null ? List.of() : List.of(note));
    }

    @Override
    public int count() {
        Grid points = grid();
        return points == null ? 0 : points.count();
    }

    @Override
    public List<List<Field.Leaf>> rows(int from, int to) {
        Grid points = Objects.requireNonNull(grid(), "asked for rows of a question that is refused");
        AcrossScenarios quantities = quantities();
        List<ValueRows.Row> read = new ValueRows(open.runs(), open.results(), open.subject(), sweep.values())
                .at(to - from, k -> quantities.at(points.point(from + k)))
                .rows(open.options().effort());
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (ValueRows.Row values : read) {
            open.ended(values.failed());
            note = note == null ? values.note() : note;
            List<Field.Leaf> row = new ArrayList<>();
            for (double value : points.point(from + rows.size())) {
                row.add(new Field.Number(value));
            }
            row.addAll(values.values());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public @Nullable Phrase note() {
        return note;
    }

    private AcrossScenarios quantities() {
        Set<String> scenarios = new TreeSet<>();
        sweep.values().forEach(value -> scenarios.addAll(Asked.scenarios(value.expression())));
        List<Target> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Question.Axis axis : sweep.axes()) {
            targets.add(axis.quantity());
            names.add(axis.text());
        }
        return AcrossScenarios.of(open.runs().scenarios(), open.inquiry().scenario(), scenarios, targets, names);
    }

    /** Null where it is refused. */
    private @Nullable Grid grid() {
        if (grid != null) {
            return grid;
        }
        Model model = open.runs().scenarios().of(open.inquiry().scenario());
        List<double[]> axes = new ArrayList<>();
        for (Question.Axis axis : sweep.axes()) {
            double[] values = open.isSum(model, axis) ? null : values(axis);
            if (values == null) {
                return null;
            }
            axes.add(values);
        }
        Grid points = new Grid(axes);
        if (points.count() > MOST_POINTS) {
            refuseTooMany();
            return null;
        }
        grid = points;
        return points;
    }

    private void refuseTooMany() {
        open.refuseWithHint("session.hint.times", Code.E812, MOST_POINTS);
    }

    /** From low to high, both included; ten steps where none are named. */
    private double @Nullable [] values(Question.Axis axis) {
        double low = open.number(axis.low());
        double high = open.number(axis.high());
        double by = axis.by() == null ? (high - low) / STEPS : open.number(axis.by());
        if (!(low < high) || !(by > 0) || Double.isInfinite(low) || Double.isInfinite(high)) {
            open.refuse(Code.E557, axis.text(), low, high);
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
