package entente.session;

import entente.arithmetic.Function;
import entente.model.Asked;
import entente.model.Expression;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an expression asks for, seen from its form alone. */
final class Form {
    private Form() {}

    /** Whether it is true or false rather than a number. */
    static boolean isCondition(Expression e) {
        if (e instanceof Asked.At at) {
            return isCondition(at.value());
        }
        if (e instanceof Asked.Under under) {
            return isCondition(under.value());
        }
        if (e instanceof Expression.Apply apply) {
            Function function = apply.function();
            return function.compareTo(Function.LESS) >= 0 && function.compareTo(Function.NOT) <= 0;
        }
        return e instanceof Asked.Is || e instanceof Asked.PartIs || e instanceof Asked.Within;
    }

    /** Whether it needs more than a moment of a run. */
    static boolean asks(Expression e) {
        if (e instanceof Asked) {
            return true;
        }
        if (e instanceof Expression.Apply apply) {
            for (Expression argument : apply.arguments()) {
                if (asks(argument)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The scenarios that it names. */
    static Set<String> scenarios(Expression e) {
        Set<String> named = new TreeSet<>();
        collect(e, named);
        return named;
    }

    private static void collect(Expression e, Set<String> named) {
        if (e instanceof Asked.Under under) {
            named.add(under.scenario());
            collect(under.value(), named);
        } else if (e instanceof Asked.At at) {
            collect(at.value(), named);
        } else if (e instanceof Asked.Within within) {
            List.of(within.left(), within.right(), within.tolerance()).forEach(part -> collect(part, named));
        } else if (e instanceof Expression.Apply apply) {
            apply.arguments().forEach(argument -> collect(argument, named));
        }
    }
}
