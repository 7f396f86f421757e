package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rounding can tell of places is told apart, and what it cannot is not. */
class FirstChangeTest {
    private static final ConstantSystem STABLE = Models.two(-0.5, -0.5);
    private static final ConstantSystem UNSTABLE = Models.two(-2, -2);
    private static final ConstantSystem AT_BOUNDARY = Models.two(-1, -0.5);
    private static final double FARTHEST = 10;

    private static InteriorEquilibrium of(ConstantSystem system) {
        return InteriorEquilibrium.of(system, () -> false);
    }

    private static long lookedAtBetween(double place, double other) {
        List<Double> seen = new ArrayList<>();
        FirstChange search = new FirstChange(
                of(STABLE),
                at -> {
                    seen.add(at);
                    return STABLE.coefficients().dense();
                },
                4,
                null,
                Patience.endless());
        assertThat(search.first(State.STABLE, List.of(place, other), FARTHEST)).isNull();
        return seen.stream().filter(at -> place < at && at < other).count();
    }

    @Test
    void placesThatRoundingHasTakenApartAreOne() {
        assertThat(lookedAtBetween(1, 1 + 5e-8)).isZero();
        assertThat(lookedAtBetween(1, 1 + 5e-7)).isPositive();
    }

    private static Double change(double at) {
        return new FirstChange(
                        of(AT_BOUNDARY),
                        step -> (step < at ? STABLE : UNSTABLE).coefficients().dense(),
                        4,
                        null,
                        Patience.endless())
                .first(State.STABLE, List.of(), FARTHEST);
    }

    @Test
    void whatChangesNearerThanRoundingCanTellChangesAtOnce() {
        assertThat(change(5e-10)).isZero();
        assertThat(change(5e-9)).isCloseTo(5e-9, within(1e-17));
    }
}
