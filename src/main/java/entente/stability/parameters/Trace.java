package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.stability.LocalStability;
import entente.stability.Patience;
import java.util.List;
import java.util.Optional;

/**
 * The equilibria of a family along one parameter.
 *
 * @param branches by set of survivors, the one with most survivors last; a set without a positive equilibrium anywhere
 *                 on the range has none
 * @param events   from low to high
 * @param complete every set of survivors was followed; else those that are saturated or interior somewhere
 */
public record Trace(
        String parameter, double low, double high, List<Branch> branches, List<Event> events, boolean complete) {
    public Trace {
        branches = List.copyOf(branches);
        events = List.copyOf(events);
    }

    /** Every point of every branch has eigenvalues. */
    public static final int MOST_FIRMS = 100;

    /** One set of survivors and the stretches on which its equilibrium exists. */
    public record Branch(int[] present, List<Piece> pieces) {
        public Branch {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of a branch on which neither existence nor stability changes.
     *
     * @param at     parameter values, ascending, from its start to its end
     * @param output Q by value and firm; near an escape to infinity the last row stands a little inside
     */
    public record Piece(LocalStability stability, boolean saturated, double[] at, double[][] output) {
        public double from() {
            return at[0];
        }

        public double to() {
            return at[at.length - 1];
        }
    }

    /**
     * A point where something changes.
     *
     * @param present the survivors of the branch
     * @param firm    the one that can enter there, at an exchange; else −1
     * @param output  Q by firm; at an escape to infinity, empty
     * @param text    in words
     */
    public record Event(double at, Boundary kind, int[] present, int firm, double[] output, Phrase text) {}

    /** Over the family's one parameter; empty where patience ended first. */
    public static Optional<Trace> of(SystemFamily family, double low, double high, Patience patience) {
        return patience.whole(() -> new TraceWalk(family, low, high, patience).run());
    }
}
