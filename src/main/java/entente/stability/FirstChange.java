package entente.stability;

import entente.arithmetic.Arithmetic;
import entente.stability.certificate.VolterraLyapunov;
import entente.stability.interior.Bands;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.SignChanges;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the interior equilibrium becomes of another kind first, as a model moves along a line.
 *
 * <p>Where det M or an output is 0 is known beforehand. Between two such places an equilibrium is there throughout or
 * nowhere, and only a pair of eigenvalues can cross the axis, where the product of all their sums changes its sign.
 */
final class FirstChange {
    /** How far from a place its sides are looked at, as a part of the stretch. */
    private static final double ASIDE = 1e-5;

    private final InteriorEquilibrium interior;
    private final DoubleFunction<double[][]> contributions;
    private final int cells;
    private final @Nullable PairSums pairs;
    private final Patience patience;

    /**
     * @param interior      of the model as it is
     * @param contributions by place, along a straight line
     * @param cells         of a stretch that are looked at, at most
     * @param pairs         null where no pair of eigenvalues can cross the axis or none is looked for
     */
    FirstChange(
            InteriorEquilibrium interior,
            DoubleFunction<double[][]> contributions,
            int cells,
            @Nullable PairSums pairs,
            Patience patience) {
        this.interior = interior;
        this.contributions = contributions;
        this.cells = cells;
        this.pairs = pairs != null && pairs.any() ? pairs : null;
        this.patience = patience;
    }

    private InteriorEquilibrium at(double place) {
        return interior.chosen(contributions.apply(place));
    }

    private double[][] m(double place) {
        return Dense.identityMinus(contributions.apply(place));
    }

    /** What the verdict says that the equilibrium is. */
    static State kind(Finding finding) {
        return finding.verdict().stable()
                ? State.STABLE
                : finding.verdict() == Verdict.UNSTABLE ? State.UNSTABLE : State.ABSENT;
    }

    /**
     * @param now      what it is at place 0
     * @param places   above 0, ascending: where det M or an output is 0
     * @param farthest how far to look
     * @return null where nothing changes as far as was looked
     */
    @Nullable
    Double first(State now, List<Double> places, double farthest) {
        List<Double> ends = apart(places, farthest);
        // What is at no boundary stays until it reaches one.
        boolean sure = now != State.ABSENT && !interior.atBoundary();
        double before = 0;
        for (double end : ends) {
            if (patience.over()) {
                return null;
            }
            boolean begins = sure && before == 0;
            double near = begins ? 0 : inside(before, end, ASIDE);
            double far = inside(before, end, end == farthest ? 1 : 1 - ASIDE);
            if (!begins && there(near, inside(before, end, 0.5), now) != now) {
                // What is at a boundary may leave it at once.
                double left = before > 0 ? before : halved(0, near, now);
                return left > Bands.VERDICT ? left : 0;
            }
            Double crossing = now == State.ABSENT ? null : crossing(near, far, now);
            if (crossing != null) {
                return crossing;
            }
            before = end;
        }
        return null;
    }

    private static List<Double> apart(List<Double> places, double farthest) {
        List<Double> apart = new ArrayList<>();
        double last = 0;
        for (double place : places) {
            if (place < farthest && place > last * (1 + Bands.MEETING) + 1e-14) {
                apart.add(place);
                last = place;
            }
        }
        apart.add(farthest);
        return apart;
    }

    /** Evenly over a short stretch, by equal factors over a long one. */
    private static double inside(double from, double to, double part) {
        double unit = Math.max(from, Math.min(to, 1));
        return to > 4 * unit
                ? (from + unit) * Arithmetic.power((to + unit) / (from + unit), part) - unit
                : from + (to - from) * part;
    }

    /** What it is in a stretch that begins near a place. */
    private State there(double near, double middle, State was) {
        Coexistence inside = Coexistence.of(Lu.of(m(middle)));
        return inside.nearZero() ? was : inside.positive() ? kind(near, was) : State.ABSENT;
    }

    /** What it is at a place; as it was where rounding cannot tell. */
    private State kind(double place, State was) {
        InteriorEquilibrium at = at(place);
        State state = at.state();
        // With D ≥ 0 it is stable wherever it is positive, and there are no eigenvalues to look at.
        boolean looked = state != State.ABSENT && !at.system().coefficients().nonNegative();
        boolean onAxis = looked && Math.abs(at.abscissa()) <= Bands.AXIS * Spectrum.radius(at.eigenvalues());
        return onAxis ? was : state;
    }

    /** Where a pair of eigenvalues crosses the axis; null where none does. */
    private @Nullable Double crossing(double from, double to, State now) {
        PairSums sums = pairs;
        if (sums == null || now == State.STABLE && VolterraLyapunov.between(m(from), m(to), patience::over)) {
            return null;
        }
        List<Double> found = new ArrayList<>();
        SignChanges.find(
                part -> sums.of(m(inside(from, to, part))),
                0,
                1,
                cells,
                patience::over,
                (left, right, group, touches) -> {
                    double beyond = inside(from, to, right);
                    boolean changes = kind(beyond, now) != now;
                    if (changes) {
                        found.add(halved(inside(from, to, left), beyond, now));
                    }
                    return changes;
                });
        return found.isEmpty() ? null : found.get(0);
    }

    private double halved(double inside, double outside, State now) {
        double a = inside;
        double b = outside;
        for (int round = 0; round < 100 && Math.abs(b - a) > 1e-15 * (1e-3 + Math.abs(a)); round++) {
            double middle = a + (b - a) / 2;
            if (at(middle).state() == now) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }
}
