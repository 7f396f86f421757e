package entente.stability.parameters;

import entente.stability.Patience;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.SignChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The model along a quantity's range: on a grid, and on both sides of every place where {@link SignChanges} finds that one
 * of the quantities that decide it (det M, an output, the product of sums of eigenvalues) changes its sign, and wherever it
 * cannot be shown that the interior equilibrium stays of the same kind from one point to the next.
 */
final class SampledLine {
    private static final int PARTS = 200;
    /** For networks, where each verdict takes a second. */
    private static final int FEW_PARTS = 24;

    /** Halvings of what lies between two samples, and of all of it together. */
    private static final int FINEST = 8;

    private static final int MOST_CLOSER = 3000;

    /** Firms cubed times cells. */
    private static final double WORK = 3e8;

    private final SystemFamily family;
    private final double low;
    private final double high;
    private final Patience patience;
    private final boolean network;
    private final double exactness;
    private final List<LineSample> samples = new ArrayList<>();

    SampledLine(SystemFamily family, double low, double high, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.patience = patience;
        this.network = family.firms().size() > Coexistence.DENSE;
        this.exactness = network ? 1e-7 : 1e-15;
    }

    boolean network() {
        return network;
    }

    /** In order; fewer where it was stopped. */
    List<LineSample> samples() {
        int parts = network ? FEW_PARTS : PARTS;
        for (int p = 0; p <= parts && !patience.over(); p++) {
            patience.done(p, parts);
            samples.add(sample(p == parts ? high : low + (high - low) * p / parts));
        }
        if (!network && !patience.ended()) {
            leaveChanceOut();
            lookBetween();
            lookCloser();
        }
        return samples;
    }

    /** A point of the grid that lies on a boundary, with neighbours that do not. */
    private void leaveChanceOut() {
        List<LineSample> kept = new ArrayList<>();
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
                at -> sample(at).quantities(),
                low,
                high,
                cells(1),
                patience::over,
                (left, right, quantity, touches) -> {
                    samples.add(sample(left));
                    samples.add(sample(right));
                    if (!touches) {
                        bounds.add(root(left, right, s -> s.quantities()[quantity]));
                    }
                    return false;
                });
        bounds.sort(null);
        for (int b = 1; b < bounds.size() && !patience.over(); b++) {
            lookAlong(bounds.get(b - 1), bounds.get(b));
        }
        samples.sort(Comparator.comparingDouble(LineSample::at));
    }

    /** Between two bounds, where the equilibrium is there throughout or nowhere. */
    private void lookAlong(double from, double to) {
        double inward = 1e-9 * (to - from);
        LineSample middle = sample(from + (to - from) / 2);
        if (!(to > from) || !middle.pairsCross()) {
            return;
        }
        SignChanges.find(
                at -> sample(at).pairSums(),
                from + inward,
                to - inward,
                cells(10),
                patience::over,
                (left, right, group, touches) -> {
                    samples.add(sample(left));
                    samples.add(sample(right));
                    return false;
                });
    }

    /** What cannot be shown to stay the same between two points, as where something bends, is looked at finer and finer. */
    private void lookCloser() {
        if (family.firms().size() > SameKindBetween.MOST_FIRMS) {
            return;
        }
        List<LineSample> found = List.copyOf(samples);
        int[] left = {MOST_CLOSER};
        for (int s = 1; s < found.size() && !patience.over(); s++) {
            lookCloser(found.get(s - 1), found.get(s), FINEST, left);
        }
        samples.sort(Comparator.comparingDouble(LineSample::at));
    }

    private void lookCloser(LineSample a, LineSample b, int depth, int[] left) {
        boolean known = a.verdict() != b.verdict() || a.verdict() == Verdict.UNDECIDED;
        if (known || depth == 0 || patience.over() || left[0] <= 0) {
            return;
        }
        left[0]--;
        if (SameKindBetween.between(family, a.at(), b.at(), patience)) {
            return;
        }
        LineSample middle = sample(a.at() + (b.at() - a.at()) / 2);
        if (middle.verdict() != a.verdict() && !middle.chance()) {
            samples.add(middle);
        }
        lookCloser(a, middle, depth - 1, left);
        lookCloser(middle, b, depth - 1, left);
    }

    /** As many as are looked at in some seconds. */
    private int cells(int work) {
        double n = family.firms().size();
        return (int) Math.max(4, Math.min(400, WORK / (n * n * n * work)));
    }

    private double root(double left, double right, ToDoubleFunction<LineSample> quantity) {
        double sign = Math.signum(quantity.applyAsDouble(sample(left)));
        return root(sample(left), sample(right), s -> Math.signum(quantity.applyAsDouble(s)) == sign);
    }

    LineSample sample(double at) {
        return new LineSample(at, family.at(new double[] {at}), patience);
    }

    /** Where it is no longer as at the first of two samples. */
    double root(LineSample first, LineSample second, Predicate<LineSample> likeFirst) {
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
}
