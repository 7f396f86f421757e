package entente.stability.repair;

import entente.arithmetic.Arithmetic;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Finding;
import entente.stability.Patience;
import entente.stability.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of contributions, by the sum of squares of relative changes, with which all firms coexist stably
 * with a headroom, or reach a goal besides.
 *
 * @param found    whether one was found
 * @param changes  the contributions that change, the largest relative change first
 * @param cost     the sum of squares of relative changes
 * @param repaired the model after the change; the model as it was where none was found
 * @param finding  the verdict on it
 * @param smallest whether it is known that no smaller change does it; else it is the smallest of those that searches from
 *                 several starts found
 */
public record Repair(
        boolean found, List<Change> changes, double cost, ConstantSystem repaired, Finding finding, boolean smallest) {
    public Repair {
        changes = List.copyOf(changes);
    }

    /** One contribution from {@code before} to {@code after}. */
    public record Change(int from, int to, double before, double after) {}

    /** A contribution that may be changed. */
    public record Lever(int from, int to) {}

    /** Something to be reached. */
    public interface Goal {
        /** Continuous in the coefficients; at least 0 where the goal is reached, NaN where it cannot be asked. */
        double slack(ConstantSystem system);
    }

    /**
     * @param levers   the contributions that may change, each not 0; empty for all that are declared
     * @param headroom the factor on all contributions that the repaired model must stand, such as 1.01
     * @param goal     null for coexistence alone
     * @return empty where patience ended first
     */
    public static Optional<Repair> of(
            ConstantSystem system, List<Lever> levers, double headroom, @Nullable Goal goal, Patience patience) {
        boolean direct = system.size() == 2 || system.coefficients().nonNegative();
        return patience.whole(() -> goal == null && direct
                ? directly(system, levers, headroom, patience)
                : new RepairSearch(system, levers, headroom, goal, patience).run());
    }

    /** Firms times contributions that may change: what one step of the general search looks at. */
    private static final double WORK = 3e7;

    /** Up to how many firms a model with as many contributions that may change is answered for. */
    public static int mostFirms(ConstantSystem system, List<Lever> levers, @Nullable Goal goal) {
        if (goal == null && system.coefficients().nonNegative()) {
            return Integer.MAX_VALUE;
        }
        int moving = levers.isEmpty() ? system.coefficients().count() : levers.size();
        return (int) Arithmetic.power(WORK / Math.max(1, moving), 1.0 / 3);
    }

    /** Room that is left at ρ = 1/headroom, so that rounding does not undo the repair. */
    private static final double ROOM = 1e-9;

    private static final int MOST_SEARCHED = 200;
    /** Contributions up to which unlike changes are searched for besides. */
    private static final int MOST_STARTED = 30;

    /** Of two firms, or of givers. */
    private static Repair directly(ConstantSystem system, List<Lever> levers, double headroom, Patience patience) {
        Coefficients d = system.coefficients();
        boolean[] free = new boolean[d.count()];
        Arrays.fill(free, levers.isEmpty());
        Set<Lever> named = new LinkedHashSet<>(levers);
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                free[k] |= named.contains(new Lever(d.from(k), to));
            }
        }
        double target = (1 - ROOM) / headroom;
        double[] closed = PairRepair.changes(d, free, target);
        double[] y = closed != null
                ? closed
                : d.count() <= MOST_STARTED
                        ? GiversRepair.fromSeveralStarts(d, free, target, patience)
                        : GiversRepair.changes(d, free, target, patience);
        double cost = GiversRepair.cost(y);
        if (Double.isNaN(cost) && closed == null && d.count() <= MOST_SEARCHED) {
            // Several loops at once can leave the direct way without a next step.
            return new RepairSearch(system, levers, headroom, null, patience).run();
        }
        if (Double.isNaN(cost)) {
            return new Repair(false, List.of(), 0, system, Stability.finding(system, patience), false);
        }
        Coefficients after = GiversRepair.moved(d, y);
        List<Change> changes = new ArrayList<>();
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                if (y[k] != 0) {
                    changes.add(new Change(d.from(k), to, d.value(k), after.value(k)));
                }
            }
        }
        changes.sort(Comparator.comparingDouble(c -> -Math.abs(c.after() / c.before() - 1)));
        ConstantSystem repaired = system.chosen(after);
        boolean smallest = closed != null || cost == 0;
        return new Repair(true, changes, cost, repaired, Stability.finding(repaired, patience), smallest);
    }
}
