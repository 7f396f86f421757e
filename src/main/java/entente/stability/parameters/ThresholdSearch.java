package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Undecided;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.Saturations;
import entente.stability.interior.SignChanges;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the model on a grid, and on both sides of every place where {@link SignChanges} finds that one of the quantities
 * that decide it (det M, an output, the product of sums of eigenvalues) changes its sign. Between two points
 * every sign that differs (of det M, of an output, of the largest real part) is brought to its root, and what is left on
 * either side is followed in turn, until one root, and only one, lies between two verdicts that differ.
 */
final class ThresholdSearch {
    private static final int PARTS = 200;
    /** For networks, where each verdict takes a second. */
    private static final int FEW_PARTS = 24;

    /** Firms cubed times cells. */
    private static final double WORK = 3e8;

    private static final int DEEPEST = 40;
    /** How far from a root its sides are looked at, as a part of the range. */
    private static final double ASIDE = 1e-8;
    /** The same of networks, whose ρ is known to fewer digits. */
    private static final double NETWORK_ASIDE = 1e-6;

    private final SystemFamily family;
    private final double low;
    private final double high;
    private final Patience patience;
    private final boolean network;
    private final double exactness;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Threshold.Change> changes = new ArrayList<>();

    ThresholdSearch(SystemFamily family, double low, double high, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.patience = patience;
        this.network = family.firms().size() > Coexistence.DENSE;
        this.exactness = network ? 1e-7 : 1e-15;
    }

    /** The model at one value; the verdict, which takes its time, is reached where it is asked for. */
    private final class Sample {
        private final double at;
        private final InteriorEquilibrium interior;
        private final double determinant;
        /** Of any sign; empty where they are not looked at. */
        private final double[] x;

        /** Whether there are factors to look at. */
        private final boolean looked;

        private @Nullable State known;
        private @Nullable Verdict verdict;

        Sample(double at) {
            this.at = at;
            this.interior = InteriorEquilibrium.of(family.at(new double[] {at}), patience::over);
            looked = interior.dense() && Dense.finite(interior.m());
            determinant = looked ? interior.factors().determinant() : Double.NaN;
            x = looked ? interior.factors().solve(Dense.ones(size())) : new double[0];
        }

        double at() {
            return at;
        }

        private int size() {
            return interior.system().size();
        }

        double[] x() {
            return x;
        }

        /** So near a boundary that the verdict may hold here alone. */
        boolean chance() {
            return looked && interior.atBoundary();
        }

        /** det M, and each saturation times it: smooth everywhere. */
        double[] quantities() {
            double[] quantities = new double[size() + 1];
            Arrays.fill(quantities, determinant);
            for (int i = 0; i < size(); i++) {
                quantities[i + 1] *= x.length == 0 ? Double.NaN : x[i];
            }
            return quantities;
        }

        double pairSums() {
            return looked ? PairSums.of(interior) : Double.NaN;
        }

        Verdict verdict() {
            Verdict reached = verdict;
            if (reached == null) {
                reached = Stability.verdict(interior, patience);
                verdict = reached;
            }
            return reached;
        }

        State state() {
            State found = known;
            if (found == null) {
                found = looked ? interior.state() : network && verdict().stable() ? State.STABLE : State.ABSENT;
                known = found;
            }
            return found;
        }

        /** det M, and each saturation after it. */
        double quantity(int q) {
            return q == 0 ? determinant : x[q - 1];
        }
    }

    Threshold run() {
        int parts = network ? FEW_PARTS : PARTS;
        for (int p = 0; p <= parts && !patience.over(); p++) {
            patience.done(p, parts);
            samples.add(sample(p == parts ? high : low + (high - low) * p / parts));
        }
        if (patience.ended()) {
            return new Threshold(family.parameters().get(0), low, high, List.of(), List.of());
        }
        if (!network) {
            leaveChanceOut();
            lookBetween();
        }
        for (int s = 1; s < samples.size() && !patience.over(); s++) {
            follow(samples.get(s - 1), samples.get(s), DEEPEST);
        }
        closeWhatRoundingOpened();
        List<Verdict> stretches = new ArrayList<>();
        stretches.add(samples.get(0).verdict());
        for (Threshold.Change change : changes) {
            stretches.add(change.to());
        }
        return new Threshold(family.parameters().get(0), low, high, changes, stretches);
    }

