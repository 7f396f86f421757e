package entente.study.portrait;

import entente.arithmetic.Arithmetic;
import entente.reading.Resources;
import entente.stability.Equilibria;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.trajectory.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two firms' outputs.
 *
 * @param nullclines where the first firm's output stands still, then where the second's does
 * @param exact      whether those are straight lines that were computed
 * @param basins     which start ends at which attractor of the plane
 * @param divides    the lines that come to saddles
 */
public record Portrait(
        Plane plane,
        Window window,
        PlaneEquilibria equilibria,
        List<Ways> nullclines,
        boolean exact,
        Field field,
        List<Orbit> orbits,
        Basins basins,
        Ways divides) {
    /** Room beyond the farthest equilibrium or capacity. */
    private static final double ROOM = 1.15;

    private static final int ARROWS = 15;
    /** Where default trajectories begin, along the rim, in parts of the window. */
    private static final double[] RIM = {0.03, 0.35, 0.68, 0.97};

    /** Directions of the flow: at each point a step, all of the same length in parts of the window. */
    public record Field(double[] x, double[] y, double[] dx, double[] dy) {}

    /** What somebody wants to see; null for what suits. */
    public record Wanted(
            @Nullable Double left,
            @Nullable Double right,
            @Nullable Double low,
            @Nullable Double high,
            List<double[]> starts) {
        public static final Wanted NOTHING = new Wanted(null, null, null, null, List.of());
    }

    /**
     * Empty where it was stopped.
     *
     * @param known   the equilibria of all firms present, where they are known
     * @param pattern what its runs may cost
     */
    public static Optional<Portrait> of(
            Plane plane,
            @Nullable Equilibria known,
            Wanted wanted,
            RunRequest pattern,
            Resources effort,
            Patience patience) {
        PlaneEquilibria equilibria = PlaneEquilibria.of(plane, known, patience).orElse(null);
        if (equilibria == null) {
            return Optional.empty();
        }
        Window window = window(plane, equilibria, wanted);
        Paces paces = Paces.of(plane, pattern);
        Basins basins = Basins.of(plane, window, equilibria.all(), paces, effort);
        if (basins == null) {
            return Optional.empty();
        }
        Nullclines nullclines = new Nullclines(plane, window);
        List<Orbit> orbits = new ArrayList<>();
        for (double[] start : wanted.starts().isEmpty() ? rim(window) : wanted.starts()) {
            orbits.add(Orbit.of(plane, window, start[0], start[1], paces, effort));
        }
        return Optional.of(new Portrait(
                plane,
                window,
                equilibria,
                List.of(nullclines.of(0), nullclines.of(1)),
                nullclines.exact(),
                field(plane, window),
                orbits,
                basins,
                new Separatrices(plane, window, equilibria.all()).all()));
    }

    private static Window window(Plane plane, PlaneEquilibria equilibria, Wanted wanted) {
        double[] capacities = StabilityInForce.capacities(plane.inForce(), 0);
        double x = capacities[0];
        double y = capacities[1];
        for (PlaneEquilibrium one : equilibria.all()) {
            x = Math.max(x, one.x());
            y = Math.max(y, one.y());
        }
        for (double[] start : wanted.starts()) {
            x = Math.max(x, start[0] / ROOM);
            y = Math.max(y, start[1] / ROOM);
        }
        double left = or(wanted.left(), 0);
        double low = or(wanted.low(), 0);
        return new Window(left, or(wanted.right(), ROOM * x), low, or(wanted.high(), ROOM * y));
    }

    private static double or(@Nullable Double wanted, double usual) {
        return wanted == null ? usual : wanted;
    }

    private static List<double[]> rim(Window window) {
        List<double[]> starts = new ArrayList<>();
        int last = RIM.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                if (i == 0 || i == last || j == 0 || j == last) {
                    starts.add(new double[] {window.x(RIM[i]), window.y(RIM[j])});
                }
            }
        }
        return starts;
    }

    private static Field field(Plane plane, Window window) {
        Plane.Flow flow = plane.flow();
        int n = ARROWS * ARROWS;
        Field field = new Field(new double[n], new double[n], new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            int row = k / ARROWS;
            double x = window.x((row + 0.5) / ARROWS);
            double y = window.y((k % ARROWS + 0.5) / ARROWS);
            double[] rate = flow.at(x, y);
            double dx = rate[0] / window.width();
            double dy = rate[1] / window.height();
            double length = Arithmetic.sqrt(dx * dx + dy * dy) * ARROWS / 0.6;
            field.x[k] = x;
            field.y[k] = y;
            field.dx[k] = length > 0 ? dx / length * window.width() : 0;
            field.dy[k] = length > 0 ? dy / length * window.height() : 0;
        }
        return field;
    }
}
