package entente.stability;

import entente.law.ConstantSystem;
import entente.law.Law;
import entente.stability.interior.InteriorEquilibrium;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The equilibria of a constant model: one for each set S of survivors with M_SS regular and
 * M_SS⁻¹ 1 positive.
 *
 * @param firms           names of all firms, in the order of every index and array here
 * @param count           isolated equilibria found, those not listed included
 * @param complete        whether every set of survivors was examined
 * @param equilibria      those listed: all to 12 firms; beyond, the interior, saturated and stable ones. Those with more
 *                        firms present first, then in the order of declaration
 * @param degenerateCount sets with a singular matrix, those not listed included
 * @param degenerate      sets with a singular matrix, at most 1000 of them, in the same order
 */
public record Equilibria(
        List<String> firms,
        long count,
        boolean complete,
        List<Equilibrium> equilibria,
        long degenerateCount,
        List<Degenerate> degenerate) {
    /** Up to this many firms every equilibrium is listed. */
    public static final int ALL_LISTED = 12;
    /** Up to this many firms every set of survivors is examined. */
    public static final int ALL_EXAMINED = 20;

    public Equilibria {
        firms = List.copyOf(firms);
        equilibria = fullestFirst(equilibria, Equilibrium::present);
        degenerate = fullestFirst(degenerate, Degenerate::present);
    }

    private static <T> List<T> fullestFirst(List<T> all, Function<T, int[]> present) {
        return all.stream()
                .sorted((one, other) -> fullestFirst(present.apply(one), present.apply(other)))
                .toList();
    }

    private static int fullestFirst(int[] one, int[] other) {
        return one.length == other.length ? Arrays.compare(one, other) : other.length - one.length;
    }

    public static Equilibria of(ConstantSystem system) {
        return of(system, Patience.endless()).orElseThrow();
    }

    /** Empty where patience ended first. */
    public static Optional<Equilibria> of(ConstantSystem asRun, Patience patience) {
        InteriorEquilibrium interior = InteriorEquilibrium.of(asRun, patience::over);
        return patience.whole(() -> asRun.size() <= ALL_EXAMINED
                ? new SurvivorSets(interior, patience).draw()
                : LargeEquilibria.of(interior, patience));
    }

    /**
     * Of a law whose coefficients depend on state, frozen at a time: a search that may miss some. Empty where patience
     * ended first.
     *
     * @param firms    names, in the order of the law's outputs
     * @param capacity N by firm, from which the search starts
     */
    public static Optional<Equilibria> of(Law law, List<String> firms, double[] capacity, double t, Patience patience) {
        return patience.whole(() -> new MovingEquilibria(law, capacity, t, patience).find(firms));
    }

    public int listed() {
        return equilibria.size();
    }

    /** The one with every firm present, or null. */
    public @Nullable Equilibrium interior() {
        return equilibria.isEmpty() || !equilibria.get(0).interior() ? null : equilibria.get(0);
    }

    /** The locally stable ones. */
    public List<Equilibrium> stable() {
        return equilibria.stream()
                .filter(e -> e.stability() == LocalStability.STABLE)
                .toList();
    }
}
