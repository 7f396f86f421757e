package entente.session;

import entente.model.Asked;
import entente.model.Expression;
import entente.stability.Mode;
import entente.stability.Verdict;
import entente.stability.proof.Claim;
import java.util.Optional;

/** What can be proved of what {@code prove} is asked; empty where it cannot. */
final class Provable implements Asked.Otherwise<Optional<Provable.OfAlliance>> {
    /** @param alliance index, or -1 for every firm present */
    record OfAlliance(Claim claim, int alliance) {}

    @Override
    public Optional<OfAlliance> is(Asked.Is is) {
        return claim(is.quality()).map(claim -> new OfAlliance(claim, is.alliance()));
    }

    @Override
    public Optional<OfAlliance> otherwise(Expression expression) {
        return Optional.empty();
    }

    private static Optional<Claim> claim(Asked.Quality quality) {
        return switch (quality) {
            case STABLE -> Optional.of(new Claim.Stable());
            case GLOBAL, LOCAL, UNSTABLE, NO_COEXISTENCE, RUNAWAY ->
                Optional.of(new Claim.Is(Verdict.valueOf(quality.name())));
            case INDEPENDENT, COMPETITION, PARASITISM, COMMENSALISM, AMENSALISM, MUTUAL_SYMBIOSIS ->
                Optional.of(new Claim.Acts(Mode.valueOf(quality.name())));
            case SYMMETRIC, MIXED, UNDECIDED -> Optional.empty();
        };
    }
}
