package entente.trajectory;

import entente.events.Condition;
import entente.events.InForce;
import entente.law.StateReader;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the time at which conditions become true while nothing jumps. The curve is sampled closely enough for every
 * stretch of truth of the resolution's length to have a sample in it, and summits between samples are climbed, so that
 * shorter ones are mostly found too.
 *
 * <p>A condition has become true once it is true by more than the solver's tolerance, and then from where it crossed its
 * bound; touching is not crossing.
 */
final class ConditionSearch {
    /** On margins, which are relative: ten times the solver's tolerance. */
    private static final double BAND = 5e-9;

    private static final int AT_LEAST = 4;

    private final StateReader reader;
    private static final int ASKED_EVERY = 1024;

    private final double spacing;
    private final BooleanSupplier cancelled;
    private final double[] state;
    private final boolean[] equality;
    private final boolean[] held;
    /** The last two samples, and since when the condition is known not to hold. */
    private final double[] margin;

    private final double[] marginBefore;
    private final double[] since;
    private final int[] side;
    private double time;
    private double timeBefore = Double.NaN;
    private final BitSet crossed = new BitSet();

    /**
     * @param conditions resolved
     * @param held       which of them hold already
     * @param spacing    the longest time between samples
     * @param cancelled  asked now and then; where it is so, nothing more is found
     */
    ConditionSearch(
            InForce inForce,
            int[] active,
            double[] scale,
            List<Expression> conditions,
            BitSet held,
            double spacing,
            BooleanSupplier cancelled) {
        int count = conditions.size();
        List<Expression> margins = new ArrayList<>(count);
        this.equality = new boolean[count];
        this.held = new boolean[count];
        for (int c = 0; c < count; c++) {
            @Nullable Expression difference = Condition.equality(conditions.get(c));
            equality[c] = difference != null;
            margins.add(difference != null ? difference : Condition.margin(conditions.get(c)));
            this.held[c] = held.get(c);
        }
        this.reader = new StateReader(inForce, active, scale, margins);
        this.spacing = spacing;
        this.cancelled = cancelled;
        this.state = new double[active.length];
        this.margin = new double[count];
        this.marginBefore = new double[count];
        this.since = new double[count];
        this.side = new int[count];
    }

    void begin(double t, double[] begin) {
        time = t;
        reader.read(t, begin, margin);
        for (int c = 0; c < margin.length; c++) {
            marginBefore[c] = Double.NaN;
            since[c] = t;
            int now = sideOf(margin[c]);
            // On the bound, where time alone has led there, it is on its way to the other side.
            side[c] = now == 0 && !held[c] ? side[c] : now;
        }
    }

    /** Whether one that does not hold would at an equilibrium, or asks for the time: it may still become true. */
    boolean mayCross(double t, double[] equilibrium) {
        double[] there = new double[margin.length];
        reader.read(t, equilibrium, there);
        boolean may = reader.timed();
        for (int c = 0; c < there.length; c++) {
            int now = sideOf(there[c]);
            may |= equality[c] ? side[c] != 0 && now == -side[c] : !held[c] && now > 0;
        }
        return may;
    }

    /** On which side of an equality the run was last: −1, 0 where that is not known, 1. */
    int side(int condition) {
        return side[condition];
    }

    void side(int condition, int last) {
        side[condition] = last;
    }

    private static int sideOf(double margin) {
        return margin > BAND ? 1 : margin < -BAND ? -1 : 0;
    }

    /** Whether the condition holds at the last sample looked at. */
    boolean held(int condition) {
        return held[condition];
    }

    /** The conditions that became true together at the time that {@link #scan} returned. */
    BitSet crossed() {
        return crossed;
    }

    /** The first time in (a, b] at which a condition becomes true, or has no value; NaN where none does. */
    double scan(Curve curve, double a, double b) {
        double found = look(curve, a, b);
        // A summit that began in the step before is noticed in this one.
        return found < a ? a : found;
    }

    private double look(Curve curve, double a, double b) {
        if (margin.length == 0) {
            return Double.NaN;
        }
        double exact = Math.ceil((b - a) / spacing);
        int samples = (int) Math.max(AT_LEAST, Math.min(exact, Integer.MAX_VALUE / 2.0));
        for (int s = 1; s <= samples; s++) {
            if (s % ASKED_EVERY == 0 && cancelled.getAsBoolean()) {
                return Double.NaN;
            }
            double t = s == samples ? b : a + (b - a) * s / samples;
            double found = sample(curve, t);
            if (!Double.isNaN(found)) {
                return found;
            }
        }
        return Double.NaN;
    }

