package entente.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What an expression applies: {@link Operation}s, whose form or operands are special, and {@link Elementary} functions. */
public sealed interface Function permits Operation, Elementary {
    /** Every function, operations first. */
    static List<Function> all() {
        List<Function> all = new ArrayList<>(List.of(Operation.values()));
        all.addAll(List.of(Elementary.values()));
        return Collections.unmodifiableList(all);
    }

    String name();

    /** The number of arguments, or -1 where it varies. */
    int arity();

    default boolean takes(int arguments) {
        return arity() < 0 ? arguments > 0 : arguments == arity();
    }

    /** Whether the value depends on time even where no argument does. */
    boolean forcing();

    /** Whether it is called by its name. */
    boolean named();

    /** Its name as it is written. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
