package entente.answer.formula;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Model;
import entente.model.Resolved;
import java.util.List;

/** Writes a resolved expression with as few parentheses as its meaning allows. */
final class Formula {
    private static final int CHOICE = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7;
    private static final int POWER = 8;
    private static final int ATOM = 9;

    private final Model model;
    private final Notation notation;

    Formula(Model model, Notation notation) {
        this.model = model;
        this.notation = notation;
    }

    /** The expression as a factor of a product. */
    String factor(Expression expression) {
        return inside(expression, PRODUCT + 1);
    }

    String of(Expression expression) {
        return inside(expression, CHOICE);
    }

    private String inside(Expression expression, int at) {
        String written = write(expression);
        return strength(expression) < at ? notation.parentheses(written) : written;
    }

    private int strength(Expression expression) {
        return expression.operation().map(this::strength).orElse(expression.number() < 0 ? SIGN : ATOM);
    }

    private int strength(Operation operation) {
        return switch (operation) {
            case IF -> CHOICE;
            case OR -> OR;
            case AND -> AND;
            case NOT -> NOT;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> COMPARISON;
            case ADD, SUBTRACT, SUM -> SUM;
            case MULTIPLY -> PRODUCT;
            case DIVIDE -> notation == Notation.TEXT ? PRODUCT : ATOM;
            case NEGATE -> SIGN;
            case POWER -> POWER;
            case MIN, MAX, ABS, STEP, RAMP, PULSE, TABLE, GINI, ROUNDED -> ATOM;
        };
    }

    private String write(Expression expression) {
        return expression.accept(new Resolved<>(
                number -> number(number.value()),
                time -> "t",
                parameter -> name(model.parameter(parameter.parameter()).name()),
                output -> notation.output(model.firms().get(output.firm()).name()),
                apply -> apply(apply, apply.arguments())));
    }

    private String number(double value) {
        return value < 0 ? notation.minus() + notation.number(-value) : notation.number(value);
    }

    private String name(String name) {
        return notation == Notation.TEXT ? name : Notation.text(name);
    }

    private String apply(Apply apply, List<Expression> a) {
        boolean latex = notation == Notation.LATEX;
        if (apply.function() instanceof Elementary function) {
            return elementary(function, a);
        }
        Operation operation = (Operation) apply.function();
        return switch (operation) {
            case ADD -> inside(a.get(0), SUM) + plus(a.get(1));
            case SUBTRACT -> inside(a.get(0), SUM) + " " + notation.minus() + " " + inside(a.get(1), SUM + 1);
            case MULTIPLY -> inside(a.get(0), PRODUCT) + (latex ? " \\, " : "·") + inside(a.get(1), PRODUCT + 1);
            case DIVIDE ->
                latex
                        ? notation.quotient(of(a.get(0)), of(a.get(1)))
                        : inside(a.get(0), PRODUCT) + "/" + inside(a.get(1), PRODUCT + 1);
            case NEGATE -> notation.minus() + inside(a.get(0), SIGN);
            case POWER ->
                latex
                        ? inside(a.get(0), ATOM) + "^{" + of(a.get(1)) + "}"
                        : inside(a.get(0), ATOM) + "^" + inside(a.get(1), POWER);
            case SUM -> sum(a);
            case LESS -> between(a, latex ? " < " : " < ");
            case LESS_OR_EQUAL -> between(a, latex ? " \\le " : " ≤ ");
            case GREATER -> between(a, " > ");
            case GREATER_OR_EQUAL -> between(a, latex ? " \\ge " : " ≥ ");
            case EQUAL -> between(a, " = ");
            case NOT_EQUAL -> between(a, latex ? " \\ne " : " ≠ ");
            case AND -> inside(a.get(0), AND) + (latex ? " \\wedge " : " and ") + inside(a.get(1), AND + 1);
            case OR -> inside(a.get(0), OR) + (latex ? " \\vee " : " or ") + inside(a.get(1), OR + 1);
            case NOT -> (latex ? "\\neg " : "not ") + inside(a.get(0), NOT);
            case IF -> choice(a);
            case ABS -> latex ? "\\left|" + of(a.get(0)) + "\\right|" : "|" + of(a.get(0)) + "|";
            case MIN, MAX -> called((latex ? "\\" : "") + operation.word(), a);
            case STEP, RAMP, PULSE, TABLE, GINI, ROUNDED ->
                called(latex ? "\\operatorname{" + operation.word() + "}" : operation.word(), a);
        };
    }

    private String elementary(Elementary function, List<Expression> a) {
        if (notation == Notation.TEXT) {
            return called(function.word(), a);
        }
        String latex = function.latex();
        return latex.endsWith("{}") ? latex.substring(0, latex.length() - 1) + of(a.get(0)) + "}" : called(latex, a);
    }

    private String plus(Expression term) {
        if (term.number() < 0) {
            return " " + notation.minus() + " " + notation.number(-term.number());
        }
        if (term.applies(Operation.MULTIPLY) && term.parts().get(0).number() < 0) {
            List<Expression> turned = List.of(
                    new Constant(-term.parts().get(0).number()), term.parts().get(1));
            return " " + notation.minus() + " " + write(new Apply(Operation.MULTIPLY, turned));
        }
        return " + " + inside(term, SUM);
    }

    private String sum(List<Expression> terms) {
        if (terms.isEmpty()) {
            return "0";
        }
        StringBuilder text = new StringBuilder(inside(terms.get(0), SUM));
        for (int k = 1; k < terms.size(); k++) {
            text.append(plus(terms.get(k)));
        }
        return text.toString();
    }

    private String between(List<Expression> a, String sign) {
        return inside(a.get(0), SUM) + sign + inside(a.get(1), SUM);
    }

    private String choice(List<Expression> a) {
        if (notation == Notation.TEXT) {
            return "if " + of(a.get(0)) + " then " + of(a.get(1)) + " else " + of(a.get(2));
        }
        return "\\begin{cases}" + of(a.get(1)) + " & " + of(a.get(0)) + "\\\\ " + of(a.get(2))
                + " & \\text{else}\\end{cases}";
    }

    private String called(String name, List<Expression> a) {
        StringBuilder text = new StringBuilder();
        for (Expression argument : a) {
            text.append(text.length() == 0 ? "" : ", ").append(of(argument));
        }
        return name + notation.parentheses(text.toString());
    }
}
