package entente.stability;

import entente.dynamics.ConstantSystem;
import java.util.List;
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
 */
public record Repair(boolean found, List<Change> changes, double cost, ConstantSystem repaired, Finding finding) {
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
     */
    public static Repair of(ConstantSystem system, List<Lever> levers, double headroom, @Nullable Goal goal) {
        return new RepairSearch(system, levers, headroom, goal).run();
    }
}
