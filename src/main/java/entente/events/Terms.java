package entente.events;

import entente.arithmetic.Operation;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Folding;
import entente.model.Rounding;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contributions in force between firms that are present, in compressed sparse rows by receiver; firms by position.
 * An entry is the sum of its terms in declaration order, a term agreed × (1 − w) where agreed is above 0.
 *
 * @param start      entries of receiver r: start[r] .. start[r + 1] − 1
 * @param from       the giver's position, ascending within a row
 * @param number     NaN where the entry is an expression
 * @param error      how far each number may be from what was written; null where none is rounded
 * @param expression by entry, names not yet resolved
 */
record Terms(int[] start, int[] from, double[] number, double @Nullable [] error, Map<Integer, Expression> expression) {

    /** An entry that is a number. */
    Constant constant(int entry) {
        return Rounding.constant(number[entry], error == null ? 0 : error[entry]);
    }

    /** @param position the position of each firm, −1 where it is absent */
    static Terms inForce(ModelState standing, int[] position, int size) {
        return new Collector(standing, position, size, true).sorted();
    }

    /** Those of no alliance. */
    static Terms outside(ModelState standing, int[] position, int size) {
        return new Collector(standing, position, size, false).sorted();
    }

    /** The entry from → to, or −1. */
    int find(int from, int to) {
        int low = start[to];
        int high = start[to + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (this.from[middle] < from) {
                low = middle + 1;
            } else if (this.from[middle] > from) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private static final class Collector {
        /** Sums keep what they came from up to so many terms: more than any model has of which something is decided exactly. */
        private static final int TRACED = 20_000;

        private final ModelState standing;
        private final Contributions terms;
        private final int[] position;
        private final int size;
        private final boolean allied;
        private final int[] from;
        private final int[] to;
        private final double[] number;
        private double @Nullable [] error;
        private final Map<Integer, Expression> expression = new LinkedHashMap<>();
        private int count;

        Collector(ModelState standing, int[] position, int size, boolean allied) {
            this.allied = allied;
            this.standing = standing;
            this.terms = standing.model().contributions();
            this.position = position;
            this.size = size;
            Set<Place> added = standing.added();
            int room = terms.count() + added.size();
            this.from = new int[room];
            this.to = new int[room];
            this.number = new double[room];
            collectDeclared();
            for (Place place : added) {
                if (counts(place.first(), place.second(), place.third())) {
                    add(place.first(), place.second(), place.third(), standing.value(place));
                }
            }
        }

        private void collectDeclared() {
            boolean changed = standing.touched(Place.Kind.TERM);
            Alliances alliances = new Alliances(standing);
            for (int term = 0; term < terms.count(); term++) {
                int giver = terms.from(term);
                int receiver = terms.to(term);
                int alliance = terms.alliance(term);
                boolean asked = allied || alliance == Contributions.OUTSIDE;
                if (!asked
                        || position[giver] < 0
                        || position[receiver] < 0
                        || !alliances.join(giver, receiver, alliance)) {
                    continue;
                }
                if (changed || !terms.constant(term)) {
                    add(giver, receiver, alliance, standing.value(Place.term(term)));
                } else {
                    add(giver, receiver, alliance, terms.number(term), terms.error(term));
                }
            }
        }

        private boolean counts(int giver, int receiver, int alliance) {
            boolean asked = allied || alliance == Contributions.OUTSIDE;
            return asked
                    && position[giver] >= 0
                    && position[receiver] >= 0
                    && Pair.allied(standing, giver, receiver, alliance);
        }

        /** A million numbers need no objects as long as nobody withholds anything. */
        private void add(int giver, int receiver, int alliance, double agreed, double by) {
            if (standing.touched(Place.Kind.WITHHELD)) {
                add(giver, receiver, alliance, Rounding.constant(agreed, by));
            } else {
                add(giver, receiver, agreed, by);
            }
        }

        private void add(int giver, int receiver, int alliance, Expression agreed) {
            Expression delivered = Pair.delivered(agreed, Pair.withheld(standing, giver, alliance));
            if (!delivered.isNumber() || !delivered.sources().isEmpty() && terms.count() <= TRACED) {
                expression.put(count, delivered);
                add(giver, receiver, delivered.number(), 0);
            } else {
                add(giver, receiver, delivered.number(), Rounding.of(delivered));
            }
        }

        private void add(int giver, int receiver, double value, double by) {
            if (by > 0) {
                error = error == null ? new double[number.length] : error;
                error[count] = by;
            }
            from[count] = position[giver];
            to[count] = position[receiver];
            number[count++] = value;
        }

        /**
         * Two stable counting sorts, by giver and then by receiver: rows ascend and terms keep declaration order. Tables
         * that were written by a program often come in that order.
         */
        private Terms sorted() {
            int[] order = new int[count];
            for (int k = 0; k < count; k++) {
                order[k] = k;
            }
            return merged(ascending() ? order : sortedBy(to, sortedBy(from, order)));
        }

        private boolean ascending() {
            for (int k = 1; k < count; k++) {
                if (to[k] < to[k - 1] || to[k] == to[k - 1] && from[k] < from[k - 1]) {
                    return false;
                }
            }
            return true;
        }

        private int[] sortedBy(int[] key, int[] order) {
            int[] next = new int[size + 1];
            for (int k = 0; k < count; k++) {
                next[key[k] + 1]++;
            }
            for (int i = 0; i < size; i++) {
                next[i + 1] += next[i];
            }
            int[] sorted = new int[order.length];
            for (int k : order) {
                sorted[next[key[k]]++] = k;
            }
            return sorted;
        }

        private Terms merged(int[] order) {
            int entries = 0;
            for (int k = 0; k < count; k++) {
                entries += k > 0 && same(order[k], order[k - 1]) ? 0 : 1;
            }
            int[] start = new int[size + 1];
            int[] givers = new int[entries];
            double[] numbers = new double[entries];
            double[] errors =
                    error == null && (terms.count() <= TRACED || entries == count) ? null : new double[entries];
            Map<Integer, Expression> expressions = new LinkedHashMap<>();
            int entry = -1;
            for (int k = 0; k < count; k++) {
                int term = order[k];
                if (k > 0 && same(term, order[k - 1])) {
                    addTo(entry, term, numbers, errors, expressions);
                    continue;
                }
                entry++;
                givers[entry] = from[term];
                numbers[entry] = number[term];
                if (errors != null) {
                    errors[entry] = error(term);
                }
                start[to[term] + 1] = entry + 1;
                // A term's number as a key is an object, which a million numbers can do without.
                Expression agreed = expression.isEmpty() ? null : expression.get(term);
                if (agreed != null) {
                    expressions.put(entry, agreed);
                }
            }
            for (int i = 0; i < size; i++) {
                start[i + 1] = Math.max(start[i + 1], start[i]);
            }
            return new Terms(start, givers, numbers, errors, expressions);
        }

        private double error(int term) {
            return error == null ? 0 : error[term];
        }

        private boolean same(int term, int other) {
            return from[term] == from[other] && to[term] == to[other];
        }

        private void addTo(
                int entry,
                int term,
                double[] numbers,
                double @Nullable [] errors,
                Map<Integer, Expression> expressions) {
            Expression sum = expressions.get(entry);
            Expression agreed = expression.get(term);
            double before = errors == null ? 0 : errors[entry];
            if (errors != null && sum == null && agreed == null && terms.count() > TRACED) {
                errors[entry] = Rounding.ofSum(numbers[entry], before, number[term], error(term));
                numbers[entry] += number[term];
                return;
            }
            Expression left = sum != null ? sum : Rounding.constant(numbers[entry], before);
            Expression right = agreed != null ? agreed : Rounding.constant(number[term], error(term));
            Expression both = Folding.apply(Operation.ADD, List.of(left, right));
            expressions.put(entry, both);
            numbers[entry] = both.number();
        }
    }

    /** Who is a member of what alliance in force; looked up once for an alliance, for a million terms are asked. */
    private static final class Alliances {
        private final ModelState standing;
        private final BitSet[] members;

        Alliances(ModelState standing) {
            this.standing = standing;
            this.members = new BitSet[standing.model().alliances().size()];
        }

        boolean join(int giver, int receiver, int alliance) {
            if (alliance == Contributions.OUTSIDE) {
                return true;
            }
            if (members[alliance] == null) {
                members[alliance] = inForce(alliance);
            }
            return members[alliance].get(giver) && members[alliance].get(receiver);
        }

        private BitSet inForce(int alliance) {
            BitSet set = new BitSet();
            if (!standing.formed(alliance)) {
                return set;
            }
            if (!standing.touched(Place.Kind.MEMBERSHIP)) {
                for (int firm : standing.model().alliances().get(alliance).members()) {
                    set.set(firm);
                }
                return set;
            }
            for (int firm = 0; firm < standing.model().firms().size(); firm++) {
                set.set(firm, standing.member(firm, alliance));
            }
            return set;
        }
    }
}
