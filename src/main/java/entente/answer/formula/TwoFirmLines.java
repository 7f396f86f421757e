package entente.answer.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes two firms' equilibrium E, its Jacobian A and the exact condition of a stable coexistence, in letters and numbers. */
record TwoFirmLines(TwoFirms two, Notation notation) {
    List<String> lines() {
        double det = 1 - two.d1() * two.d2();
        List<String> lines = new ArrayList<>();
        lines.add(given(1, two.k1(), two.n1(), two.d1(), two.name1()));
        lines.add(given(2, two.k2(), two.n2(), two.d2(), two.name2()));
        lines.add(line("E1", two.n1() * (1 + two.d2()), det));
        lines.add(line("E2", two.n2() * (1 + two.d1()), det));
        lines.add(line("A11", -two.k1() * (1 + two.d2()), det));
        lines.add(line("A12", two.k1() * two.d2() * two.n1() * (1 + two.d2()) / two.n2(), det));
        lines.add(line("A21", two.k2() * two.d1() * two.n2() * (1 + two.d1()) / two.n1(), det));
        lines.add(line("A22", -two.k2() * (1 + two.d1()), det));
        lines.add(condition());
        return lines;
    }

    private String given(int firm, double k, double n, double d, String name) {
        String index = notation == Notation.TEXT ? (firm == 1 ? "₁" : "₂") : "_" + firm;
        String delta = notation == Notation.TEXT ? "δ" : "\\delta";
        String named = notation == Notation.TEXT ? name : Notation.text(name);
        return firm + ": " + named + ", k" + index + " = " + signed(k) + ", N" + index + " = " + signed(n) + ", "
                + delta + index + " = " + signed(d);
    }

    private String signed(double value) {
        return value < 0 ? notation.minus() + notation.number(-value) : notation.number(value);
    }

    private String line(String what, double above, double det) {
        @Nullable String value = det == 0 ? null : notation.computed(above / det);
        return letters(what) + (value == null ? "" : " = " + value.replace("-", notation.minus()));
    }

    private String letters(String what) {
        if (notation == Notation.LATEX) {
            String below = "}{1 - \\delta_1 \\delta_2}";
            return switch (what) {
                case "E1" -> "Q_1^* = \\frac{N_1 (1 + \\delta_2)" + below;
                case "E2" -> "Q_2^* = \\frac{N_2 (1 + \\delta_1)" + below;
                case "A11" -> "A_{11} = -\\frac{k_1 (1 + \\delta_2)" + below;
                case "A12" -> "A_{12} = \\frac{k_1 \\delta_2 N_1 (1 + \\delta_2)}{N_2 (1 - \\delta_1 \\delta_2)}";
                case "A21" -> "A_{21} = \\frac{k_2 \\delta_1 N_2 (1 + \\delta_1)}{N_1 (1 - \\delta_1 \\delta_2)}";
                default -> "A_{22} = -\\frac{k_2 (1 + \\delta_1)" + below;
            };
        }
        return switch (what) {
            case "E1" -> "E: Q₁* = N₁(1 + δ₂)/(1 − δ₁δ₂)";
            case "E2" -> "E: Q₂* = N₂(1 + δ₁)/(1 − δ₁δ₂)";
            case "A11" -> "A₁₁ = −k₁(1 + δ₂)/(1 − δ₁δ₂)";
            case "A12" -> "A₁₂ = k₁δ₂N₁(1 + δ₂)/(N₂(1 − δ₁δ₂))";
            case "A21" -> "A₂₁ = k₂δ₁N₂(1 + δ₁)/(N₁(1 − δ₁δ₂))";
            default -> "A₂₂ = −k₂(1 + δ₁)/(1 − δ₁δ₂)";
        };
    }

    /** THEORY: a stable coexistence exists just where all three hold. */
    private String condition() {
        String product = notation.computed(two.d1() * two.d2()).replace("-", notation.minus());
        return notation == Notation.TEXT
                ? "E > 0, Re λ(A) < 0  ⇔  δ₁δ₂ < 1, δ₁ > −1, δ₂ > −1  (δ₁δ₂ = " + product + ")"
                : "E > 0,\\ \\operatorname{Re} \\lambda(A) < 0 \\iff \\delta_1 \\delta_2 < 1,\\ \\delta_1 > -1,\\ "
                        + "\\delta_2 > -1 \\quad (\\delta_1 \\delta_2 = " + product + ")";
    }
}