    /** Two changes with nothing between them but what rounding cannot tell are one. */
    private void closeWhatRoundingOpened() {
        for (int c = 1; c < changes.size() && !patience.over(); c++) {
            Threshold.Change enter = changes.get(c - 1);
            Threshold.Change leave = changes.get(c);
            double middle = enter.at() + (leave.at() - enter.at()) / 2;
            boolean narrow = leave.at() - enter.at() <= (network ? NETWORK_ASIDE : ASIDE) * (high - low);
            if (enter.to() == Verdict.UNDECIDED && narrow && roundingAt(middle)) {
                Boundary boundary = enter.boundary() != null ? enter.boundary() : leave.boundary();
                changes.subList(c - 1, c + 1).clear();
                if (enter.from() != leave.to()) {
                    changes.add(c - 1, change(middle, enter.from(), leave.to(), boundary));
                }
                c--;
            }
        }
    }

    private boolean roundingAt(double at) {
        return Stability.finding(family.at(new double[] {at}), patience).undecided() == Undecided.ROUNDING;
    }

    /** A point of the grid that lies on a boundary, with neighbours that do not. */
    private void leaveChanceOut() {
        List<Sample> kept = new ArrayList<>();
        for (int s = 0; s < samples.size(); s++) {
            boolean alone = !(s > 0 && samples.get(s - 1).chance())
                    && !(s + 1 < samples.size() && samples.get(s + 1).chance());
            if (!samples.get(s).chance() || !alone) {
                kept.add(samples.get(s));
            }
        }
        samples.clear();
        samples.addAll(kept);
    }

    /** On both sides of every place where det M or an output is 0, and where a pair of eigenvalues crosses between them. */
    private void lookBetween() {
        List<Double> bounds = new ArrayList<>(List.of(low, high));
        SignChanges.find(
                at -> sample(at).quantities(), low, high, cells(1), patience::over, (left, right, quantity) -> {
                    samples.add(sample(left));
                    samples.add(sample(right));
                    bounds.add(root(left, right, s -> s.quantities()[quantity]));
                    return false;
                });
        bounds.sort(null);
        for (int b = 1; b < bounds.size() && !patience.over(); b++) {
            lookAlong(bounds.get(b - 1), bounds.get(b));
        }
        samples.sort(Comparator.comparingDouble(Sample::at));
    }

    /** Between two bounds, where the equilibrium is there throughout or nowhere. */
    private void lookAlong(double from, double to) {
        double inward = 1e-9 * (to - from);
        Sample middle = sample(from + (to - from) / 2);
        boolean fixed =
                middle.size() < 3 || middle.interior.system().coefficients().nonNegative();
        if (!(to > from) || fixed || middle.state() == State.ABSENT) {
            return;
        }
        SignChanges.find(
                at -> new double[] {sample(at).pairSums()},
                from + inward,
                to - inward,
                cells(10),
                patience::over,
                (left, right, quantity) -> {
                    samples.add(sample(left));
                    samples.add(sample(right));
                    return false;
                });
    }

    /** As many as are looked at in some seconds. */
    private int cells(int work) {
        double n = family.firms().size();
        return (int) Math.max(4, Math.min(400, WORK / (n * n * n * work)));
    }

    private double root(double left, double right, ToDoubleFunction<Sample> quantity) {
        double sign = Math.signum(quantity.applyAsDouble(sample(left)));
        return root(sample(left), sample(right), s -> Math.signum(quantity.applyAsDouble(s)) == sign);
    }

    private Sample sample(double at) {
        return new Sample(at);
    }

