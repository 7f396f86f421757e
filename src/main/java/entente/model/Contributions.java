package entente.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contribution terms of a model in declaration order, in columns: millions of them come from data files.
 *
 * <p>D[to][from] is the sum of the terms from → to that are in force. A term belongs to an alliance or to none, and
 * is a number or an expression. Rivalry is a negative coefficient.
 */
public final class Contributions {
    /** The alliance of a term outside any. */
    public static final int OUTSIDE = -1;

    public static final Contributions NONE = new Builder().build();

    private final int[] from;
    private final int[] to;
    private final int[] alliance;
    private final double[] number;
    private final Map<Integer, Expression> expressions;
    /** By term, how far its number may be from what was written; null where no number is rounded. */
    private final double @Nullable [] error;

    private Contributions(Builder builder) {
        this.from = Arrays.copyOf(builder.from, builder.count);
        this.to = Arrays.copyOf(builder.to, builder.count);
        this.alliance = Arrays.copyOf(builder.alliance, builder.count);
        this.number = Arrays.copyOf(builder.number, builder.count);
        this.error = builder.error == null ? null : Arrays.copyOf(builder.error, builder.count);
        this.expressions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.expressions));
    }

    public int count() {
        return from.length;
    }

    public int from(int term) {
        return from[term];
    }

    public int to(int term) {
        return to[term];
    }

    /** The alliance's index, or {@link #OUTSIDE}. */
    public int alliance(int term) {
        return alliance[term];
    }

    /** Whether the coefficient is a number as it was written. */
    public boolean constant(int term) {
        return expressions.isEmpty() || !expressions.containsKey(term);
    }

    /** How far the number of a term may be from what was written, which is not kept; 0 for most. */
    public double error(int term) {
        return error == null ? 0 : error[term];
    }

    /** The coefficient of a term that is a number. */
    public double number(int term) {
        return number[term];
    }

    public Expression coefficient(int term) {
        Expression expression = expressions.get(term);
        return expression != null ? expression : Rounding.constant(number[term], error(term));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects terms. */
    public static final class Builder {
        private int count;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] alliance = new int[16];
        private double[] number = new double[16];
        private final Map<Integer, Expression> expressions = new LinkedHashMap<>();
        private double @Nullable [] error;

        public void add(int from, int to, int alliance, double number) {
            if (count == this.from.length) {
                int room = count * 2;
                this.from = Arrays.copyOf(this.from, room);
                this.to = Arrays.copyOf(this.to, room);
                this.alliance = Arrays.copyOf(this.alliance, room);
                this.number = Arrays.copyOf(this.number, room);
                error = error == null ? null : Arrays.copyOf(error, room);
            }
            this.from[count] = from;
            this.to[count] = to;
            this.alliance[count] = alliance;
            this.number[count++] = number;
        }

        /** @param error how far the number may be from what was written */
        public void add(int from, int to, int alliance, double number, double error) {
            add(from, to, alliance, number);
            if (error > 0) {
                this.error = this.error == null ? new double[this.from.length] : this.error;
                this.error[count - 1] = error;
            }
        }

        public void add(int from, int to, int alliance, Expression coefficient) {
            if (!coefficient.isNumber() || !coefficient.sources().isEmpty()) {
                expressions.put(count, coefficient);
            }
            add(from, to, alliance, coefficient.number());
        }

        public Contributions build() {
            return new Contributions(this);
        }
    }
}
