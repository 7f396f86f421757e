package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.Jacobian;
import entente.stability.interior.Saturations;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Looks at the verdict on a grid, between its points where one of the quantities that decide it dips towards 0, and
 * wherever it cannot be shown that the interior equilibrium stays of the same kind from one point to the next; closes in
 * on each change by halving: on the state of the interior equilibrium, which has no band of uncertainty, where that
 * changes, else on the verdict.
 */
final class ThresholdSearch {
    private static final int PARTS = 200;
    /** For networks, where each verdict takes a second. */
    private static final int FEW_PARTS = 24;

    /** Halvings of a cell of the grid, and of all cells together. */
    private static final int FINEST = 8;

    private static final int MOST_CLOSER = 3000;

    private static final int DEEPEST = 40;
    private static final double GOLDEN = 0.381966011250105;

    private final SystemFamily family;
    private final double low;
    private final double high;
    private final Patience patience;
    private final boolean network;
    private final double exactness;
    private final List<Sample> samples = new ArrayList<>();

    ThresholdSearch(SystemFamily family, double low, double high, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.patience = patience;
        this.network = family.firms().size() > Coexistence.DENSE;
        this.exactness = network ? 1e-7 : 1e-15;
    }

    /**
     * @param least    the smallest saturation, NaN where M is singular
     * @param abscissa the largest real part, NaN where there is no positive equilibrium
     */
    private record Sample(double at, Verdict verdict, State state, double determinant, double least, double abscissa) {}

    Threshold run() {
        int parts = network ? FEW_PARTS : PARTS;
        for (int p = 0; p <= parts && !patience.over(); p++) {
            patience.done(p, parts);
            samples.add(sample(p == parts ? high : low + (high - low) * p / parts));
        }
        if (patience.ended()) {
            return new Threshold(family.parameters().get(0), low, high, List.of(), List.of());
        }
        lookBetween();
        lookCloser();
        List<Threshold.Change> changes = new ArrayList<>();
        List<Verdict> stretches = new ArrayList<>();
        Sample last = decided(samples, 0);
        stretches.add(last.verdict());
        for (int s = 1; s < samples.size() && !patience.over(); s++) {
            Sample next = samples.get(s);
            if (next.verdict() == last.verdict()) {
                last = next;
            } else if (next.verdict() != Verdict.UNDECIDED || undecidedStretch(s)) {
                changes.add(change(last, next));
                stretches.add(next.verdict());
                last = next;
            }
        }
        return new Threshold(family.parameters().get(0), low, high, changes, stretches);
    }

    private static Sample decided(List<Sample> samples, int from) {
        Sample first = samples.get(from);
        // A range that begins exactly on a boundary takes the verdict beyond it.
        return first.verdict() == Verdict.UNDECIDED && samples.size() > from + 1 ? samples.get(from + 1) : first;
    }

    /** Undecided over more than a point of the grid: not a boundary that was hit, but a stretch. */
    private boolean undecidedStretch(int s) {
        return s + 1 < samples.size() && samples.get(s + 1).verdict() == Verdict.UNDECIDED;
    }

    /** Where a quantity of one sign comes nearer to 0 than at both neighbours, it may cross and come back. */
    private void lookBetween() {
        List<Sample> grid = List.copyOf(samples);
        for (int s = 1; s + 1 < grid.size() && !patience.over(); s++) {
            Sample a = grid.get(s - 1);
            Sample b = grid.get(s);
            Sample c = grid.get(s + 1);
            if (a.verdict() == b.verdict() && b.verdict() == c.verdict()) {
                dip(a, b, c, Sample::determinant);
                dip(a, b, c, Sample::least);
                dip(a, b, c, Sample::abscissa);
            }
        }
        samples.sort(Comparator.comparingDouble(Sample::at));
    }

    /** What cannot be shown to stay the same between two points is looked at between them, finer and finer. */
    private void lookCloser() {
        if (family.firms().size() > Unchanging.MOST_FIRMS) {
            return;
        }
        List<Sample> found = List.copyOf(samples);
        int[] left = {MOST_CLOSER};
        for (int s = 1; s < found.size() && !patience.over(); s++) {
            lookCloser(found.get(s - 1), found.get(s), FINEST, left);
        }
        samples.sort(Comparator.comparingDouble(Sample::at));
    }

    private void lookCloser(Sample a, Sample b, int depth, int[] left) {
        boolean known = a.verdict() != b.verdict() || a.verdict() == Verdict.UNDECIDED;
        if (known || depth == 0 || patience.over() || left[0] <= 0) {
            return;
        }
        left[0]--;
        if (Unchanging.between(family, a.at(), b.at(), patience)) {
            return;
        }
        Sample middle = sample(a.at() + (b.at() - a.at()) / 2);
        if (middle.verdict() != a.verdict() && middle.verdict() != Verdict.UNDECIDED) {
            samples.add(middle);
        }
        lookCloser(a, middle, depth - 1, left);
        lookCloser(middle, b, depth - 1, left);
    }

