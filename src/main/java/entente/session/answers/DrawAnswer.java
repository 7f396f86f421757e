package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.model.Scenarios;
import entente.model.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code draw}: values over time or against another value, of some scenarios and at some points of what moves.
 *
 * @param time      what t counts
 * @param things    what is drawn
 * @param against   what stands on the axis below; null for time
 * @param over      the quantities that move
 * @param points    their values; one without any where none moves
 * @param scenarios by name
 * @param blocks    what was found
 * @param observed  what was observed
 * @param sentences what is to be known besides
 */
public record DrawAnswer(
        TimeAxis time,
        List<Thing> things,
        @Nullable Thing against,
        List<Thing> over,
        List<double[]> points,
        List<String> scenarios,
        List<Block> blocks,
        List<Observed> observed,
        List<Phrase> sentences)
        implements Answer {
    public DrawAnswer {
        things = List.copyOf(things);
        over = List.copyOf(over);
        points = List.copyOf(points);
        scenarios = List.copyOf(scenarios);
        blocks = List.copyOf(blocks);
        observed = List.copyOf(observed);
        sentences = List.copyOf(sentences);
    }

    /**
     * What a curve is of.
     *
     * @param heading of its column
     * @param label   in the picture
     * @param output  whether it is the output of a firm
     * @param percent whether it is shown with a percent sign
     */
    public record Thing(String heading, String label, boolean output, boolean percent) {}

    /**
     * What one run, or one answer, says.
     *
     * @param scenario index
     * @param point    index
     * @param t        ascending; an event's time twice, before and after it
     * @param x        of what stands on the axis below; t itself for time
     * @param y        by thing; NaN where there is no value
     * @param marks    what happened
     * @param runaway  when and of which firm outputs become infinite, or null
     */
    public record Block(
            int scenario,
            int point,
            double[] t,
            double[] x,
            double[][] y,
            List<Mark> marks,
            @Nullable Mark runaway) {
        /** Whether it says anything of a thing. */
        public boolean has(int thing) {
            for (double value : y[thing]) {
                if (!Double.isNaN(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param ends whether it is something that ends then */
    public record Mark(double t, String text, boolean ends) {}

    /**
     * A column of a file.
     *
     * @param thing which thing was observed, or −1
     */
    public record Observed(int thing, String heading, double[] t, double[] y) {}

    @Override
    public Fields fields() {
        return Fields.named().table(table()).done();
    }

    /** A row for each scenario, point and time; of data alone a row for each number. */
    @Override
    public Table table() {
        return blocks.isEmpty() ? observedTable() : runTable();
    }

    private record Row(Block block, int k) {}

    private Table runTable() {
        List<Row> rows = new ArrayList<>();
        for (Block block : blocks) {
            for (int k = 0; k < block.t().length; k++) {
                rows.add(new Row(block, k));
            }
        }
        List<Column> columns = new ArrayList<>();
        if (scenarios.size() > 1) {
            columns.add(new Column("scenario", row -> scenario(rows.get(row).block())));
        }
        for (int axis = 0; axis < over.size(); axis++) {
            int which = axis;
            columns.add(Column.numbers(
                    over.get(axis).heading(),
                    row -> points.get(rows.get(row).block().point())[which]));
        }
        addTime(columns, row -> rows.get(row).block().t()[rows.get(row).k()]);
        if (against != null) {
            columns.add(Column.numbers(
                    against.heading(),
                    row -> rows.get(row).block().x()[rows.get(row).k()]));
        }
        for (int thing = 0; thing < things.size(); thing++) {
            int which = thing;
            columns.add(Column.numbers(
                    things.get(thing).heading(),
                    row -> rows.get(row).block().y()[which][rows.get(row).k()]));
        }
        return new Table(rows.size(), columns);
    }

    private Field.Leaf scenario(Block block) {
        String name = scenarios.get(block.scenario());
        return name.equals(Scenarios.BASE) ? new Field.Word(name) : new Field.Text(name);
    }

    private Table observedTable() {
        List<double[]> rows = new ArrayList<>();
        for (int column = 0; column < observed.size(); column++) {
            for (int k = 0; k < observed.get(column).t().length; k++) {
                rows.add(new double[] {
                    column, observed.get(column).t()[k], observed.get(column).y()[k]
                });
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts(
                "column", row -> observed.get((int) rows.get(row)[0]).heading()));
        addTime(columns, row -> rows.get(row)[1]);
        columns.add(Column.numbers("value", row -> rows.get(row)[2]));
        return new Table(rows.size(), columns);
    }

    private void addTime(List<Column> columns, java.util.function.IntToDoubleFunction t) {
        columns.add(Column.numbers("t", t));
        double perYear = time.perYear();
        Double origin = time.origin();
        if (origin != null && perYear > 0) {
            columns.add(Column.numbers("year", row -> origin + t.applyAsDouble(row) / perYear));
        }
    }
}
