package entente.stability;

import entente.stability.exact.ExactSystem;
import java.util.Locale;

/**
 * A set of survivors whose matrix M_SS is singular, as far as can be told: it has no isolated equilibrium.
 *
 * @param present   indices of the set, ascending
 * @param kind      what there is instead
 * @param dimension of the set of equilibria: 1 for a line, 2 for a plane; 0 where there is none
 */
public record Degenerate(int[] present, Kind kind, int dimension) {
    public enum Kind {
        /** A line of equilibria, or more. */
        LINE,
        /** No equilibrium with exactly these survivors. */
        NONE,
        /** What was written is no fraction, and rounding leaves open whether M_SS is singular at all. */
        UNDECIDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Degenerate of(int[] present, ExactSystem.Solution solution) {
        return solution.kind() == ExactSystem.Kind.LINE
                ? new Degenerate(present, Kind.LINE, solution.freedom())
                : new Degenerate(present, Kind.NONE, 0);
    }
}
