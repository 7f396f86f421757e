package entente.stability;

import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.State;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the interior equilibrium becomes of another kind first, as a model moves along a line.
 *
 * <p>Where det M or an output is 0 is known beforehand. Between two such places an equilibrium is there throughout or
 * nowhere, and only a pair of eigenvalues can cross the axis: the largest real part is looked at from place to place, and
 * followed wherever it comes nearer to 0 than at its neighbours, so that a crossing and its return are not missed.
 */
final class FirstChange {
    /** Places that differ by less are one, which rounding has taken apart. */
    private static final double SAME = 1e-7;
    /** How far from a place its sides are looked at, as a part of the stretch. */
    private static final double ASIDE = 1e-5;

    private static final double GOLDEN = 0.381966011250105;
    private static final int DEEPEST = 30;

    private final DoubleFunction<InteriorEquilibrium> models;
    private final int parts;
    private final boolean pairsCross;
    private final Patience patience;

    /**
     * @param models     by place; place 0 is the model as it is
     * @param parts      of a stretch
     * @param pairsCross whether a pair of eigenvalues can cross the axis at all
     */
    FirstChange(DoubleFunction<InteriorEquilibrium> models, int parts, boolean pairsCross, Patience patience) {
        this.models = models;
        this.parts = parts;
        this.pairsCross = pairsCross;
        this.patience = patience;
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
        double before = 0;
        for (double end : ends) {
            if (patience.over()) {
                return null;
            }
            double near = inside(before, end, ASIDE);
            double far = inside(before, end, end == farthest ? 1 : 1 - ASIDE);
            if (before > 0 && kind(near, now) != now) {
                return before;
            }
            if (now != State.ABSENT && pairsCross) {
                double crossing = crossing(near, far, now);
                if (!Double.isNaN(crossing)) {
                    return crossing;
                }
            }
            before = end;
        }
        return null;
    }

    private static List<Double> apart(List<Double> places, double farthest) {
        List<Double> apart = new ArrayList<>();
        double last = 0;
        for (double place : places) {
            if (place < farthest && place > last * (1 + SAME) + 1e-14) {
                apart.add(place);
                last = place;
            }
        }
        apart.add(farthest);
        return apart;
    }

    /** Evenly over a short stretch, by equal factors over a long one. */
    private static double inside(double from, double to, double part) {
        double unit = Math.max(from, Math.min(to, 1e-2));
        return to > 4 * unit
                ? (from + unit) * entente.arithmetic.Arithmetic.power((to + unit) / (from + unit), part) - unit
                : from + (to - from) * part;
    }

    /** What it is at a place; as it was where rounding cannot tell. */
    private State kind(double place, State was) {
        InteriorEquilibrium at = models.apply(place);
        State state = at.state();
        boolean onAxis =
                state != State.ABSENT && Math.abs(at.abscissa()) <= Bands.AXIS * Spectrum.radius(at.eigenvalues());
        return onAxis ? was : state;
    }

    /** How far the eigenvalues are on the side where they are now: below 0 beyond it. */
    private double margin(double place, State now) {
        InteriorEquilibrium at = models.apply(place);
        if (at.state() == State.ABSENT) {
            return Double.NaN;
        }
        double size = Spectrum.radius(at.eigenvalues());
        double margin = (now == State.STABLE ? -at.abscissa() : at.abscissa()) / size;
        return Math.abs(margin) <= Bands.AXIS ? 0 : margin;
    }

    private double crossing(double from, double to, State now) {
        double[] place = new double[parts + 1];
        double[] margin = new double[parts + 1];
        for (int p = 0; p <= parts && !patience.over(); p++) {
            place[p] = inside(from, to, (double) p / parts);
            margin[p] = margin(place[p], now);
            if (margin[p] < 0) {
                return p == 0 ? place[p] : halved(place[p - 1], place[p], now);
            }
            if (p >= 2 && margin[p - 1] <= margin[p - 2] && margin[p - 1] <= margin[p]) {
                double dip = dip(place[p - 2], place[p - 1], place[p], margin[p - 1], now);
                if (!Double.isNaN(dip)) {
                    return halved(place[p - 2], dip, now);
                }
            }
        }
        return Double.NaN;
    }

    /** A place beyond the axis near the lowest of three; NaN where there is none. */
    private double dip(double a, double b, double c, double value, State now) {
        double low = a;
        double high = c;
        double best = b;
        double least = value;
        for (int step = 0; step < DEEPEST && least >= 0 && !patience.over(); step++) {
            boolean right = high - best > best - low;
            double next = best + GOLDEN * (right ? high - best : low - best);
            double there = margin(next, now);
            boolean lower = there < least;
            double edge = lower ? best : next;
            if (right == lower) {
                low = edge;
            } else {
                high = edge;
            }
            best = lower ? next : best;
            least = lower ? there : least;
        }
        return least < 0 ? best : Double.NaN;
    }

    private double halved(double inside, double outside, State now) {
        double a = inside;
        double b = outside;
        for (int round = 0; round < 100 && Math.abs(b - a) > 1e-15 * (1e-3 + Math.abs(a)); round++) {
            double middle = a + (b - a) / 2;
            if (models.apply(middle).state() == now) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }
}