    private void dip(Sample a, Sample b, Sample c, ToDoubleFunction<Sample> quantity) {
        double value = quantity.applyAsDouble(b);
        double sign = Math.signum(value);
        if (!(sign * value <= sign * quantity.applyAsDouble(a) && sign * value <= sign * quantity.applyAsDouble(c))) {
            return;
        }
        double low = a.at();
        double high = c.at();
        Sample best = b;
        for (int step = 0; step < DEEPEST && best.verdict() == b.verdict(); step++) {
            // Golden section: the larger part on either side of the best point is divided next.
            boolean right = high - best.at() > best.at() - low;
            Sample next = sample(best.at() + GOLDEN * (right ? high - best.at() : low - best.at()));
            boolean lower = sign * quantity.applyAsDouble(next) < sign * quantity.applyAsDouble(best);
            double edge = lower ? best.at() : next.at();
            if (right == lower) {
                low = edge;
            } else {
                high = edge;
            }
            best = lower ? next : best;
        }
        if (best.verdict() != b.verdict()) {
            samples.add(best);
        }
    }

    private Sample sample(double at) {
        ConstantSystem system = family.at(new double[] {at});
        Verdict verdict = Stability.verdict(system, patience);
        if (system.size() > Coexistence.DENSE) {
            State network = verdict.stable() ? State.STABLE : State.ABSENT;
            return new Sample(at, verdict, network, Double.NaN, Double.NaN, Double.NaN);
        }
        double[][] m = Dense.identityMinus(system.coefficients().dense());
        if (!Dense.finite(m)) {
            return new Sample(at, verdict, State.ABSENT, Double.NaN, Double.NaN, Double.NaN);
        }
        Lu lu = Lu.of(m);
        double[] x = lu.solve(Dense.ones(m.length));
        double least = Double.POSITIVE_INFINITY;
        for (double v : x) {
            least = Math.min(least, v);
        }
        double abscissa = least > 0
                ? Spectrum.abscissa(
                        Spectrum.of(Jacobian.present(m, system.growth(), x, Saturations.everyone(x.length))))
                : Double.NaN;
        State state = least > 0 ? abscissa < 0 ? State.STABLE : State.UNSTABLE : State.ABSENT;
        return new Sample(at, verdict, state, lu.determinant(), least, abscissa);
    }

    private Threshold.Change change(Sample first, Sample second) {
        Sample a = first;
        Sample b = second;
        boolean byState = a.state() != b.state();
        for (int round = 0; round < 200 && !patience.over(); round++) {
            double at = a.at() + (b.at() - a.at()) / 2;
            if (!(Math.abs(b.at() - a.at()) > exactness * (Math.abs(a.at()) + Math.abs(b.at())))
                    || at == a.at()
                    || at == b.at()) {
                break;
            }
            Sample middle = sample(at);
            boolean left = byState ? middle.state() == a.state() : middle.verdict() == first.verdict();
            if (left) {
                a = middle;
            } else {
                b = middle;
            }
        }
        double at = a.at() + (b.at() - a.at()) / 2;
        boolean absent = !byState && first.state() == State.ABSENT;
        Boundary boundary = byState ? boundary(first, second, a, b) : absent ? null : Boundary.CERTIFICATE;
        String parameter = family.parameters().get(0);
        String firm = boundary == Boundary.EXCHANGE ? weakest(at) : "";
        return new Threshold.Change(
                at,
                first.verdict(),
                second.verdict(),
                boundary,
                Phrase.of(
                        "stability.boundary." + (boundary == null ? "absent" : boundary.word()), parameter, at, firm));
    }

    /**
     * Present on both sides, only eigenvalues have crossed: a real one where det M, which is ±det J but for positive
     * factors, changes its sign, else a pair. Absent on one side, the outputs went through 0 or infinity.
     */
    private static Boundary boundary(Sample first, Sample second, Sample a, Sample b) {
        if (first.state() != State.ABSENT && second.state() != State.ABSENT) {
            return Math.signum(a.determinant()) == Math.signum(b.determinant()) ? Boundary.HOPF : Boundary.DEGENERATE;
        }
        Sample present = first.state() == State.ABSENT ? b : a;
        Sample absent = first.state() == State.ABSENT ? a : b;
        boolean turned =
                Math.signum(present.determinant()) != Math.signum(absent.determinant()) || Double.isNaN(absent.least());
        return turned && !(Math.abs(present.least()) < 1e-3) ? Boundary.INFINITY : Boundary.EXCHANGE;
    }

    private String weakest(double at) {
        ConstantSystem system = family.at(new double[] {at});
        double[] x = Coexistence.of(system.coefficients()).saturation();
        int weakest = 0;
        for (int i = 0; x != null && i < x.length; i++) {
            weakest = Math.abs(x[i]) < Math.abs(x[weakest]) ? i : weakest;
        }
        return system.firms().get(weakest);
    }
}
