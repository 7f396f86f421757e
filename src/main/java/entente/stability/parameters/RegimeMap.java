package entente.stability.parameters;

import entente.stability.Patience;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts over two parameters.
 *
 * @param parameters the family's two
 * @param first      values of the first parameter, ascending
 * @param second     values of the second parameter, ascending
 * @param verdicts   verdicts[i][j] at (first[i], second[j])
 * @param boundaries where one regime meets another, located between the points of the grid
 * @param shares     of the area, by the boundaries
 */
public record RegimeMap(
        List<String> parameters,
        double[] first,
        double[] second,
        Verdict[][] verdicts,
        List<Segment> boundaries,
        Map<Verdict, Double> shares) {
    public RegimeMap {
        parameters = List.copyOf(parameters);
        boundaries = List.copyOf(boundaries);
        shares = Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    /** Cells along each parameter where nobody says how many: fewer where a verdict takes its time. */
    public static int usualParts(int firms) {
        return firms <= Coexistence.DENSE ? 48 : firms <= 10_000 ? 16 : 8;
    }

    /** A short straight piece of a boundary between two regimes, in the order in which the grid meets them. */
    public record Segment(double x1, double y1, double x2, double y2, Verdict one, Verdict other) {}

    /**
     * Over the family's two parameters.
     *
     * @param low   of both
     * @param high  of both
     * @param parts cells of the grid along each
     * @return empty where patience ended first
     */
    public static Optional<RegimeMap> of(
            SystemFamily family, double[] low, double[] high, int parts, Patience patience) {
        return patience.whole(() -> new MapSearch(family, low, high, parts, patience).run());
    }
}
