package entente.stability;

import entente.law.ConstantSystem;
import entente.stability.exact.ExactSystem;
import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all sets of survivors of a model of at most 20 firms.
 *
 * <p>Sets are visited depth first, each from the one without its last member by bordering: the inverse of M_SS grows by
 * a row and a column, which costs |S|² operations where a fresh factorisation costs |S|³. Where a pivot is small, and
 * wherever an answer hangs on digits, the set is solved afresh with pivoting.
 */
final class SurvivorSets {
    private static final int MOST_DEGENERATE = 1000;
    /** Sets between two looks at the clock: a fraction of a millisecond. */
    private static final int OFTEN = 256;
    /** A bordering pivot below this is not built upon. */
    private static final double WEAK = 1e-3;

    private static final double NEAR = Bands.DIGITS;

    private final ConstantSystem system;
    private final int n;
    private final Patience patience;
    private final double[][] m;
    private final boolean listAll;
    private final EquilibriumAt at;
    private final @Nullable ExactSystem exact;
    private final List<Equilibrium> listed = new ArrayList<>();
    private final List<Degenerate> degenerate = new ArrayList<>();
    private final double[][][] inverse;
    private final double[][] solution;
    private final int[] set;
    private final boolean[] member;
    private long count;
    private long degenerateCount;
    private long visited;

    SurvivorSets(InteriorEquilibrium interior, Patience patience) {
        this.system = interior.system();
        this.patience = patience;
        n = system.size();
        m = interior.m();
        exact = interior.whole();
        at = new EquilibriumAt(system, m, exact);
        listAll = n <= Equilibria.ALL_LISTED;
        inverse = new double[n + 1][][];
        solution = new double[n + 1][];
        for (int s = 0; s <= n; s++) {
            inverse[s] = new double[s][s];
            solution[s] = new double[s];
        }
        set = new int[n];
        member = new boolean[n];
    }

    Equilibria draw() {
        if (!Dense.finite(m)) {
            return new Equilibria(system.firms(), 0, false, List.of(), 0, List.of());
        }
        visit(0, 0, true);
        return new Equilibria(system.firms(), count, true, listed, degenerateCount, degenerate);
    }

    /** @param bordered whether inverse[size] and solution[size] hold the set's */
    private void visit(int size, int from, boolean bordered) {
        examine(size, bordered);
        if (++visited % OFTEN == 0) {
            patience.over();
        }
        for (int i = from; i < n && !patience.ended(); i++) {
            boolean ok = bordered && border(size, i);
            set[size] = i;
            member[i] = true;
            visit(size + 1, i + 1, ok);
            member[i] = false;
        }
    }

    private boolean border(int size, int i) {
        double[][] old = inverse[size];
        double[] u = new double[size];
        double[] v = new double[size];
        double pivot = m[i][i];
        double rest = 1;
        for (int a = 0; a < size; a++) {
            double su = 0;
            double sv = 0;
            for (int b = 0; b < size; b++) {
                su += old[a][b] * m[set[b]][i];
                sv += m[i][set[b]] * old[b][a];
            }
            u[a] = su;
            v[a] = sv;
            pivot -= m[i][set[a]] * su;
            rest -= m[i][set[a]] * solution[size][a];
        }
        if (!(Math.abs(pivot) > WEAK)) {
            return false;
        }
        double[][] grown = inverse[size + 1];
        double[] x = solution[size + 1];
        double last = rest / pivot;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                grown[a][b] = old[a][b] + u[a] * v[b] / pivot;
            }
            grown[a][size] = -u[a] / pivot;
            grown[size][a] = -v[a] / pivot;
            x[a] = solution[size][a] - u[a] * last;
        }
        grown[size][size] = 1 / pivot;
        x[size] = last;
        return true;
    }

    private void examine(int size, boolean bordered) {
        double[] x = solution[size];
        if (bordered) {
            double scale = Math.max(1, Saturations.largest(x));
            double least = Saturations.least(x);
            if (least < -NEAR * scale) {
                return;
            }
            if (!listAll && least > NEAR * scale && clearlyInvaded(x, scale) && size < n) {
                count++;
                return;
            }
        }
        int[] present = java.util.Arrays.copyOf(set, size);
        Lu lu = Lu.of(Dense.sub(m, present, present));
        x = lu.solve(Dense.ones(size));
        boolean near = lu.singular() || Math.abs(Saturations.least(x)) <= NEAR * Math.max(1, Saturations.largest(x));
        ExactSystem.Solution solution = near && exact != null ? exact.solve(present) : null;
        if (solution != null && solution.x().length < size) {
            degenerate(Degenerate.of(present, solution));
            return;
        }
        if (solution == null && lu.singular()) {
            degenerate(new Degenerate(present, Degenerate.Kind.UNDECIDED, 0));
            return;
        }
        if (solution != null) {
            if (solution.kind() != ExactSystem.Kind.POSITIVE) {
                return;
            }
            x = solution.saturations();
        } else if (!(Saturations.least(x) > Bands.ZERO * Math.max(1, Saturations.largest(x)))) {
            return;
        }
        count++;
        Equilibrium found = at.survivors(present, x);
        if (listAll || found.interior() || found.saturated()) {
            listed.add(found);
        }
    }

    private void degenerate(Degenerate set) {
        degenerateCount++;
        if (degenerate.size() < MOST_DEGENERATE) {
            degenerate.add(set);
        }
    }

    /** An equilibrium that somebody can clearly invade is neither saturated nor stable. */
    private boolean clearlyInvaded(double[] x, double scale) {
        for (int i = 0; i < n; i++) {
            if (!member[i]) {
                double rate = 1;
                for (int a = 0; a < x.length; a++) {
                    rate -= m[i][set[a]] * x[a];
                }
                if (rate > NEAR * scale) {
                    return true;
                }
            }
        }
        return false;
    }
}
