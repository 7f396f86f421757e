package entente.law;

import entente.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Jacobian of an interpreted law. With A = 1 − xᵢ + Σ D[i][m] xₘ the rate of i is k u A, so that its derivatives are
 * k A on the diagonal, −k u x′ᵢ beside it, k u D[i][j] x′ⱼ for each giver, and what {@link Partials} says of growth
 * rates, capacities and coefficients that depend on state.
 */
final class Jacobian {
    private final InterpretedLaw law;
    private final @Nullable Partials partials;
    private final Sparsity sparsity;
    private final int[] diagonal;
    private final int[] place;
    private final List<int[]> places = new ArrayList<>();
    private final double[] slope;

    Jacobian(InterpretedLaw law, @Nullable Partials partials) {
        this.law = law;
        this.partials = partials;
        int n = law.size();
        int[] start = law.start();
        int[] from = law.from();
        List<int[]> besides = new ArrayList<>();
        if (partials != null) {
            for (Partials.Partial partial : partials.all()) {
                for (int i : rows(partial)) {
                    besides.add(new int[] {i, partial.variable()});
                }
            }
        }
        this.sparsity = Sparsity.of(start, from, besides);
        this.diagonal = new int[n];
        this.place = new int[from.length];
        for (int i = 0; i < n; i++) {
            diagonal[i] = sparsity.index(i, i);
            for (int k = start[i]; k < start[i + 1]; k++) {
                place[k] = sparsity.index(i, from[k]);
            }
        }
        if (partials != null) {
            for (Partials.Partial partial : partials.all()) {
                places.add(places(partial));
            }
        }
        this.slope = new double[places.size()];
    }

    /** The rows that a partial touches; for a capacity the firm's own first, then those that receive from it. */
    private int[] rows(Partials.Partial partial) {
        int index = partial.quantity().index();
        return switch (partial.quantity().kind()) {
            case GROWTH -> new int[] {index};
            case COEFFICIENT -> new int[] {row(index)};
            case CAPACITY -> {
                List<Integer> rows = new ArrayList<>();
                rows.add(index);
                for (int k : entriesFrom(index)) {
                    rows.add(row(k));
                }
                yield ints(rows);
            }
        };
    }

    private int[] places(Partials.Partial partial) {
        int[] rows = rows(partial);
        for (int r = 0; r < rows.length; r++) {
            rows[r] = sparsity.index(rows[r], partial.variable());
        }
        return rows;
    }

    private int[] entriesFrom(int giver) {
        List<Integer> entries = new ArrayList<>();
        for (int k = 0; k < law.from().length; k++) {
            if (law.from()[k] == giver) {
                entries.add(k);
            }
        }
        return ints(entries);
    }

    private static int[] ints(List<Integer> numbers) {
        int[] ints = new int[numbers.size()];
        for (int k = 0; k < ints.length; k++) {
            ints[k] = numbers.get(k);
        }
        return ints;
    }

    private int row(int entry) {
        int low = 0;
        int high = law.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (law.start()[middle + 1] > entry) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Sparsity sparsity() {
        return sparsity;
    }

    void fill(double t, double[] output, double[] saturation, double[] relative, double[] values) {
        Arrays.fill(values, 0);
        int[] start = law.start();
        for (int i = 0; i < law.size(); i++) {
            double factor = law.growth(i) * output[i];
            for (int k = start[i]; k < start[i + 1]; k++) {
                values[place[k]] = factor * law.coefficient(k) * law.slope(law.from()[k]);
            }
            values[diagonal[i]] = Arithmetic.fma(law.growth(i), relative[i], -factor * law.slope(i));
        }
        if (partials != null) {
            partials.evaluate(t, output, slope);
            for (int p = 0; p < slope.length; p++) {
                add(partials.all().get(p).quantity(), slope[p], places.get(p), output, saturation, relative, values);
            }
        }
    }

    private void add(
            Moving.Quantity quantity,
            double slope,
            int[] at,
            double[] output,
            double[] saturation,
            double[] relative,
            double[] values) {
        int index = quantity.index();
        switch (quantity.kind()) {
            case GROWTH -> values[at[0]] += slope * output[index] * relative[index];
            case COEFFICIENT -> {
                int i = row(index);
                values[at[0]] += law.growth(i) * output[i] * saturation[law.from()[index]] * slope;
            }
            case CAPACITY -> {
                double change = -Arithmetic.divide(saturation[index], law.capacity(index)) * slope;
                values[at[0]] -= law.growth(index) * output[index] * change;
                int[] entries = entriesFrom(index);
                for (int r = 0; r < entries.length; r++) {
                    int i = row(entries[r]);
                    values[at[r + 1]] += law.growth(i) * output[i] * law.coefficient(entries[r]) * change;
                }
            }
        }
    }
}
