package entente.study.portrait;

import entente.arithmetic.Arithmetic;
import entente.reading.Resources;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;

/**
 * A trajectory through the plane, close enough for a round curve.
 *
 * @param x from its start on
 * @param y from its start on
 */
public record Orbit(double[] x, double[] y) {
    /** In units of the slower firm's growth. */
    private static final double HORIZON = 60;

    private static final long STEPS = 20_000;
    private static final int PARTS = 240;
    /** Two points that are farther apart, in parts of the window, have one between them. */
    private static final double CLOSE = 0.01;

    private static final int DEEPEST = 7;
    /** It is followed so far beyond the window. */
    private static final double BEYOND = 0.5;

    static Orbit of(Plane plane, Window window, double x, double y, Paces paces, Resources effort) {
        Trajectory run =
                Simulation.run(plane.from(x, y), paces.request(HORIZON, STEPS), effort.compiler(), effort.workers());
        return new Points(run, window).from(x, y);
    }

    private static final class Points {
        private final Trajectory run;
        private final Window window;
        private final Ways.Collected ways = new Ways.Collected();

        Points(Trajectory run, Window window) {
            this.run = run;
            this.window = window;
        }

        Orbit from(double x, double y) {
            double end = run.ending().t();
            double[] before = {x, y};
            ways.add(x, y);
            double t = 0;
            for (int k = 1; k <= PARTS && shown(before); k++) {
                double share = k / (double) PARTS;
                // What moves most moves first.
                double next = end * share * share * share;
                double[] after = at(next);
                if (!Double.isNaN(after[0] + after[1])) {
                    between(t, before, next, after, 0);
                    before = after;
                    t = next;
                }
            }
            Ways all = ways.done();
            return new Orbit(all.x(), all.y());
        }

        private double[] at(double t) {
            double[] all = run.outputAt(t);
            return new double[] {all[0], all[1]};
        }

        private void between(double from, double[] before, double to, double[] after, int depth) {
            double dx = (after[0] - before[0]) / window.width();
            double dy = (after[1] - before[1]) / window.height();
            if (depth < DEEPEST && Arithmetic.sqrt(dx * dx + dy * dy) > CLOSE && shown(before)) {
                double middle = (from + to) / 2;
                double[] there = at(middle);
                between(from, before, middle, there, depth + 1);
                between(middle, there, to, after, depth + 1);
            } else if (dx * dx + dy * dy > 1e-12) {
                ways.add(after[0], after[1]);
            }
        }

        private boolean shown(double[] point) {
            return point[0] <= window.right() + BEYOND * window.width()
                    && point[1] <= window.high() + BEYOND * window.height();
        }
    }
}
