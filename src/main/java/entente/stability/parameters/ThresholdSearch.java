package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Undecided;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.Saturations;
import entente.stability.interior.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the verdict changes along a line. Between two samples every sign that differs (of det M, of an output, of the
 * largest real part) is brought to its root, and what is left on either side is followed in turn, until one root, and only
 * one, lies between two verdicts that differ.
 */
final class ThresholdSearch {
    private static final int DEEPEST = 40;
    /** How far from a root its sides are looked at, as a part of the range. */
    private static final double ASIDE = 1e-8;
    /** The same of networks, whose ρ is known to fewer digits. */
    private static final double NETWORK_ASIDE = 1e-6;

    private final SystemFamily family;
    private final double low;
    private final double high;
    private final Patience patience;
    private final SampledLine line;
    private final List<Threshold.Change> changes = new ArrayList<>();

    ThresholdSearch(SystemFamily family, double low, double high, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.patience = patience;
        this.line = new SampledLine(family, low, high, patience);
    }

    Threshold run() {
        List<LineSample> samples = line.samples();
        if (patience.ended()) {
            return new Threshold(family.parameters().get(0), low, high, List.of(), List.of());
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
            boolean narrow = leave.at() - enter.at() <= (line.network() ? NETWORK_ASIDE : ASIDE) * (high - low);
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

    private void follow(LineSample a, LineSample b, int depth) {
        int q = differing(a, b);
        if (q < 0 || depth == 0 || patience.over()) {
            within(a, b, depth);
            return;
        }
        double sign = Math.signum(a.quantity(q));
        double root = line.root(a, b, s -> s.x().length > 0 && Math.signum(s.quantity(q)) == sign);
        LineSample left = beside(root, a);
        LineSample right = beside(root, b);
        follow(a, left, depth - 1);
        across(left, right, root);
        follow(right, b, depth - 1);
    }

    /** A quantity of another sign at one point than at the other; −1 where there is none. */
    private static int differing(LineSample a, LineSample b) {
        for (int q = 0; a.x().length > 0 && b.x().length > 0 && q <= a.x().length; q++) {
            if (a.quantity(q) * b.quantity(q) < 0) {
                return q;
            }
        }
        return -1;
    }

    /** Between a root and a point, near the root; the point itself where that is near. */
    private LineSample beside(double root, LineSample point) {
        double far = point.at() - root;
        double step = Math.min(ASIDE * (high - low), Math.abs(far) / 16);
        double at = root + Math.signum(far) * step;
        return at == root || Math.abs(far) <= 4 * Math.ulp(root) ? point : line.sample(at);
    }

    /** What changes where no quantity changes its sign: the side of the axis, or what can be shown. */
    private void within(LineSample a, LineSample b, int depth) {
        if (a.verdict() == b.verdict() || patience.over()) {
            return;
        }
        boolean byState = a.state() != b.state();
        double root = line.root(a, b, byState ? s -> s.state() == a.state() : s -> s.verdict() == a.verdict());
        LineSample left = beside(root, a);
        LineSample right = beside(root, b);
        if (depth > 0) {
            within(a, left, depth - 1);
        }
        change(
                left,
                right,
                root,
                byState ? crossed(left, right) : a.state() == State.ABSENT ? null : Boundary.CERTIFICATE);
        if (depth > 0) {
            within(right, b, depth - 1);
        }
    }

    /** What lies between two points beside a root whose states differ; nothing where no eigenvalues are known. */
    private static @Nullable Boundary crossed(LineSample left, LineSample right) {
        if (left.state() == State.ABSENT || right.state() == State.ABSENT) {
            return Boundary.INFINITY;
        }
        LineSample growing = left.state() == State.UNSTABLE ? left : right;
        if (!growing.hasEigenvalues()) {
            return null;
        }
        return growing.oscillates() ? Boundary.HOPF : Boundary.DEGENERATE;
    }

    /** Present on both sides of det M = 0, a real eigenvalue has crossed; on one, outputs went through 0 or infinity. */
    private void across(LineSample left, LineSample right, double root) {
        if (left.verdict() == right.verdict()) {
            return;
        }
        boolean leftThere = left.state() != State.ABSENT;
        boolean rightThere = right.state() != State.ABSENT;
        Boundary boundary = null;
        if (leftThere && rightThere) {
            boundary = Boundary.DEGENERATE;
        } else if (leftThere || rightThere) {
            LineSample there = leftThere ? left : right;
            LineSample nearer = line.sample(root + (there.at() - root) / 4);
            boundary = nearer.x().length > 0 && Saturations.largest(nearer.x()) > 2 * Saturations.largest(there.x())
                    ? Boundary.INFINITY
                    : Boundary.EXCHANGE;
        }
        change(left, right, root, boundary);
    }

    private void change(LineSample left, LineSample right, double at, @Nullable Boundary boundary) {
        if (left.verdict() == right.verdict()) {
            return;
        }
        changes.add(change(at, left.verdict(), right.verdict(), boundary));
    }

    private Threshold.Change change(double at, Verdict from, Verdict to, @Nullable Boundary boundary) {
        String firm = boundary == Boundary.EXCHANGE ? weakest(at) : "";
        String key = "stability.boundary." + (boundary == null ? "absent" : boundary.word());
        return new Threshold.Change(
                at, from, to, boundary, Phrase.of(key, family.parameters().get(0), family.said(0, at), firm));
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
