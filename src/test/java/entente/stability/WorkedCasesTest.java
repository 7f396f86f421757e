package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equilibria and verdicts of the worked cases. */
class WorkedCasesTest {
    static List<Cases.Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equilibriaAreThoseExpected(Cases.Case worked) {
        JsonObject expected = worked.expected();
        if (!expected.has("saturated_equilibria")) {
            return;
        }
        Equilibria found = Equilibria.of(worked.system());
        assertThat(found.count()).isEqualTo(expected.get("n_nonneg_equilibria").getAsInt());
        assertThat(found.stable()).hasSize(expected.get("n_locally_stable").getAsInt());
        List<Equilibrium> saturated =
                found.equilibria().stream().filter(Equilibrium::saturated).toList();
        assertThat(saturated)
                .hasSize(expected.getAsJsonArray("saturated_equilibria").size());
        for (JsonElement e : expected.getAsJsonArray("saturated_equilibria")) {
            double[] want = Cases.numbers(e.getAsJsonObject().getAsJsonArray("Q"));
            assertThat(saturated).anySatisfy(s -> {
                for (int i = 0; i < want.length; i++) {
                    assertThat(s.output()[i]).isCloseTo(want[i], within(1e-9 * (1 + Math.abs(want[i]))));
                }
                assertThat(s.eigenvalues().get(0).re())
                        .isCloseTo(e.getAsJsonObject().get("max_re").getAsDouble(), within(1e-9));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictsAreThoseExpected(Cases.Case worked) {
        JsonObject e = worked.expected();
        StabilityVerdict v = Stability.of(worked.system());
        assertThat(v.spectralRadius()).isCloseTo(e.get("spectral_radius_delta").getAsDouble(), within(1e-12));
        if (e.has("interior_feasible")) {
            boolean positive = e.get("interior_feasible").getAsBoolean();
            assertThat(v.equilibrium() != null).isEqualTo(positive);
            double abscissa = -1;
            for (JsonElement pair : e.getAsJsonArray("interior_eigs")) {
                abscissa = Math.max(abscissa, pair.getAsJsonArray().get(0).getAsDouble());
            }
            if (!positive) {
                assertThat(v.verdict()).isEqualTo(Verdict.NO_COEXISTENCE);
            } else {
                assertThat(v.verdict().stable()).isEqualTo(abscissa < 0);
            }
        }
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            String reason =
                    messages.say(v.finding().reason()) + messages.say(v.paper().sentence());
            v.finding()
                    .checks()
                    .forEach(c -> assertThat(messages.say(c.statement())).isNotBlank());
            assertThat(reason).isNotBlank();
        }
    }
}