    private void follow(Sample a, Sample b, int depth) {
        int q = differing(a, b);
        if (q < 0 || depth == 0 || patience.over()) {
            within(a, b, depth);
            return;
        }
        double sign = Math.signum(a.quantity(q));
        double root = root(a, b, s -> s.x().length > 0 && Math.signum(s.quantity(q)) == sign);
        Sample left = beside(root, a);
        Sample right = beside(root, b);
        follow(a, left, depth - 1);
        across(left, right, root);
        follow(right, b, depth - 1);
    }

    /** A quantity of another sign at one point than at the other; −1 where there is none. */
    private static int differing(Sample a, Sample b) {
        for (int q = 0; a.x().length > 0 && b.x().length > 0 && q <= a.x().length; q++) {
            if (a.quantity(q) * b.quantity(q) < 0) {
                return q;
            }
        }
        return -1;
    }

    /** Between a root and a point, near the root; the point itself where that is near. */
    private Sample beside(double root, Sample point) {
        double far = point.at() - root;
        double step = Math.min(ASIDE * (high - low), Math.abs(far) / 16);
        double at = root + Math.signum(far) * step;
        return at == root || Math.abs(far) <= 4 * Math.ulp(root) ? point : sample(at);
    }

    /** What changes where no quantity changes its sign: the side of the axis, or what can be shown. */
    private void within(Sample a, Sample b, int depth) {
        if (a.verdict() == b.verdict() || patience.over()) {
            return;
        }
        boolean byState = a.state() != b.state();
        double root = root(a, b, byState ? s -> s.state() == a.state() : s -> s.verdict() == a.verdict());
        Sample left = beside(root, a);
        Sample right = beside(root, b);
        if (depth > 0) {
            within(a, left, depth - 1);
        }
        Boundary boundary = !byState
                ? a.state() == State.ABSENT ? null : Boundary.CERTIFICATE
                : a.state() != State.ABSENT && b.state() != State.ABSENT ? Boundary.HOPF : Boundary.INFINITY;
        change(left, right, root, boundary);
        if (depth > 0) {
            within(right, b, depth - 1);
        }
    }

    /** Present on both sides of det M = 0, a real eigenvalue has crossed; on one, outputs went through 0 or infinity. */
    private void across(Sample left, Sample right, double root) {
        if (left.verdict() == right.verdict()) {
            return;
        }
        boolean leftThere = left.state() != State.ABSENT;
        boolean rightThere = right.state() != State.ABSENT;
        Boundary boundary = null;
        if (leftThere && rightThere) {
            boundary = Boundary.DEGENERATE;
        } else if (leftThere || rightThere) {
            Sample there = leftThere ? left : right;
            Sample nearer = sample(root + (there.at() - root) / 4);
            boundary = nearer.x().length > 0 && Saturations.largest(nearer.x()) > 2 * Saturations.largest(there.x())
                    ? Boundary.INFINITY
                    : Boundary.EXCHANGE;
        }
        change(left, right, root, boundary);
    }

    private void change(Sample left, Sample right, double at, @Nullable Boundary boundary) {
        if (left.verdict() == right.verdict()) {
            return;
        }
        changes.add(change(at, left.verdict(), right.verdict(), boundary));
    }

    private Threshold.Change change(double at, Verdict from, Verdict to, @Nullable Boundary boundary) {
        String firm = boundary == Boundary.EXCHANGE ? weakest(at) : "";
        String key = "stability.boundary." + (boundary == null ? "absent" : boundary.word());
        return new Threshold.Change(
                at, from, to, boundary, Phrase.of(key, family.parameters().get(0), at, firm));
    }

    private double root(Sample first, Sample second, Predicate<Sample> likeFirst) {
        double a = first.at();
        double b = second.at();
        for (int round = 0; round < 200 && !patience.over(); round++) {
            double middle = a + (b - a) / 2;
            if (!(Math.abs(b - a) > exactness * (Math.abs(a) + Math.abs(b))) || middle == a || middle == b) {
                break;
            }
            if (likeFirst.test(sample(middle))) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
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
