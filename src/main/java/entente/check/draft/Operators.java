package entente.check.draft;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.syntax.ExpressionSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The operators and functions of the language, by what they are called. */
public final class Operators {
    private static final Map<String, Function> FUNCTIONS = functions();

    private Operators() {}

    private static Map<String, Function> functions() {
        Map<String, Function> functions = new TreeMap<>();
        for (Function function : Function.all()) {
            if (function.named()) {
                functions.put(function.word(), function);
            }
        }
        return Collections.unmodifiableMap(functions);
    }

    public static @Nullable Function function(String name) {
        return FUNCTIONS.get(name);
    }

    /** Every function, those over groups and those of questions among them. */
    public static List<String> functionNames() {
        List<String> names = new ArrayList<>(new TreeMap<>(FUNCTIONS).keySet());
        names.addAll(List.of("total", "mean", "share", "gini", "integral", "first", "equilibrium", "withheld"));
        return names;
    }

    public static boolean takes(Function function, int arguments) {
        return function.arity() < 0 ? arguments > 0 : arguments == function.arity();
    }

    public static Function of(ExpressionSyntax.BinaryOperator operator) {
        return Operation.valueOf(operator.name());
    }
}
