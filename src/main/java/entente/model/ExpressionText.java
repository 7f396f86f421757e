package entente.model;

import entente.arithmetic.Function;
import entente.diagnostic.Digits;
import java.util.List;
import java.util.Locale;

/**
 * Writes resolved expressions, targets and groups by names, in the words of the language. What differs is written
 * differently: operations inside others stand in parentheses, numbers keep all their digits.
 */
public final class ExpressionText {
    private final Model model;

    public ExpressionText(Model model) {
        this.model = model;
    }

    public String of(Expression e) {
        if (e instanceof Expression.Apply apply) {
            return apply(apply.function(), apply.arguments());
        }
        if (e instanceof Asked asked) {
            return asked(asked);
        }
        if (e instanceof Expression.Constant constant) {
            return number(constant.value());
        }
        if (e instanceof Expression.ParameterValue value) {
            return parameter(value.parameter());
        }
        if (e instanceof Expression.FirmValue value) {
            return part(value.firm(), value.part());
        }
        if (e instanceof Expression.CoefficientValue value) {
            return coefficient(value.from(), value.to(), value.alliance());
        }
        if (e instanceof Expression.WithheldValue value) {
            return "withheld(" + firm(value.firm()) + ", " + alliance(value.alliance()) + ")";
        }
        return e instanceof Expression.Group group ? group(group) : "t";
    }

    public String of(Target target) {
        if (target instanceof Target.OfParameter of) {
            return parameter(of.parameter());
        }
        if (target instanceof Target.OfFirm of) {
            return part(of.firm(), of.part());
        }
        if (target instanceof Target.OfGroup of) {
            return of(of.members()) + "." + quantity(of.quantity());
        }
        Target.OfCoefficient of = (Target.OfCoefficient) target;
        return coefficient(of.from(), of.to(), of.alliance());
    }

    public String of(Members members) {
        if (members instanceof Members.Of of) {
            return alliance(of.alliance());
        }
        return members instanceof Members.Family family ? firm(family.first()) + ".." + firm(family.last()) : "firms";
    }

    public String firm(int firm) {
        return name(model.firms().get(firm).name());
    }

    /** Or where its index is below 0, what stands outside all alliances. */
    public String alliance(int alliance) {
        return alliance < 0 ? "none" : name(model.alliances().get(alliance).name());
    }

    static String number(double value) {
        return Double.isFinite(value) ? Digits.shortest(value) : Double.toString(value);
    }

    /** In backquotes where it would not be taken for one name. */
    static String name(String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-[]".indexOf(c) >= 0);
        return plain ? name : "`" + name + "`";
    }

    private String parameter(int parameter) {
        return name(model.parameters().get(parameter).name());
    }

    private String part(int firm, Part part) {
        return firm(firm) + "." + word(part);
    }

    private String coefficient(int from, int to, int alliance) {
        String pair = "(" + firm(from) + " -> " + firm(to) + ")";
        return alliance == Target.OfCoefficient.ALL ? pair : pair + " of " + alliance(alliance);
    }

    private String group(Expression.Group group) {
        String function = word(group.function());
        String quantity = quantity(group.quantity());
        return group.function() == Expression.GroupFunction.SHARE
                ? function + "(" + firm(group.firm()) + "." + quantity + ", " + of(group.members()) + ")"
                : function + "(" + of(group.members()) + "." + quantity + ")";
    }

    private static String quantity(Quantity quantity) {
        return quantity instanceof Quantity.OfAttribute of ? of.name() : word(((Quantity.OfPart) quantity).part());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String apply(Function function, List<Expression> a) {
        return switch (function) {
            case ADD -> between(a, " + ");
            case SUBTRACT -> between(a, " - ");
            case MULTIPLY -> between(a, "*");
            case DIVIDE -> between(a, "/");
            case POWER -> between(a, "^");
            case LESS -> between(a, " < ");
            case LESS_OR_EQUAL -> between(a, " <= ");
            case GREATER -> between(a, " > ");
            case GREATER_OR_EQUAL -> between(a, " >= ");
            case EQUAL -> between(a, " = ");
            case NOT_EQUAL -> between(a, " != ");
            case AND -> between(a, " and ");
            case OR -> between(a, " or ");
            case NEGATE -> "-" + inside(a.get(0));
            case NOT -> "not " + inside(a.get(0));
            case IF -> "if " + inside(a.get(0)) + " then " + inside(a.get(1)) + " else " + inside(a.get(2));
            default ->
                word(function) + "("
                        + String.join(", ", a.stream().map(this::of).toList()) + ")";
        };
    }

    private String between(List<Expression> a, String sign) {
        return inside(a.get(0)) + sign + inside(a.get(1));
    }

    private String inside(Expression e) {
        String text = of(e);
        boolean whole = e instanceof Expression.Apply apply
                ? text.startsWith(word(apply.function()) + "(")
                : !(e instanceof Asked) && !text.startsWith("-");
        return whole ? text : "(" + text + ")";
    }

    private String asked(Asked asked) {
        if (asked instanceof Asked.At at) {
            return inside(at.value()) + " at " + inside(at.time());
        }
        if (asked instanceof Asked.Under under) {
            // Its names are another model's.
            return "… under " + name(under.scenario());
        }
        if (asked instanceof Asked.AtEquilibrium at) {
            return "equilibrium(" + of(at.value()) + ")";
        }
        if (asked instanceof Asked.Integral integral) {
            return "integral(" + of(integral.value()) + ")";
        }
        if (asked instanceof Asked.First first) {
            return "first(" + of(first.condition()) + ")";
        }
        if (asked instanceof Asked.Is is) {
            return (is.alliance() < 0 ? "" : alliance(is.alliance()) + " is ")
                    + word(is.quality()).replace('_', ' ');
        }
        if (asked instanceof Asked.Within within) {
            return inside(within.left()) + " = " + inside(within.right()) + " within "
                    + (within.relative() ? "relative " : "") + inside(within.tolerance());
        }
        return asked instanceof Asked.ResultPart part ? name(part.result()) + "." + part.part() : "end";
    }
}
