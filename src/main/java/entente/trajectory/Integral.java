package entente.trajectory;

import entente.events.InForce;
import entente.law.StateReader;
import entente.model.Expression;
import java.util.List;

/**
 * ∫ v dt over a stretch: Gauss–Legendre with 8 points on each step, halved until two halves agree with the whole, so that
 * a kink of v is closed in on. Kinks of time are never integrated across.
 */
final class Integral {
    private static final double[] POINT = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHT = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };
    private static final double TOLERANCE = 1e-11;
    private static final int DEPTH = 30;

    private final Stretch stretch;
    private final Expression value;
    private final Path.Cursor cursor = new Path.Cursor();
    private final double[] read = new double[1];

    Integral(Stretch stretch, Expression value) {
        this.stretch = stretch;
        this.value = value;
    }

    double upTo(double t) {
        InForce standing = stretch.begin().standing().inForce();
        if (standing.namesAbsent(value)) {
            return Double.NaN;
        }
        double sum = 0;
        double begin = stretch.begin().t();
        while (begin < t) {
            InForce inForce = standing.from(begin);
            StateReader reader =
                    new StateReader(inForce, stretch.active(), stretch.scale(), List.of(inForce.resolve(value)));
            double end = Math.min(t, inForce.kink());
            sum += over(reader, begin, end);
            begin = end;
        }
        return sum;
    }

    private double over(StateReader reader, double begin, double end) {
        double sum = 0;
        double from = begin;
        for (int k = 1; k < stretch.nodes() && from < end; k++) {
            double to = Math.min(end, stretch.node(k).t());
            if (to > from) {
                double whole = once(reader, from, to);
                sum += halved(reader, from, to, whole, DEPTH);
                from = to;
            }
        }
        return sum;
    }

    private double halved(StateReader reader, double from, double to, double whole, int depth) {
        double middle = from + 0.5 * (to - from);
        double left = once(reader, from, middle);
        double right = once(reader, middle, to);
        if (depth == 0 || !(Math.abs(left + right - whole) > TOLERANCE * Math.max(Math.abs(left), Math.abs(right)))) {
            return left + right;
        }
        return halved(reader, from, middle, left, depth - 1) + halved(reader, middle, to, right, depth - 1);
    }

    private double once(StateReader reader, double from, double to) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int k = 0; k < POINT.length; k++) {
            sum += WEIGHT[k] * (at(reader, middle - half * POINT[k]) + at(reader, middle + half * POINT[k]));
        }
        return half * sum;
    }

    private double at(StateReader reader, double t) {
        reader.read(t, cursor.state(stretch, t), read);
        return read[0];
    }
}
