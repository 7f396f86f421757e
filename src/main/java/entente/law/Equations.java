package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.model.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force, written down: one equation a line, and for two firms with constant numbers their equilibrium E, its
 * Jacobian A and the exact condition of a stable coexistence, in letters and numbers.
 *
 * @param text  plain text
 * @param latex the same for a paper, each line a formula without its delimiters
 */
public record Equations(List<String> text, List<String> latex) {
    /** Of a network, as many equations as someone may still read. */
    private static final int MOST = 200;

    public Equations {
        text = List.copyOf(text);
        latex = List.copyOf(latex);
    }

    public static Equations of(InForce inForce) {
        return new Equations(lines(inForce, Notation.TEXT), lines(inForce, Notation.LATEX));
    }

    private static List<String> lines(InForce inForce, Notation notation) {
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < inForce.size() && p < MOST; p++) {
            lines.add(equation(inForce, p, notation));
        }
        if (inForce.size() > MOST) {
            lines.add(notation == Notation.TEXT ? "⋮" : "\\vdots");
        }
        if (inForce.size() == 2 && ConstantSystem.of(inForce).isPresent()) {
            lines.addAll(new TwoFirmLetters(ConstantSystem.of(inForce).get(), notation).lines());
        }
        return lines;
    }

    /** dQ/dt = k Q (1 − Q/N + Σ D Q/N) */
    private static String equation(InForce inForce, int p, Notation notation) {
        Formula formula = new Formula(inForce.model(), notation);
        String own = notation.output(inForce.name(p));
        StringBuilder bracket = new StringBuilder("1 ").append(notation.minus());
        bracket.append(' ').append(saturation(inForce, p, notation, formula));
        for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
            Expression coefficient = inForce.coefficient(k);
            double number = coefficient instanceof Constant constant ? constant.value() : Double.NaN;
            if (number == 0) {
                continue;
            }
            boolean negative = number < 0;
            bracket.append(' ').append(negative ? notation.minus() : "+").append(' ');
            bracket.append(formula.factor(negative ? new Constant(-number) : coefficient));
            bracket.append(notation.times()).append(saturation(inForce, inForce.from(k), notation, formula));
        }
        String growth = formula.factor(inForce.growth(p));
        return rate(notation, own) + " = " + growth + notation.times() + own + notation.times()
                + notation.parentheses(bracket.toString());
    }

    private static String rate(Notation notation, String output) {
        return notation == Notation.TEXT ? "d " + output + "/dt" : "\\frac{\\mathrm{d} " + output + "}{\\mathrm{d} t}";
    }

    private static String saturation(InForce inForce, int p, Notation notation, Formula formula) {
        Expression capacity = inForce.capacity(p);
        String below = notation == Notation.TEXT ? formula.factor(capacity) : formula.of(capacity);
        return notation.quotient(notation.output(inForce.name(p)), below);
    }

    /** The paper's two firms: δ₁ is what firm 1 gives to firm 2, δ₂ what it receives. */
    private static final class TwoFirmLetters {
        private final ConstantSystem system;
        private final Notation notation;
        private final double k1;
        private final double k2;
        private final double n1;
        private final double n2;
        private final double d1;
        private final double d2;

        TwoFirmLetters(ConstantSystem system, Notation notation) {
            this.system = system;
            this.notation = notation;
            k1 = system.growth()[0];
            k2 = system.growth()[1];
            n1 = system.capacity()[0];
            n2 = system.capacity()[1];
            d1 = system.coefficients().contribution(0, 1);
            d2 = system.coefficients().contribution(1, 0);
        }

        List<String> lines() {
            double det = 1 - d1 * d2;
            List<String> lines = new ArrayList<>();
            lines.add(given(1, k1, n1, d1, system.firms().get(0)));
            lines.add(given(2, k2, n2, d2, system.firms().get(1)));
            lines.add(line("E1", n1 * (1 + d2), det));
            lines.add(line("E2", n2 * (1 + d1), det));
            lines.add(line("A11", -k1 * (1 + d2), det));
            lines.add(line("A12", k1 * d2 * n1 * (1 + d2) / n2, det));
            lines.add(line("A21", k2 * d1 * n2 * (1 + d1) / n1, det));
            lines.add(line("A22", -k2 * (1 + d1), det));
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
            String product = notation.computed(d1 * d2).replace("-", notation.minus());
            return notation == Notation.TEXT
                    ? "E > 0, Re λ(A) < 0  ⇔  δ₁δ₂ < 1, δ₁ > −1, δ₂ > −1  (δ₁δ₂ = " + product + ")"
                    : "E > 0,\\ \\operatorname{Re} \\lambda(A) < 0 \\iff \\delta_1 \\delta_2 < 1,\\ \\delta_1 > -1,\\ "
                            + "\\delta_2 > -1 \\quad (\\delta_1 \\delta_2 = " + product + ")";
        }
    }
}
