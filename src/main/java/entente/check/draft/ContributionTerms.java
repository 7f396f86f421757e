package entente.check.draft;

import entente.arithmetic.Operation;
import entente.diagnostic.Span;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Folding;
import entente.model.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of a scenario while they are collected: for each alliance and pair one term, which has a named
 * part ({@code Jia -> Yi 0.3}) and a part from groups ({@code each -> each 0.02}); they add.
 */
public final class ContributionTerms {
    /** Computed numbers that keep what they came from: more than any model has of which something is decided exactly. */
    private static final int TRACED = 20_000;

    private final @Nullable ContributionTerms source;
    private PairIndex index;
    /** Whether the columns, and the numbers, are the source's, which is not changed any more. */
    private boolean borrowed;

    private boolean borrowedNumbers;
    private @Nullable Contributions built;
    private int count;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] alliance = new int[16];
    private double[] number = new double[16];
    /** How far the numbers may be from what was written; shorter where those behind are not rounded. */
    private double[] error = new double[0];

    private final Map<Integer, Expression> expressions;
    /** Where the terms of the script stand; it ends with the last of them, since those of data files have no place. */
    private @Nullable Span[] spans = new Span[0];
    /** Terms that no line names. */
    private final BitSet grouped;
    /** What groups add to terms that a line names. */
    private final Map<Integer, Expression> added;
    /** The pairs that a scenario's own lines have named so far. */
    private final BitSet fresh = new BitSet();
    /** The terms that a scenario itself has set. */
    private final BitSet touched = new BitSet();

    /** The terms that a scenario itself has set; of the base none. */
    public BitSet touched() {
        return touched;
    }

    ContributionTerms() {
        this(null, new PairIndex(), new LinkedHashMap<>(), new BitSet(), new LinkedHashMap<>());
    }

    private ContributionTerms(
            @Nullable ContributionTerms source,
            PairIndex index,
            Map<Integer, Expression> expressions,
            BitSet grouped,
            Map<Integer, Expression> added) {
        this.source = source;
        this.index = index;
        this.expressions = expressions;
        this.grouped = grouped;
        this.added = added;
    }

    /** Those of a model that is finished, each of which can be set anew. */
    static ContributionTerms of(Contributions all) {
        ContributionTerms terms = new ContributionTerms();
        for (int k = 0; k < all.count(); k++) {
            int term = terms.append(all.from(k), all.to(k), all.alliance(k));
            if (all.constant(k)) {
                terms.number(term, all.number(k));
                terms.rounded(term, all.error(k));
            } else {
                terms.store(term, all.coefficient(k));
            }
        }
        return terms;
    }

    /** The same terms, each of which a scenario's lines may name anew; what it leaves as it is is shared with these. */
    ContributionTerms copy() {
        ContributionTerms copy = new ContributionTerms(
                this, index, new LinkedHashMap<>(expressions), (BitSet) grouped.clone(), new LinkedHashMap<>(added));
        copy.count = count;
        copy.from = from;
        copy.to = to;
        copy.alliance = alliance;
        copy.number = number;
        copy.error = error;
        copy.spans = spans.clone();
        copy.borrowed = true;
        copy.borrowedNumbers = true;
        return copy;
    }

    int count() {
        return count;
    }

    public int find(int from, int to, int alliance) {
        return index.find(from, to, alliance);
    }

    /** The terms between two firms, in and outside alliances. */
    public List<Integer> between(int from, int to, int alliances) {
        List<Integer> found = new ArrayList<>();
        for (int k = Contributions.OUTSIDE; k < alliances; k++) {
            int term = index.find(from, to, k);
            if (term >= 0) {
                found.add(term);
            }
        }
        return found;
    }

    public int alliance(int term) {
        return alliance[term];
    }

    @Nullable
    public Span span(int term) {
        return term < spans.length ? spans[term] : null;
    }

    private void place(int term, Span span) {
        if (term >= spans.length) {
            spans = Arrays.copyOf(spans, from.length);
        }
        spans[term] = span;
    }

    /** Whether a coefficient is a number. */
    boolean constant(int term) {
        return !expressions.containsKey(term) && !added.containsKey(term);
    }

    public Expression coefficient(int term) {
        Expression own = own(term);
        Expression more = added.get(term);
        return more == null ? own : sum(own, more);
    }

    /** The terms that are no numbers. */
    public IntStream moving() {
        return IntStream.concat(
                        expressions.keySet().stream().mapToInt(k -> k),
                        added.keySet().stream().mapToInt(k -> k))
                .sorted()
                .distinct();
    }

    /** Sets a coefficient, whatever it is made of. */
    public void set(int term, Expression coefficient) {
        touched.set(term);
        added.remove(term);
        store(term, coefficient);
    }

    /**
     * Adds a line that names its pair.
     *
     * @return the place of the line that has named it before, or null
     */
    @Nullable
    public Span name(int from, int to, int alliance, Expression coefficient, Span span) {
        int term = index.find(from, to, alliance);
        if (term < 0) {
            term = append(from, to, alliance);
        } else if (grouped.get(term)) {
            added.put(term, own(term));
            grouped.clear(term);
        } else if (fresh.get(term)) {
            Span first = span(term);
            return first == null ? span : first;
        }
        fresh.set(term);
        touched.set(term);
        store(term, coefficient);
        place(term, span);
        return null;
    }

    /** Adds what a group's line gives to one pair. */
    public void group(int from, int to, int alliance, Expression coefficient, Span span) {
        int term = index.find(from, to, alliance);
        if (term < 0) {
            term = append(from, to, alliance);
            grouped.set(term);
            store(term, coefficient);
            place(term, span);
        } else if (grouped.get(term)) {
            store(term, sum(own(term), coefficient));
        } else {
            added.merge(term, coefficient, ContributionTerms::sum);
        }
        touched.set(index.find(from, to, alliance));
    }

    /** Adds a line of a data file; false where the pair is there already. */
    public boolean read(int from, int to, int alliance, double coefficient) {
        int term = index.find(from, to, alliance);
        if (term < 0) {
            term = append(from, to, alliance);
        } else if (fresh.get(term)) {
            return false;
        }
        fresh.set(term);
        touched.set(term);
        if (!constant(term)) {
            set(term, new Expression.Constant(coefficient));
        }
        number(term, coefficient);
        return true;
    }

    private Expression own(int term) {
        Expression own = expressions.get(term);
        return own != null ? own : Rounding.constant(number[term], error(term));
    }

    private double error(int term) {
        return term < error.length ? error[term] : 0;
    }

    private void store(int term, Expression coefficient) {
        number(term, coefficient.number());
        if (!coefficient.isNumber() || !coefficient.sources().isEmpty() && expressions.size() < TRACED) {
            expressions.put(term, coefficient);
        } else {
            expressions.remove(term);
            rounded(term, Rounding.of(coefficient));
        }
    }

    private void rounded(int term, double by) {
        if (by > 0) {
            error = Arrays.copyOf(error, Math.max(error.length, number.length));
            error[term] = by;
        }
    }

    private void number(int term, double value) {
        if (borrowedNumbers) {
            number = number.clone();
            borrowedNumbers = false;
        }
        number[term] = value;
        if (error(term) > 0) {
            error = error.clone();
            error[term] = 0;
        }
    }

    private void own() {
        if (borrowed) {
            index = index.copy();
            from = from.clone();
            to = to.clone();
            alliance = alliance.clone();
            borrowed = false;
        }
    }

    private int append(int from, int to, int alliance) {
        own();
        if (count == this.from.length) {
            int room = count * 2;
            this.from = Arrays.copyOf(this.from, room);
            this.to = Arrays.copyOf(this.to, room);
            this.alliance = Arrays.copyOf(this.alliance, room);
            this.number = Arrays.copyOf(this.number, room);
            borrowedNumbers = false;
        }
        this.from[count] = from;
        this.to[count] = to;
        this.alliance[count] = alliance;
        index.put(from, to, alliance, count);
        return count++;
    }

    private static Expression sum(Expression a, Expression b) {
        return Folding.apply(Operation.ADD, List.of(a, b));
    }

    /** The model's contributions. */
    public Contributions build() {
        if (built == null) {
            built = source != null && touched.isEmpty() ? source.build() : collected();
        }
        return built;
    }

    private Contributions collected() {
        Contributions.Builder builder = Contributions.builder();
        for (int term = 0; term < count; term++) {
            if (!constant(term)) {
                builder.add(from[term], to[term], alliance[term], coefficient(term));
            } else {
                builder.add(from[term], to[term], alliance[term], number[term], error(term));
            }
        }
        return builder.build();
    }
}
