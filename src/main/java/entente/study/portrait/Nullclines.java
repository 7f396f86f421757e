package entente.study.portrait;

import entente.law.ConstantSystem;
import java.util.Optional;

/**
 * Where the output of a firm of the plane neither grows nor falls, apart from where it is 0. Of constant coefficients that
 * is the line xᵢ = aᵢ + D[i][j] xⱼ, aᵢ being 1 with what the others contribute; else a curve that is followed on a grid.
 */
final class Nullclines {
    private static final int PARTS = 160;
    /** In place of 0, where the relative growth of a firm is still to be told. */
    private static final double NEXT_TO_NOTHING = 1e-9;

    private final Plane plane;
    private final Window window;
    private final Optional<ConstantSystem> constant;

    Nullclines(Plane plane, Window window) {
        this.plane = plane;
        this.window = window;
        this.constant = ConstantSystem.of(plane.inForce());
    }

    /** Whether they are straight lines. */
    boolean exact() {
        return constant.isPresent();
    }

    Ways of(int axis) {
        return constant.map(system -> line(system, axis)).orElseGet(() -> followed(axis));
    }

    private Ways line(ConstantSystem system, int axis) {
        int other = 1 - axis;
        double own = system.capacity()[axis];
        double each = system.coefficients().contribution(other, axis) * own / system.capacity()[other];
        double alone = plane.firms() > 2 ? 1 + system.coefficients().contribution(2, axis) : 1;
        double[] along = axis == 0
                ? new double[] {window.low(), window.high(), window.left(), window.right()}
                : new double[] {window.left(), window.right(), window.low(), window.high()};
        double from = along[0];
        double to = along[1];
        // own output = alone · N + each · output of the other, as far as it is within the window
        double base = alone * own;
        if (each != 0) {
            double enters = (along[2] - base) / each;
            double leaves = (along[3] - base) / each;
            from = Math.max(from, Math.min(enters, leaves));
            to = Math.min(to, Math.max(enters, leaves));
        } else if (base < along[2] || base > along[3]) {
            return Ways.NONE;
        }
        if (!(from < to)) {
            return Ways.NONE;
        }
        double[] others = {from, to};
        double[] owns = {base + each * from, base + each * to};
        return axis == 0 ? new Ways(owns, others) : new Ways(others, owns);
    }

    private Ways followed(int axis) {
        Plane.Flow flow = plane.flow();
        double[] xs = new double[PARTS + 1];
        double[] ys = new double[PARTS + 1];
        double[][] value = new double[PARTS + 1][PARTS + 1];
        for (int k = 0; k <= PARTS; k++) {
            xs[k] = Math.max(window.x(k / (double) PARTS), NEXT_TO_NOTHING * window.width());
            ys[k] = Math.max(window.y(k / (double) PARTS), NEXT_TO_NOTHING * window.height());
        }
        for (int i = 0; i <= PARTS; i++) {
            for (int j = 0; j <= PARTS; j++) {
                value[i][j] = flow.relative(axis, xs[i], ys[j]);
            }
        }
        return new ZeroLines(xs, ys, value).followed();
    }
}
