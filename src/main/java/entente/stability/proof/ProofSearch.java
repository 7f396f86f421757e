package entente.stability.proof;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Truth;
import entente.diagnostic.Phrase;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.parameters.SystemFamily;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * First looks for a point at which the claim is shown to be false, then divides the box until the claim is shown on
 * every part, and gives up on parts that are too small.
 */
final class ProofSearch {
    private static final int TRIES = 400;
    private static final int MOST_LEFT = 100;
    /** Sides are not divided below this part of the whole. */
    private static final double FINEST = 1e-7;

    private final SystemFamily family;
    private final Box whole;
    private final Where where;
    private final Claim claim;
    private final int budget;
    private final Patience patience;
    private long examined;

    ProofSearch(SystemFamily family, Box whole, Where where, Claim claim, int budget, Patience patience) {
        this.family = family;
        this.whole = whole;
        this.where = where;
        this.claim = claim;
        this.budget = budget;
        this.patience = patience;
    }

    Proof run() {
        BoxFacts facts = new BoxFacts(family, whole, where, patience);
        examined++;
        if (where.over(whole) == Truth.FALSE) {
            return proved(Proof.Method.BISECTION, "stability.proof.empty");
        }
        if (facts.of(claim) == Truth.TRUE) {
            return proved(facts.method(claim), "stability.proof.proved");
        }
        double[] point = tries();
        return point == null ? divide() : refuted(point);
    }

    private Proof divide() {
        Deque<Box> queue = new ArrayDeque<>();
        queue.add(whole);
        List<Box> left = new ArrayList<>();
        double share = 0;
        while (!queue.isEmpty() && !patience.over()) {
            Box box = queue.remove();
            examined++;
            patience.done(examined, budget);
            Truth condition = where.over(box);
            if (condition == Truth.FALSE) {
                continue;
            }
            Truth truth = new BoxFacts(family, box, where, patience).of(claim);
            if (truth == Truth.TRUE) {
                continue;
            }
            double[] middle = box.middle();
            if (refutes(middle)) {
                return refuted(middle);
            }
            int side = widest(box);
            if (examined + queue.size() >= budget || relative(box, side) < FINEST) {
                share += share(box);
                if (left.size() < MOST_LEFT) {
                    left.add(box);
                }
                continue;
            }
            Interval range = box.side(side);
            queue.add(box.with(side, Interval.of(range.low(), middle[side])));
            queue.add(box.with(side, Interval.of(middle[side], range.high())));
        }
        if (left.isEmpty()) {
            return proved(
                    claim instanceof Claim.Acts
                            ? Proof.Method.SIGNS
                            : family.firms().size() == 2 ? Proof.Method.TWO_FIRMS : Proof.Method.BISECTION,
                    "stability.proof.proved");
        }
        return undecided(left, share);
    }

    private Proof undecided(List<Box> left, double share) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Box box : left) {
            nearest = Math.min(nearest, Margin.of(family.at(box.middle())));
        }
        Phrase text = Phrase.of(
                "stability.proof.undecided",
                100 * share,
                nearest,
                assignment(left.get(0).middle()),
                examined);
        return new Proof(Proof.Outcome.UNDECIDED, Proof.Method.BISECTION, null, left, share, nearest, examined, text);
    }

    private Proof proved(Proof.Method method, String key) {
        // Where nothing moves there is no range to speak of.
        String said = whole.size() == 0 && key.equals("stability.proof.proved") ? key + ".here" : key;
        Phrase text = Phrase.of(said, Phrase.of("stability.proof.by." + method.word(), examined));
        return new Proof(Proof.Outcome.PROVED, method, null, List.of(), 0, 0, examined, text);
    }

    private Proof refuted(double[] point) {
        Phrase text = Phrase.of(
                whole.size() == 0 ? "stability.proof.refuted.here" : "stability.proof.refuted",
                assignment(point),
                Stability.finding(family.at(point)).verdict().phrase());
        return new Proof(Proof.Outcome.REFUTED, Proof.Method.BISECTION, point, List.of(), 0, 0, examined, text);
    }

    private List<Object> assignment(double[] point) {
        List<Object> parts = new ArrayList<>();
        for (int p = 0; p < point.length; p++) {
            parts.add(Phrase.of("stability.proof.value", family.parameters().get(p), family.said(p, point[p])));
        }
        return parts;
    }

    /** The corners, the middle, and points drawn from the box. */
    private double @Nullable [] tries() {
        int p = whole.size();
        double[] low = whole.lowest();
        double[] high = whole.highest();
        for (int i = 0; i < p; i++) {
            // Inside the range that was written, whose ends the box encloses; whole numbers are exact.
            boolean wide = high[i] - low[i] > 8 * Math.ulp(high[i]);
            low[i] = wide && low[i] != Math.rint(low[i]) ? Math.nextUp(Math.nextUp(low[i])) : low[i];
            high[i] = wide && high[i] != Math.rint(high[i]) ? Math.nextDown(Math.nextDown(high[i])) : high[i];
        }
        for (int corner = 0; p <= 8 && corner < 1 << p && !patience.over(); corner++) {
            double[] point = new double[p];
            for (int i = 0; i < p; i++) {
                // The all-high corner first: it is the worst one for contributions of at least 0.
                point[i] = (corner >> i & 1) == 0 ? high[i] : low[i];
            }
            if (refutes(point)) {
                return point;
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < TRIES && !patience.over(); draw++) {
            double[] point = whole.middle();
            for (int i = 0; draw > 0 && i < p; i++) {
                point[i] = low[i] < high[i] ? random.nextDouble(low[i], high[i]) : low[i];
            }
            if (refutes(point)) {
                return point;
            }
        }
        return null;
    }

    private boolean refutes(double[] point) {
        Box box = Box.point(point);
        return where.over(box) == Truth.TRUE && new BoxFacts(family, box, where, patience).of(claim) == Truth.FALSE;
    }

    private int widest(Box box) {
        int widest = 0;
        for (int p = 1; p < box.size(); p++) {
            widest = relative(box, p) > relative(box, widest) ? p : widest;
        }
        return widest;
    }

    private double relative(Box box, int side) {
        double whole = this.whole.side(side).high() - this.whole.side(side).low();
        return whole > 0 ? (box.side(side).high() - box.side(side).low()) / whole : 0;
    }

    private double share(Box box) {
        double share = 1;
        for (int p = 0; p < box.size(); p++) {
            share *= relative(box, p) > 0 ? relative(box, p) : 1;
        }
        return share;
    }
}
