package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.stability.LocalStability;
import entente.stability.Patience;
import entente.stability.interior.Saturations;
import entente.stability.interior.SignChanges;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lcp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Follows each set of survivors by itself: its equilibrium is M_SS⁻¹ 1 wherever that is regular and positive, so no
 * continuation is needed and no branch can be lost. Its bounds are where {@link SignChanges} finds that det M_SS, a
 * saturation or an invasion rate changes its sign; between them a pair of eigenvalues may cross the axis.
 */
final class TraceWalk {
    private static final int PARTS = 400;
    /** Above this many firms the grid is the coarser the more there are. */
    private static final int FINE = 30;

    /** Up to this many firms all sets are followed. */
    private static final int ALL_SETS = 8;

    private static final int MOST_CELLS = 60;
    /** Of the range: what lies between two bounds that are one. */
    private static final double NARROW = 1e-13;
    /** Of the way to the next bound: where a branch is looked at beside a bound. */
    private static final double NEAR = 1e-6;

    private final SystemFamily family;
    private final double low;
    private final double high;
    private final Patience patience;
    private final int parts;
    private final List<Trace.Event> events = new ArrayList<>();
    private int[] present = new int[0];

    TraceWalk(SystemFamily family, double low, double high, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.patience = patience;
        int n = family.firms().size();
        this.parts = n <= FINE ? PARTS : PARTS * FINE / n;
    }

    Trace run() {
        List<Trace.Branch> branches = new ArrayList<>();
        List<int[]> sets = sets();
        for (int s = 0; s < sets.size() && !patience.over(); s++) {
            int[] set = sets.get(s);
            patience.done(s, sets.size());
            present = set;
            List<Trace.Piece> pieces = follow();
            if (!pieces.isEmpty()) {
                branches.add(new Trace.Branch(set, pieces));
            }
        }
        branches.sort(Comparator.comparingInt(b -> b.present().length));
        events.sort(Comparator.comparingDouble(Trace.Event::at));
        return new Trace(
                family.parameters().get(0),
                low,
                high,
                branches,
                events,
                family.firms().size() <= ALL_SETS);
    }

    private List<int[]> sets() {
        int n = family.firms().size();
        Map<List<Integer>, int[]> sets = new LinkedHashMap<>();
        if (n <= ALL_SETS) {
            for (int mask = 0; mask < 1 << n; mask++) {
                int bits = mask;
                int[] set = Arrays.stream(Saturations.everyone(n))
                        .filter(i -> (bits >> i & 1) == 1)
                        .toArray();
                sets.put(Arrays.stream(set).boxed().toList(), set);
            }
            return new ArrayList<>(sets.values());
        }
        sets.put(List.of(-1), Saturations.everyone(n));
        double[] minusOne = new double[n];
        Arrays.fill(minusOne, -1);
        for (int p = 0; p <= 40 && !patience.over(); p++) {
            double at = low + (high - low) * p / 40;
            double[][] m = Dense.identityMinus(
                    family.at(new double[] {at}).coefficients().dense());
            double[] z = Dense.finite(m) ? Lcp.solve(m, minusOne, Dense.ones(n), patience::over) : null;
            if (z != null) {
                double[] solution = z;
                int[] set = Arrays.stream(Saturations.everyone(n))
                        .filter(i -> solution[i] > 0)
                        .toArray();
                sets.put(Arrays.stream(set).boxed().toList(), set);
            }
        }
        sets.remove(Arrays.stream(Saturations.everyone(n)).boxed().toList());
        return new ArrayList<>(sets.values());
    }

    private BranchPoint point(double at) {
        return BranchPoint.of(family, present, at);
    }

    private List<Trace.Piece> follow() {
        List<Double> cuts = new ArrayList<>(List.of(low, high));
        List<Double> own = new ArrayList<>();
        SignChanges.find(
                at -> point(at).quantities(),
                low,
                high,
                MOST_CELLS,
                patience::over,
                (left, right, quantity, touches) -> {
                    double at = touches
                            ? changed(left, right, BranchPoint::turned)
                            : zero(left, right, p -> p.quantities()[quantity]);
                    cuts.add(at);
                    if (quantity == 0 || Arrays.binarySearch(present, quantity - 1) >= 0) {
                        own.add(at);
                    } else if (!touches) {
                        exchange(at, quantity - 1);
                    }
                    return false;
                });
        double[] bounds = distinct(cuts);
        double last = Double.NaN;
        for (double at : distinct(own)) {
            if (!(at - last <= NARROW * (high - low))) {
                singular(bounds, at);
            }
            last = at;
        }
        for (int c = 1; c < bounds.length && !patience.over(); c++) {
            axis(bounds[c - 1], bounds[c], cuts);
        }
        bounds = distinct(cuts);
        List<Trace.Piece> pieces = new ArrayList<>();
        for (int c = 1; c < bounds.length && !patience.over(); c++) {
            piece(bounds[c - 1], bounds[c], pieces);
        }
        return pieces;
    }

    private static double[] distinct(List<Double> cuts) {
        return cuts.stream().mapToDouble(c -> c).sorted().distinct().toArray();
    }

