package entente.law;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Digits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names what feeds a runaway: of the contributions above 0, the loop through firms that all reach each other with the
 * largest gain (the product of its coefficients) where that is above 1, otherwise all of these firms with the spectral
 * radius of their contributions.
 */
public final class Loops {
    /** Simple loops are enumerated up to this many firms; their number grows like the factorial. */
    private static final int ENUMERATED = 8;

    private static final int SHOWN = 8;

    private final Coefficients coefficients;

    public Loops(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** A loop of firms, each giving to the next and the last to the first, with its gain. */
    public record Loop(List<Integer> firms, double gain) {}

    /** {@code Jia → Yi → Jia}, or {@code {A, B, C}: ρ = 1.2}; null where the firm is in no loop. */
    public @Nullable String name(int firm, List<String> names) {
        List<Integer> group = group(firm);
        if (group.size() < 2) {
            return null;
        }
        Loop loop = group.size() <= ENUMERATED ? strongest(group) : null;
        StringBuilder text = new StringBuilder();
        if (loop != null && loop.gain > 1) {
            for (int member : loop.firms) {
                text.append(names.get(member)).append(" → ");
            }
            return text.append(names.get(loop.firms.get(0))).toString();
        }
        text.append('{');
        for (int k = 0; k < Math.min(group.size(), SHOWN); k++) {
            text.append(k == 0 ? "" : ", ").append(names.get(group.get(k)));
        }
        text.append(group.size() > SHOWN ? ", … (" + group.size() + ")}" : "}");
        return text.append(": ρ = ").append(Digits.six(radius(group))).toString();
    }

    /** The firms that reach the firm and are reached from it by contributions above 0, ascending. */
    public List<Integer> group(int firm) {
        BitSet up = reach(firm, false);
        up.and(reach(firm, true));
        List<Integer> group = new ArrayList<>();
        for (int i = up.nextSetBit(0); i >= 0; i = up.nextSetBit(i + 1)) {
            group.add(i);
        }
        return group;
    }

    private BitSet reach(int firm, boolean forward) {
        int n = coefficients.size();
        BitSet reached = new BitSet(n);
        reached.set(firm);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int to = 0; to < n; to++) {
                for (int k = coefficients.rowStart(to); k < coefficients.rowEnd(to); k++) {
                    int source = forward ? coefficients.from(k) : to;
                    int goal = forward ? to : coefficients.from(k);
                    if (coefficients.value(k) > 0 && reached.get(source) && !reached.get(goal)) {
                        reached.set(goal);
                        grew = true;
                    }
                }
            }
        }
        return reached;
    }

    /** The loop with the largest gain within a group; null where there is none. The first found wins a tie. */
    public @Nullable Loop strongest(List<Integer> group) {
        Search search = new Search(group);
        for (int start = 0; start < group.size(); start++) {
            search.from(start);
        }
        return search.best;
    }

    /** Depth first over simple paths whose firms come after their start, so that each loop is met once. */
    private final class Search {
        private final List<Integer> group;
        private final double[][] gain;
        private final List<Integer> path = new ArrayList<>();
        private final BitSet used = new BitSet();
        private @Nullable Loop best;

        Search(List<Integer> group) {
            this.group = group;
            this.gain = new double[group.size()][group.size()];
            for (int to = 0; to < gain.length; to++) {
                for (int from = 0; from < gain.length; from++) {
                    if (from != to) {
                        gain[from][to] = coefficients.contribution(group.get(from), group.get(to));
                    }
                }
            }
        }

        void from(int start) {
            path.add(start);
            used.set(start);
            extend(start, 1);
            used.clear(start);
            path.remove(path.size() - 1);
        }

        private void extend(int start, double product) {
            int last = path.get(path.size() - 1);
            double closed = product * gain[last][start];
            if (path.size() > 1 && gain[last][start] > 0 && (best == null || closed > best.gain * (1 + 1e-12))) {
                List<Integer> firms = new ArrayList<>();
                for (int k : path) {
                    firms.add(group.get(k));
                }
                best = new Loop(List.copyOf(firms), closed);
            }
            for (int next = start + 1; next < gain.length; next++) {
                if (!used.get(next) && gain[last][next] > 0) {
                    path.add(next);
                    used.set(next);
                    extend(start, product * gain[last][next]);
                    used.clear(next);
                    path.remove(path.size() - 1);
                }
            }
        }
    }

    /** ρ of the contributions above 0 within a group of firms that all reach each other, by power iteration on D + I. */
    public double radius(List<Integer> group) {
        int n = coefficients.size();
        BitSet inside = new BitSet(n);
        for (int i : group) {
            inside.set(i);
        }
        double[] x = new double[n];
        for (int i : group) {
            x[i] = 1;
        }
        double radius = 0;
        for (int round = 0; round < 10_000; round++) {
            double[] next = new double[n];
            double lowest = Double.POSITIVE_INFINITY;
            double highest = 0;
            double largest = 0;
            for (int i : group) {
                double sum = x[i];
                for (int k = coefficients.rowStart(i); k < coefficients.rowEnd(i); k++) {
                    if (coefficients.value(k) > 0 && inside.get(coefficients.from(k))) {
                        sum = Arithmetic.fma(coefficients.value(k), x[coefficients.from(k)], sum);
                    }
                }
                next[i] = sum;
                lowest = Math.min(lowest, sum / x[i]);
                highest = Math.max(highest, sum / x[i]);
                largest = Math.max(largest, sum);
            }
            radius = 0.5 * (lowest + highest) - 1;
            if (highest - lowest <= 1e-12 * highest) {
                break;
            }
            for (int i : group) {
                next[i] /= largest;
            }
            x = next;
        }
        return radius;
    }
}
