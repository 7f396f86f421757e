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
            double[] values = open.isSum(model, axis) ? null : new AxisValues(open, STEPS).of(axis);
            if (values == null) {
                return null;
            }
            axes.add(values);
        }
        Grid points = new Grid(axes);
        if (points.count() > AxisValues.MOST) {
            AxisValues.refuseTooMany(open);
            return null;
        }
        grid = points;
        return points;
    }
}
