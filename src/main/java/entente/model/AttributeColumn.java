package entente.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** An attribute of many firms, from a table: a number for each, and whatever scenarios put in the place of some. */
public final class AttributeColumn {
    /** So many cells are changed one by one before a column of their own is worth its memory. */
    private static final int FEW = 64;

    private final String name;
    private final int start;
    private final int[] firms;
    private double[] numbers;
    private boolean borrowed;
    private final Map<Integer, Parameter> changed;

    private AttributeColumn(
            String name, int start, int[] firms, double[] numbers, boolean borrowed, Map<Integer, Parameter> changed) {
        this.name = name;
        this.start = start;
        this.firms = firms;
        this.numbers = numbers;
        this.borrowed = borrowed;
        this.changed = changed;
    }

    /** @param firms ascending */
    static AttributeColumn of(String name, int start, int[] firms, double[] numbers) {
        return new AttributeColumn(name, start, firms, numbers, false, new LinkedHashMap<>());
    }

    /** Shares the numbers; this one is not changed any more. */
    AttributeColumn copy() {
        return new AttributeColumn(name, start, firms, numbers, true, new LinkedHashMap<>(changed));
    }

    String name() {
        return name;
    }

    /** The index of its first cell as a parameter. */
    int start() {
        return start;
    }

    int count() {
        return firms.length;
    }

    int firm(int row) {
        return firms[row];
    }

    /** The row of a firm, or below 0. */
    int row(int firm) {
        int first = firms.length == 0 ? 0 : firms[0];
        int guess = firm - first;
        // Rows of a table are mostly firms in a row.
        return guess >= 0 && guess < firms.length && firms[guess] == firm ? guess : Arrays.binarySearch(firms, firm);
    }

    Parameter get(int row, String parameter) {
        Parameter other = changed.get(row);
        return other != null
                ? other
                : new Parameter(parameter, "", new Expression.Constant(numbers[row]), null, null, null);
    }

    Expression value(int row) {
        Parameter other = changed.get(row);
        return other != null ? other.value() : new Expression.Constant(numbers[row]);
    }

    IntStream changed() {
        return changed.keySet().stream().mapToInt(row -> row).sorted();
    }

    void set(int row, Parameter parameter) {
        boolean number = parameter.value() instanceof Expression.Constant
                && parameter.range() == null
                && parameter.distribution() == null;
        if (!number || (borrowed && changed.size() < FEW)) {
            changed.put(row, parameter);
            return;
        }
        if (borrowed) {
            numbers = numbers.clone();
            borrowed = false;
        }
        changed.remove(row);
        numbers[row] = ((Expression.Constant) parameter.value()).value();
    }
}
