package entente.trajectory;

import entente.events.InForce;
import entente.law.Law;
import entente.law.Pace;
import entente.trajectory.Rest.Kind;
import java.util.Arrays;

/**
 * Whether a state is at rest: every firm has stopped relative to itself, or has next to no output and loses it; an
 * equilibrium is as near as the linear law says, and it attracts what is near it.
 */
final class RestSearch {
    /** What stands for no output where it is asked whether it would grow. */
    private static final double NEXT_TO_NOTHING = 1e-200;
    /** Growth that is none: D that sum to the boundary exactly leave it to rounding. */
    private static final double NONE = 1e-9;
    /** In units of the slowest growth rate: when a law that depends on t must still be at rest. */
    private static final double[] AHEAD = {0.1, 0.3, 1, 2, 5, 10, 30, 100};

    /**
     * How near is near.
     *
     * @param stopped  pace of a firm that has stopped
     * @param small    saturation of a firm that is next to nothing
     * @param distance from the equilibrium, as a share of each output
     */
    record Precision(double stopped, double small, double distance) {
        static final Precision EXACT = new Precision(1e-8, 1e-8, 1e-6);
        static final Precision FOR_THE_EYE = new Precision(1e-3, 1e-4, 1e-2);
    }

    private final Precision precision;
    private final Law law;
    private final Pace pace;
    /** State variables; those after them are firms with no output at all. */
    private final int active;

    private final boolean[] alive;
    private final double[] looked;
    private double leaving;
    private double[] equilibrium = {};

    RestSearch(Stretch.Regime regime, Precision precision) {
        this.precision = precision;
        this.active = regime.active().length;
        InForce inForce = regime.inForce();
        int n = inForce.size();
        this.alive = new boolean[n];
        this.looked = new double[n];
        if (n == active) {
            this.law = regime.law();
            this.pace = new Pace(inForce, regime.active(), regime.scale(), law);
            return;
        }
        int[] all = Arrays.copyOf(regime.active(), n);
        double[] scale = Arrays.copyOf(regime.scale(), n);
        boolean[] known = new boolean[n];
        for (int p : regime.active()) {
            known[p] = true;
        }
        int next = active;
        for (int p = 0; p < n; p++) {
            if (!known[p]) {
                scale[next] = 1;
                all[next++] = p;
            }
        }
        this.law = Law.of(inForce, all, scale);
        this.pace = new Pace(inForce, all, scale, law);
    }

    /** The rate at which a run leaves the unstable equilibrium last found; +∞ where it is a firm without output that could. */
    double leaving() {
        return leaving;
    }

    /** The equilibrium last found: outputs in the units of the state. */
    double[] equilibrium() {
        return equilibrium;
    }

    /** The pace of a variable at the state last looked at. */
    double pace(int variable) {
        return pace.relative(variable);
    }

    /** Notes the pace at a state; whether every firm has stopped, or is next to nothing and losing it. */
    boolean slow(double t, double[] state) {
        System.arraycopy(state, 0, looked, 0, active);
        Arrays.fill(looked, active, looked.length, NEXT_TO_NOTHING);
        pace.read(t, looked);
        boolean slow = true;
        for (int i = 0; i < looked.length; i++) {
            double relative = pace.relative(i);
            boolean stopped = Math.abs(relative) <= precision.stopped && Math.abs(pace.drift(i)) <= precision.stopped;
            boolean dying = i >= active || !stopped && relative < 0 && pace.saturation(i) <= precision.small;
            alive[i] = !dying;
            slow &= dying || stopped;
        }
        return slow;
    }

    Kind at(double t, double[] state) {
        if (!slow(t, state)) {
            return Kind.MOVING;
        }
        double[] without = looked.clone();
        for (int i = 0; i < without.length; i++) {
            without[i] = alive[i] ? without[i] : NEXT_TO_NOTHING;
        }
        pace.read(t, without);
        boolean mayGrow = false;
        for (int i = 0; i < without.length; i++) {
            if (!alive[i] && i < active && !(pace.relative(i) < 0)) {
                return Kind.MOVING;
            }
            mayGrow |= i >= active && pace.relative(i) > NONE;
        }
        if (!law.autonomous() && !staysSo(t, without)) {
            return Kind.MOVING;
        }
        pace.read(t, without);
        Neighbourhood near = new Neighbourhood(law, pace, t, without, alive);
        Kind kind = near.kind(precision.distance);
        equilibrium = near.equilibrium(active);
        leaving = mayGrow ? Double.POSITIVE_INFINITY : near.leaving();
        return mayGrow && kind == Kind.SETTLED ? Kind.UNSTABLE : kind;
    }

    /** Whether the rates, which depend on t, stay what they are while the state does. */
    private boolean staysSo(double t, double[] state) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < state.length; i++) {
            slowest = Math.min(slowest, pace.growth(i));
        }
        for (double ahead : AHEAD) {
            pace.read(t + ahead / slowest, state);
            for (int i = 0; i < active; i++) {
                double relative = pace.relative(i);
                if (alive[i] ? !(Math.abs(relative) <= 10 * precision.stopped) : !(relative < 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