    private void piece(double from, double to, List<Trace.Piece> pieces) {
        BranchPoint middle = point(from + (to - from) / 2);
        if (!middle.positive() || to - from < NARROW * (high - low)) {
            return;
        }
        List<BranchPoint> points = new ArrayList<>();
        points.add(inside(from, to));
        for (int p = 0; p <= parts && !patience.over(); p++) {
            double at = low + (high - low) * p / parts;
            if (at > from && at < to) {
                points.add(point(at));
            }
        }
        points.add(inside(to, from));
        LocalStability stability = middle.stability();
        boolean saturated = middle.saturated();
        if (!pieces.isEmpty()) {
            Trace.Piece last = pieces.get(pieces.size() - 1);
            if (last.to() == from && last.stability() == stability && last.saturated() == saturated) {
                points.remove(0);
                pieces.set(pieces.size() - 1, joined(last, points));
                return;
            }
        }
        pieces.add(joined(new Trace.Piece(stability, saturated, new double[0], new double[0][]), points));
    }

    private static Trace.Piece joined(Trace.Piece first, List<BranchPoint> points) {
        int had = first.at().length;
        double[] at = Arrays.copyOf(first.at(), had + points.size());
        double[][] output = Arrays.copyOf(first.output(), had + points.size());
        for (int p = 0; p < points.size(); p++) {
            at[had + p] = points.get(p).at();
            output[had + p] = points.get(p).output();
        }
        return new Trace.Piece(first.stability(), first.saturated(), at, output);
    }

    /** The end of a piece, a little inside where the branch is not finite at it. */
    private BranchPoint inside(double end, double other) {
        BranchPoint exact = point(end);
        for (int i : present) {
            if (!(Math.abs(exact.x(i)) < 1e6)) {
                return point(end + 1e-6 * (other - end));
            }
        }
        return exact;
    }

    /** Where det M_SS or an output is 0: the branch leaves to infinity, or passes through a line of equilibria, or neither. */
    private void singular(double[] bounds, double at) {
        double above = bound(bounds, at, 1);
        double below = bound(bounds, at, -1);
        boolean thereAbove = there(at, above);
        boolean thereBelow = there(at, below);
        if (thereAbove && leaves(at, above) || thereBelow && leaves(at, below)) {
            event(at, Boundary.INFINITY, -1, new double[0]);
        } else if (thereAbove && thereBelow) {
            event(at, Boundary.DEGENERATE, -1, point(at + NEAR * (above - at)).output());
        }
    }

    /** The next bound above or below; the place itself where there is none. */
    private double bound(double[] bounds, double at, int side) {
        for (int c = 0; c < bounds.length; c++) {
            double bound = bounds[side > 0 ? c : bounds.length - 1 - c];
            if ((bound - at) * side > NARROW * (high - low)) {
                return bound;
            }
        }
        return at;
    }

    private boolean there(double at, double bound) {
        return bound != at && point(at + (bound - at) / 2).positive();
    }

    /** Whether outputs grow in proportion to the nearness. */
    private boolean leaves(double at, double bound) {
        return point(at + NEAR * (bound - at)).largest()
                > 3 * point(at + 10 * NEAR * (bound - at)).largest();
    }

    private void exchange(double at, int firm) {
        if (Arrays.binarySearch(present, firm) < 0) {
            BranchPoint exact = point(at);
            if (exact.positive()) {
                event(at, Boundary.EXCHANGE, firm, exact.output());
            }
        }
    }

    /** Between two bounds, where only a pair of eigenvalues can cross the axis. */
    private void axis(double from, double to, List<Double> cuts) {
        double margin = NARROW * (high - low);
        if (present.length < 3
                || to - from < 4 * margin
                || !point(from + (to - from) / 2).positive()) {
            return;
        }
        SignChanges.find(
                at -> point(at).pairSums(),
                from + margin,
                to - margin,
                MOST_CELLS,
                patience::over,
                (left, right, quantity, touches) -> {
                    double at = touches
                            ? changed(left, right, BranchPoint::growing)
                            : zero(left, right, p -> p.pairSum(quantity));
                    BranchPoint exact = point(at);
                    if (exact.oscillates()) {
                        cuts.add(at);
                        event(at, Boundary.HOPF, -1, exact.output());
                    }
                    return false;
                });
    }

    private void event(double at, Boundary kind, int firm, double[] output) {
        List<Object> names = new ArrayList<>();
        for (int i : present) {
            names.add(family.firms().get(i));
        }
        Phrase text = Phrase.of(
                "stability.trace." + kind.word(),
                family.parameters().get(0),
                family.said(0, at),
                names.isEmpty() ? "∅" : names,
                firm < 0 ? "" : family.firms().get(firm));
        events.add(new Trace.Event(at, kind, present, firm, output, text));
    }

    /** Where a number of eigenvalues is no longer as on the left. */
    private double changed(double left, double right, ToIntFunction<BranchPoint> number) {
        int before = number.applyAsInt(point(left));
        return number.applyAsInt(point(right)) == before
                ? left + (right - left) / 2
                : zero(left, right, p -> number.applyAsInt(p) == before ? 1 : -1);
    }

    private double zero(double left, double right, ToDoubleFunction<BranchPoint> quantity) {
        double a = left;
        double b = right;
        double sign = Math.signum(quantity.applyAsDouble(point(left)));
        for (int round = 0; round < 200 && !patience.over(); round++) {
            double middle = a + (b - a) / 2;
            if (middle == a || middle == b) {
                break;
            }
            double value = quantity.applyAsDouble(point(middle));
            if (value == 0) {
                return middle;
            }
            if (Math.signum(value) == sign) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return b;
    }
}
