package entente.session;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.saturation;
import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.formula.Equations;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import org.junit.jupiter.api.Test;

class EquationsTest {
    private static Equations of(Sketch sketch) {
        return EquationsQuestion.equations(Sketch.inForce(sketch.model()));
    }

    @Test
    void twoFirmsInLettersAndNumbers() {
        Equations equations = of(new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 5)
                .gives(0, 1, -1, 0.3)
                .gives(1, 0, -1, 0.4));
        assertThat(equations.text())
                .containsExactly(
                        "d Jia/dt = 0.5 Jia (1 − Jia/100 + 0.4 Yi/150)",
                        "d Yi/dt = 0.8 Yi (1 − Yi/150 + 0.3 Jia/100)",
                        "1: Jia, k₁ = 0.5, N₁ = 100, δ₁ = 0.3",
                        "2: Yi, k₂ = 0.8, N₂ = 150, δ₂ = 0.4",
                        "E: Q₁* = N₁(1 + δ₂)/(1 − δ₁δ₂) = 159.091",
                        "E: Q₂* = N₂(1 + δ₁)/(1 − δ₁δ₂) = 221.591",
                        "A₁₁ = −k₁(1 + δ₂)/(1 − δ₁δ₂) = −0.795455",
                        "A₁₂ = k₁δ₂N₁(1 + δ₂)/(N₂(1 − δ₁δ₂)) = 0.212121",
                        "A₂₁ = k₂δ₁N₂(1 + δ₁)/(N₁(1 − δ₁δ₂)) = 0.531818",
                        "A₂₂ = −k₂(1 + δ₁)/(1 − δ₁δ₂) = −1.18182",
                        "E > 0, Re λ(A) < 0  ⇔  δ₁δ₂ < 1, δ₁ > −1, δ₂ > −1  (δ₁δ₂ = 0.12)");
        assertThat(equations.latex().get(0))
                .isEqualTo("\\frac{\\mathrm{d} Q_{\\text{Jia}}}{\\mathrm{d} t} = 0.5 \\, Q_{\\text{Jia}} \\, \\left(1 -"
                        + " \\frac{Q_{\\text{Jia}}}{100} + 0.4 \\, \\frac{Q_{\\text{Yi}}}{150}\\right)");
    }

    @Test
    void expressionsKeepTheirParentheses() {
        Equations equations = of(new Sketch()
                .firm("A_1", apply(Operation.ADD, 0.5, Sketch.t()), 100, 10)
                .firm("B", 1, apply(Operation.ADD, 10, apply(Operation.MULTIPLY, -2, Sketch.t())), 5)
                .gives(0, 1, -1, apply(Operation.DIVIDE, 0.9, apply(Operation.ADD, 1, saturation(0))))
                .gives(1, 0, -1, -0.05));
        assertThat(equations.text())
                .containsExactly(
                        "d A_1/dt = (0.5 + t) A_1 (1 − A_1/100 − 0.05 B/(10 − 2·t))",
                        "d B/dt = 1 B (1 − B/(10 − 2·t) + (0.9/(1 + A_1/100)) A_1/100)");
        assertThat(equations.latex().get(1)).contains("\\frac{0.9}{1 + \\frac{Q_{\\text{A\\_1}}}{100}}");
    }
}
