package entente.model;

import entente.arithmetic.Digits;
import entente.arithmetic.Operation;
import java.util.List;
import java.util.Locale;

/**
 * Writes resolved expressions, targets and groups by names, in the words of the language. What differs is written
 * differently: operations inside others stand in parentheses, numbers keep all their digits.
 */
public final class ExpressionText implements Expression.Visitor<String> {
    private final Model model;

    public ExpressionText(Model model) {
        this.model = model;
    }

    public String of(Expression e) {
        return e.accept(this);
    }

    @Override
    public String constant(Expression.Constant constant) {
        return number(constant.value());
    }

    @Override
    public String time(Expression.Time time) {
        return "t";
    }

    @Override
    public String parameter(Expression.ParameterValue value) {
        return parameter(value.parameter());
    }

    @Override
    public String firm(Expression.FirmValue value) {
        return part(value.firm(), value.part());
    }

    @Override
    public String coefficient(Expression.CoefficientValue value) {
        return coefficient(value.from(), value.to(), value.alliance());
    }

    @Override
    public String withheld(Expression.WithheldValue value) {
        return "withheld(" + firm(value.firm()) + ", " + alliance(value.alliance()) + ")";
    }

    @Override
    public String asked(Asked asked) {
        return asked.accept(new Questions());
    }

    public String of(Target target) {
        return target.match(
                of -> parameter(of.parameter()),
                of -> part(of.firm(), of.part()),
                of -> of(of.members()) + "." + quantity(of.quantity()),
                of -> coefficient(of.from(), of.to(), of.alliance()));
    }

    public String of(Members members) {
        return members.match(
                everyone -> "firms",
                of -> alliance(of.alliance()),
                family -> firm(family.first()) + ".." + firm(family.last()));
    }

    public String firm(int firm) {
        return name(model.firms().get(firm).name());
    }

    /** Or where its index is below 0, what stands outside all alliances. */
    public String alliance(int alliance) {
        return alliance < 0 ? "none" : name(model.alliances().get(alliance).name());
    }

    static String number(double value) {
        return Digits.shortest(value);
    }

    /** In backquotes where it would not be taken for one name. */
    static String name(String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-[]".indexOf(c) >= 0);
        return plain ? name : "`" + name + "`";
    }

    private String parameter(int parameter) {
        return name(model.parameter(parameter).name());
    }

    private String part(int firm, Part part) {
        return firm(firm) + "." + word(part);
    }

    private String coefficient(int from, int to, int alliance) {
        String pair = "(" + firm(from) + " -> " + firm(to) + ")";
        return alliance == Target.OfCoefficient.ALL ? pair : pair + " of " + alliance(alliance);
    }

    @Override
    public String group(Expression.Group group) {
        String function = word(group.function());
        String quantity = quantity(group.quantity());
        return group.function() == Expression.GroupFunction.SHARE
                ? function + "(" + firm(group.firm()) + "." + quantity + ", " + of(group.members()) + ")"
                : function + "(" + of(group.members()) + "." + quantity + ")";
    }

    private static String quantity(Quantity quantity) {
        return quantity.match(of -> word(of.part()), of -> of.name());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String apply(Expression.Apply apply) {
        List<Expression> a = apply.arguments();
        if (!(apply.function() instanceof Operation operation)) {
            return called(apply);
        }
        return switch (operation) {
            case MULTIPLY, DIVIDE, POWER -> between(a, operation.sign());
            case ADD, SUBTRACT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR ->
                between(a, " " + operation.sign() + " ");
            case NEGATE -> "-" + inside(a.get(0));
            case NOT -> "not " + inside(a.get(0));
            case IF -> "if " + inside(a.get(0)) + " then " + inside(a.get(1)) + " else " + inside(a.get(2));
            case MIN, MAX, ABS, STEP, RAMP, PULSE, TABLE, SUM, GINI, ROUNDED -> called(apply);
        };
    }

    private String called(Expression.Apply apply) {
        List<String> arguments = apply.arguments().stream().map(this::of).toList();
        return apply.function().word() + "(" + String.join(", ", arguments) + ")";
    }

    private String between(List<Expression> a, String sign) {
        return inside(a.get(0)) + sign + inside(a.get(1));
    }

    private String inside(Expression e) {
        String text = of(e);
        boolean whole = e instanceof Expression.Apply apply
                ? text.startsWith(apply.function().word() + "(")
                : !(e instanceof Asked) && !text.startsWith("-");
        return whole ? text : "(" + text + ")";
    }

    private final class Questions implements Asked.Visitor<String> {
        @Override
        public String at(Asked.At at) {
            return inside(at.value()) + " at " + inside(at.time());
        }

        @Override
        public String end(Asked.End end) {
            return "end";
        }

        @Override
        public String under(Asked.Under under) {
            // Its names are another model's.
            return "… under " + name(under.scenario());
        }

        @Override
        public String atEquilibrium(Asked.AtEquilibrium at) {
            return "equilibrium(" + of(at.value()) + ")";
        }

        @Override
        public String integral(Asked.Integral integral) {
            return "integral(" + of(integral.value()) + ")";
        }

        @Override
        public String first(Asked.First first) {
            return "first(" + of(first.condition()) + ")";
        }

        @Override
        public String is(Asked.Is is) {
            return (is.alliance() < 0 ? "" : alliance(is.alliance()) + " is ")
                    + word(is.quality()).replace('_', ' ');
        }

        @Override
        public String partIs(Asked.PartIs is) {
            return is.part().text() + " is " + is.word();
        }

        @Override
        public String within(Asked.Within within) {
            return inside(within.left()) + " = " + inside(within.right()) + " within "
                    + (within.relative() ? "relative " : "") + inside(within.tolerance());
        }

        @Override
        public String resultPart(Asked.ResultPart part) {
            return part.text();
        }
    }
}