    private double sample(Curve curve, double t) {
        double[] now = new double[margin.length];
        curve.at(t, state);
        reader.read(t, state, now);
        double first = Double.NaN;
        double[] root = new double[now.length];
        boolean[] heldBefore = held.clone();
        int[] sideBefore = side.clone();
        for (int c = 0; c < now.length; c++) {
            root[c] = Double.isNaN(now[c]) ? t : look(curve, c, t, now[c]);
            if (!(root[c] >= first)) {
                first = Double.isNaN(root[c]) ? first : root[c];
            }
        }
        if (!Double.isNaN(first)) {
            crossed.clear();
            double together = first + 1e-10 * Math.max(Math.abs(first), t - timeBefore(t));
            for (int c = 0; c < now.length; c++) {
                crossed.set(c, root[c] <= together && !Double.isNaN(now[c]));
                held[c] |= crossed.get(c);
            }
            turnBack(curve, first, together, t, now, heldBefore, sideBefore);
            return first;
        }
        System.arraycopy(margin, 0, marginBefore, 0, margin.length);
        System.arraycopy(now, 0, margin, 0, margin.length);
        timeBefore = time;
        time = t;
        return Double.NaN;
    }

    /**
     * What was noted of the others further on than where the first crossed is not so yet. One that stops holding where
     * the first becomes true, as A < 50 does where A > 50 begins, has stopped.
     *
     * @param together until when something happens with the first
     * @param end      the sample before which the first crossed, and the margins there
     */
    private void turnBack(
            Curve curve,
            double t,
            double together,
            double end,
            double[] atEnd,
            boolean[] heldBefore,
            int[] sideBefore) {
        double[] then = new double[margin.length];
        curve.at(t, state);
        reader.read(t, state, then);
        for (int c = 0; c < then.length; c++) {
            if (!crossed.get(c)) {
                int now = sideOf(then[c]);
                boolean leaves = now == 0 && heldBefore[c] && atEnd[c] < -BAND;
                held[c] = heldBefore[c] && now >= 0 && !(leaves && root(curve, c, time, end, -1) <= together);
                side[c] = now == 0 ? sideBefore[c] : now;
            }
        }
    }

    private double timeBefore(double t) {
        return Double.isNaN(time) ? t : time;
    }

    /** Where the condition became true on the way to t, or NaN. */
    private double look(Curve curve, int c, double t, double now) {
        if (equality[c]) {
            return lookForEquality(curve, c, t, now);
        }
        if (held[c]) {
            double released = now < -BAND ? t : summit(curve, c, t, now, -1);
            held[c] = Double.isNaN(released);
            since[c] = held[c] ? since[c] : released;
            return held[c] || now <= BAND ? Double.NaN : root(curve, c, released, t, 1);
        }
        if (now > BAND) {
            return root(curve, c, since[c], t, 1);
        }
        double summit = summit(curve, c, t, now, 1);
        if (!Double.isNaN(summit)) {
            return root(curve, c, timeBefore, summit, 1);
        }
        if (now <= 0) {
            since[c] = t;
        }
        return Double.NaN;
    }

    private double lookForEquality(Curve curve, int c, double t, double now) {
        int before = side[c];
        int after = sideOf(now);
        if (after == 0) {
            return Double.NaN;
        }
        side[c] = after;
        held[c] = false;
        double from = since[c];
        since[c] = t;
        return before == -after ? root(curve, c, from, t, after) : Double.NaN;
    }

    /** By bisection: the curve is smooth, but an {@code or} is not. */
    private double root(Curve curve, int c, double from, double to, int sign) {
        double low = from;
        double high = to;
        for (int k = 0; k < 200; k++) {
            double middle = low + 0.5 * (high - low);
            if (middle <= low || middle >= high) {
                break;
            }
            double margin = sign * read(curve, c, middle);
            if (margin > 0 || margin == 0 && equality[c]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double read(Curve curve, int c, double t) {
        double[] values = new double[margin.length];
        curve.at(t, state);
        reader.read(t, state, values);
        return values[c];
    }

    /**
     * Where the margin rises above the band, or with sign −1 falls below it, between the last two samples and t, which do
     * not show it; NaN if nowhere.
     */
    private double summit(Curve curve, int c, double t, double end, int sign) {
        double left = sign * marginBefore[c];
        double middle = sign * margin[c];
        double now = sign * end;
        boolean peak = middle >= left && middle >= now && (middle > left || middle > now);
        // A parabola through the three overshoots its middle by less than their differences.
        if (!peak || middle + Math.max(middle - left, middle - now) <= 0) {
            return Double.NaN;
        }
        double low = timeBefore;
        double high = t;
        for (int k = 0; k < 60 && high - low > 1e-12 * Math.abs(high); k++) {
            double first = low + 0.382 * (high - low);
            double second = high - 0.382 * (high - low);
            double atFirst = sign * read(curve, c, first);
            double atSecond = sign * read(curve, c, second);
            if (atFirst > BAND) {
                return first;
            }
            if (atSecond > BAND) {
                return second;
            }
            if (atFirst > atSecond) {
                high = second;
            } else {
                low = first;
            }
        }
        return Double.NaN;
    }
}
