package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.family.AcrossScenarios;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.reading.Form;
import entente.reading.Runs;
import entente.session.answers.TableAnswer;
import entente.study.ValueRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code sweep spill in 0..0.9 by 0.1 { … }}: values at every point of a grid, the last quantity moving fastest. */
final class SweepQuestion implements Answerable {
    private static final int STEPS = 10;
    private static final int MOST_POINTS = 100_000;

    private final OpenQuestion open;
    private final Question.Sweep sweep;

    SweepQuestion(OpenQuestion open, Question.Sweep sweep) {
        this.open = open;
        this.sweep = sweep;
    }

    /** As far as it came: a sweep that is stopped has the rows that were done. */
    @Override
    public void before(Preconditions beforehand) {
        beforehand.needsRuns(sweep.values(), open.subject(), open.inquiry());
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        Runs runs = open.runs();
        String scenario = open.inquiry().scenario();
        Model model = runs.scenarios().of(scenario);
        List<Target> targets = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<double[]> axes = new ArrayList<>();
        for (Question.Axis axis : sweep.axes()) {
            double[] values = open.isSum(model, axis) ? null : values(axis);
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
        List<ValueRows.Row> rows = new ValueRows(runs, open.results(), open.subject(), sweep.values())
                .at(grid.count(), k -> quantities.at(grid.point(k)))
                .rows(open.options().effort());
        if (rows.size() < grid.count()) {
            open.refuse(Code.E813, rows.size(), grid.count());
        }
        List<List<Field.Leaf>> cells = new ArrayList<>();
        Phrase note = null;
        for (ValueRows.Row row : rows) {
            open.ended(row.failed());
            note = note == null ? row.note() : note;
            List<Field.Leaf> line = new ArrayList<>();
            for (double value : grid.point(cells.size())) {
                line.add(new Field.Number(value));
            }
            line.addAll(row.values());
            cells.add(line);
        }
        sweep.values().forEach(value -> columns.add(value.text()));
        return new TableAnswer(columns, cells, note == null ? List.of() : List.of(note));
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
