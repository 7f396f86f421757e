package entente.answer.formula;

import entente.model.Expression;
import entente.model.Expression.Constant;
import java.util.ArrayList;
import java.util.List;

/** Writes equations, one a line. */
final class EquationLines {
    private final Equations equations;
    private final Notation notation;
    private final Formula formula;

    EquationLines(Equations equations, Notation notation) {
        this.equations = equations;
        this.notation = notation;
        formula = new Formula(equations.model(), notation);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        equations.equations().forEach(equation -> lines.add(line(equation)));
        if (!equations.complete()) {
            lines.add(notation == Notation.TEXT ? "⋮" : "\\vdots");
        }
        if (equations.two() != null) {
            lines.addAll(new TwoFirmLines(equations.two(), notation).lines());
        }
        return lines;
    }

    private String line(Equation equation) {
        String own = notation.output(equation.firm());
        StringBuilder bracket = new StringBuilder("1 ").append(notation.minus());
        bracket.append(' ').append(saturation(equation.firm(), equation.capacity()));
        for (Equation.Term term : equation.received()) {
            Expression coefficient = term.coefficient();
            double number = coefficient.number();
            if (number == 0) {
                continue;
            }
            boolean negative = number < 0;
            bracket.append(' ').append(negative ? notation.minus() : "+").append(' ');
            bracket.append(formula.factor(negative ? new Constant(-number) : coefficient));
            bracket.append(notation.times()).append(saturation(term.giver(), term.capacity()));
        }
        String growth = formula.factor(equation.growth());
        return rate(own) + " = " + growth + notation.times() + own + notation.times()
                + notation.parentheses(bracket.toString());
    }

    private String rate(String output) {
        return notation == Notation.TEXT ? "d " + output + "/dt" : "\\frac{\\mathrm{d} " + output + "}{\\mathrm{d} t}";
    }

    private String saturation(String firm, Expression capacity) {
        String below = notation == Notation.TEXT ? formula.factor(capacity) : formula.of(capacity);
        return notation.quotient(notation.output(firm), below);
    }
}
