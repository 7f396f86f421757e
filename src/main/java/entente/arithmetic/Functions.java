package entente.arithmetic;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The functions that are called by a name. */
public final class Functions {
    private static final Map<String, Function> NAMED = named();

    private Functions() {}

    private static Map<String, Function> named() {
        Map<String, Function> named = new TreeMap<>();
        for (Function function : Function.all()) {
            if (function.named()) {
                named.put(function.word(), function);
            }
        }
        return Collections.unmodifiableMap(named);
    }

    public static Optional<Function> called(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    public static Set<String> names() {
        return NAMED.keySet();
    }
}
