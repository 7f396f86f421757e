package entente.study.portrait;

import entente.arithmetic.Arithmetic;
import entente.law.Law;
import entente.stability.LocalStability;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that divide a plane: from each saddle those two ways back along which things come to it. They are followed
 * against the flow by the classical method of Runge and Kutta, by the length of the way and not by time, since speeds
 * near a saddle go to 0; a way ends where it leaves the window or comes to another equilibrium.
 */
final class Separatrices {
    /** In parts of the window. */
    private static final double STEP = 0.004;

    private static final double OUT = 1e-3;
    private static final double ARRIVED = 0.006;
    private static final double BEYOND = 0.02;
    private static final int LONGEST = 2500;
    private static final double ON_AXIS = 1e-9;

    private final Plane plane;
    private final Window window;
    private final List<PlaneEquilibrium> equilibria;
    private final Plane.Flow flow;

    Separatrices(Plane plane, Window window, List<PlaneEquilibrium> equilibria) {
        this.plane = plane;
        this.window = window;
        this.equilibria = equilibria;
        this.flow = plane.flow();
    }

    Ways all() {
        Ways.Collected ways = new Ways.Collected();
        for (PlaneEquilibrium saddle : equilibria) {
            if (saddle.stability() == LocalStability.SADDLE && window.holds(saddle.x(), saddle.y())) {
                double[] in = inward(saddle);
                follow(saddle, in, 1, ways);
                follow(saddle, in, -1, ways);
            }
        }
        return ways.done();
    }

    /** The direction from which things come to a saddle, in parts of the window. */
    private double[] inward(PlaneEquilibrium saddle) {
        int n = plane.firms();
        double[][] all = new double[n][n];
        double[] state = new double[n];
        Arrays.fill(state, 1);
        state[0] = saddle.x();
        state[1] = saddle.y();
        Law.of(plane.inForce()).jacobian(0, state, all);
        double ratio = window.height() / window.width();
        double a = all[0][0];
        double b = all[0][1] * ratio;
        double c = all[1][0] / ratio;
        double d = all[1][1];
        double half = (a + d) / 2;
        double lowest = half - Arithmetic.sqrt(Math.max(0, (a - d) * (a - d) / 4 + b * c));
        // The row of J − λ that is larger tells more.
        boolean first = Math.abs(a - lowest) + Math.abs(b) >= Math.abs(c) + Math.abs(d - lowest);
        double x = first ? -b : d - lowest;
        double y = first ? a - lowest : -c;
        double length = Arithmetic.sqrt(x * x + y * y);
        return length > 0 ? new double[] {x / length, y / length} : new double[] {0, 0};
    }

    private void follow(PlaneEquilibrium saddle, double[] in, int side, Ways.Collected ways) {
        double x = saddle.x() + side * OUT * in[0] * window.width();
        double y = saddle.y() + side * OUT * in[1] * window.height();
        // Along an axis nothing is divided, and below it there is nothing.
        boolean along = saddle.x() == 0 && Math.abs(in[0]) < ON_AXIS || saddle.y() == 0 && Math.abs(in[1]) < ON_AXIS;
        if (along || x < 0 || y < 0) {
            return;
        }
        ways.add(saddle.x(), saddle.y());
        for (int step = 0; step < LONGEST; step++) {
            ways.add(x, y);
            PlaneEquilibrium reached = reached(saddle, x, y);
            double[] next = reached == null ? next(x, y) : new double[] {reached.x(), reached.y()};
            if (reached != null) {
                ways.add(next[0], next[1]);
            }
            if (reached != null || !near(next[0], next[1])) {
                break;
            }
            x = next[0];
            y = next[1];
        }
        ways.end();
    }

    private @Nullable PlaneEquilibrium reached(PlaneEquilibrium from, double x, double y) {
        for (PlaneEquilibrium one : equilibria) {
            double dx = (one.x() - x) / window.width();
            double dy = (one.y() - y) / window.height();
            if (!one.equals(from) && dx * dx + dy * dy < ARRIVED * ARRIVED) {
                return one;
            }
        }
        return null;
    }

    private boolean near(double x, double y) {
        return x >= 0
                && y >= 0
                && x >= window.left() - BEYOND * window.width()
                && x <= window.right() + BEYOND * window.width()
                && y >= window.low() - BEYOND * window.height()
                && y <= window.high() + BEYOND * window.height();
    }

    private double[] next(double x, double y) {
        double[] one = back(x, y);
        double[] two = back(x + STEP / 2 * one[0], y + STEP / 2 * one[1]);
        double[] three = back(x + STEP / 2 * two[0], y + STEP / 2 * two[1]);
        double[] four = back(x + STEP * three[0], y + STEP * three[1]);
        return new double[] {
            x + STEP / 6 * (one[0] + 2 * two[0] + 2 * three[0] + four[0]),
            y + STEP / 6 * (one[1] + 2 * two[1] + 2 * three[1] + four[1])
        };
    }

    /** Against the flow, of length 1 in parts of the window. */
    private double[] back(double x, double y) {
        double[] rate = flow.at(x, y);
        double dx = -rate[0] / window.width();
        double dy = -rate[1] / window.height();
        double length = Arithmetic.sqrt(dx * dx + dy * dy);
        return new double[] {dx / length * window.width(), dy / length * window.height()};
    }
}
