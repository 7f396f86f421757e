package entente.stability;

import entente.stability.exact.ExactSystem;

/**
 * A set of survivors whose matrix M_SS is singular: it has no isolated equilibrium.
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
        NONE;

        public String word() {
            return this == LINE ? "line" : "none";
        }
    }

    static Degenerate of(int[] present, ExactSystem.Solution solution) {
        return solution.kind() == ExactSystem.Kind.LINE
                ? new Degenerate(present, Kind.LINE, solution.freedom())
                : new Degenerate(present, Kind.NONE, 0);
    }
}
