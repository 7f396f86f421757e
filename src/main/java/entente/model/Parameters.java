package entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The parameters of a model by their indices: those that a script declares, from 0, and behind them attributes from
 * tables, which are columns. What a scenario adds comes behind too, so that an index means the same in every scenario.
 */
public final class Parameters {
    /** The index of the first attribute from a table. */
    private static final int CELLS = 1 << 30;

    private final List<Parameter> written;
    private final List<AttributeColumn> columns;

    public Parameters() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private Parameters(List<Parameter> written, List<AttributeColumn> columns) {
        this.written = written;
        this.columns = columns;
    }

    public static Parameters of(List<Parameter> written) {
        return new Parameters(new ArrayList<>(written), new ArrayList<>());
    }

    /** The same, to be changed; these are not changed any more. */
    public Parameters copy() {
        Parameters copy = Parameters.of(written);
        columns.forEach(column -> copy.columns.add(column.copy()));
        return copy;
    }

    /** Those that a script declares. */
    public List<Parameter> written() {
        return written;
    }

    public IntStream indices() {
        return IntStream.concat(
                IntStream.range(0, written.size()),
                columns.stream().flatMapToInt(c -> IntStream.range(c.start(), c.start() + c.count())));
    }

    public int add(Parameter parameter) {
        written.add(parameter);
        return written.size() - 1;
    }

    /** @param firms ascending, the firm of each number */
    public void addColumn(String attribute, int[] firms, double[] numbers) {
        int start = CELLS;
        for (AttributeColumn column : columns) {
            start += column.count();
        }
        columns.add(AttributeColumn.of(attribute, start, firms, numbers));
    }

    public static boolean fromTable(int index) {
        return index >= CELLS;
    }

    /** @param firm what a firm is called */
    public Parameter get(int index, IntFunction<String> firm) {
        if (!fromTable(index)) {
            return written.get(index);
        }
        AttributeColumn column = column(index);
        int row = index - column.start();
        return column.get(row, firm.apply(column.firm(row)) + "." + column.name());
    }

    public Expression value(int index) {
        if (!fromTable(index)) {
            return written.get(index).value();
        }
        AttributeColumn column = column(index);
        return column.value(index - column.start());
    }

    /** The indices of all but plain numbers from tables. */
    public IntStream singles() {
        return IntStream.concat(
                IntStream.range(0, written.size()),
                columns.stream().flatMapToInt(c -> c.changed().map(row -> c.start() + row)));
    }

    public void set(int index, Parameter parameter) {
        if (fromTable(index)) {
            AttributeColumn column = column(index);
            column.set(index - column.start(), parameter);
        } else {
            written.set(index, parameter);
        }
    }

    /** The firm of an attribute from a table. */
    int firm(int index) {
        AttributeColumn column = column(index);
        return column.firm(index - column.start());
    }

    /** Its name without its firm. */
    String attribute(int index) {
        return column(index).name();
    }

    private AttributeColumn column(int index) {
        for (AttributeColumn column : columns) {
            if (index < column.start() + column.count()) {
                return column;
            }
        }
        throw new IllegalArgumentException("no parameter " + index);
    }

    /** The index of a firm's attribute from a table, or -1. */
    int find(int firm, String attribute) {
        for (AttributeColumn column : columns) {
            int row = column.name().equals(attribute) ? column.row(firm) : -1;
            if (row >= 0) {
                return column.start() + row;
            }
        }
        return -1;
    }

    List<String> attributes() {
        return columns.stream().map(AttributeColumn::name).distinct().toList();
    }
}
