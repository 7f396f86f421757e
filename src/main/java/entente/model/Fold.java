package entente.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to, from what its parts come to. Each part is computed once for all expressions that are
 * asked for, however often it is shared, and a chain of parts may be as long as memory allows.
 */
public final class Fold<R extends @Nullable Object> {
    private final Function<Expression, List<Expression>> parts;
    private final BiFunction<Expression, List<R>, R> step;
    private final Map<Expression, R> known = new IdentityHashMap<>();

    /** @param step of a node and the values of its parts */
    public Fold(BiFunction<Expression, List<R>, R> step) {
        this(Expression::parts, step);
    }

    private Fold(Function<Expression, List<Expression>> parts, BiFunction<Expression, List<R>, R> step) {
        this.parts = parts;
        this.step = step;
    }

    /** Goes back from computed numbers to what they were computed from, whose value the step gets as that of a part. */
    public static <R extends @Nullable Object> Fold<R> ofSources(BiFunction<Expression, List<R>, R> step) {
        return new Fold<>(Expression::sources, step);
    }

    /** Puts another expression in the place of each, its parts first. */
    public static Fold<Expression> map(UnaryOperator<Expression> change) {
        return new Fold<>((expression, parts) -> change.apply(expression.withParts(parts)));
    }

    @SuppressWarnings("NullAway") // What is known of a part is null only where null is what it comes to.
    public R of(Expression root) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression expression = open.peek();
            if (known.containsKey(expression) || !pushUnknown(parts.apply(expression), open)) {
                open.pop();
                if (!known.containsKey(expression)) {
                    List<Expression> of = parts.apply(expression);
                    List<R> values = new ArrayList<>(of.size());
                    for (Expression part : of) {
                        values.add(known.get(part));
                    }
                    known.put(expression, step.apply(expression, values));
                }
            }
        }
        return known.get(root);
    }

    /** Whether there was one; the first comes to stand on top. */
    private boolean pushUnknown(List<Expression> parts, Deque<Expression> open) {
        boolean found = false;
        for (int k = parts.size() - 1; k >= 0; k--) {
            if (!known.containsKey(parts.get(k))) {
                open.push(parts.get(k));
                found = true;
            }
        }
        return found;
    }

    /** Goes through an expression and all its parts, each once, in the order in which they are written. */
    public static void each(Expression root, Consumer<Expression> visit) {
        any(root, expression -> {
            visit.accept(expression);
            return false;
        });
    }

    /** Whether the expression or a part of it is one. */
    public static boolean any(Expression root, Predicate<Expression> one) {
        Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression expression = open.pop();
            if (seen.add(expression)) {
                if (one.test(expression)) {
                    return true;
                }
                List<Expression> parts = expression.parts();
                for (int k = parts.size() - 1; k >= 0; k--) {
                    open.push(parts.get(k));
                }
            }
        }
        return false;
    }

    /** Whether these are the same objects. */
    static boolean same(List<Expression> some, List<Expression> others) {
        for (int k = 0; k < some.size(); k++) {
            if (some.get(k) != others.get(k)) {
                return false;
            }
        }
        return true;
    }
}
