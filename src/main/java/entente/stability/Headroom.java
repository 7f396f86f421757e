package entente.stability;

import entente.dynamics.ConstantSystem;
import entente.stability.matrix.Perron;
import org.jspecify.annotations.Nullable;

/** The smallest factor f &gt; 1 on all contributions at which the verdict changes. */
final class Headroom {
    private Headroom() {}

    /** @param perron of D where D ≥ 0, else null */
    static @Nullable Double of(ConstantSystem system, Finding finding, @Nullable Perron perron) {
        if (perron != null) {
            return finding.verdict() == Verdict.GLOBAL && perron.radius() > 0 ? 1 / perron.radius() : null;
        }
        return null;
    }
}
