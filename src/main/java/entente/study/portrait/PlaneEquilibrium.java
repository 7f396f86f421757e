package entente.study.portrait;

import entente.stability.LocalStability;
import org.jspecify.annotations.Nullable;

/**
 * A point of the plane that things do not leave.
 *
 * @param x         output of the firm across
 * @param y         output of the firm up
 * @param stability in the plane, the others standing still
 * @param whole     among all firms present; null where the others do not rest there, so that it is no equilibrium of all
 */
public record PlaneEquilibrium(
        double x,
        double y,
        LocalStability stability,
        @Nullable LocalStability whole) {
    /** Whether starts near it in the plane come to it. */
    public boolean attracts() {
        return stability == LocalStability.STABLE;
    }
}
