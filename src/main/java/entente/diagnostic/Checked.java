package entente.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value with what is wrong with it.
 *
 * @param value       null where nothing could be made of the input at all
 * @param diagnostics in the order of their places
 */
public record Checked<T>(@Nullable T value, List<Diagnostic> diagnostics) {
    public Checked {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    public boolean hasErrors() {
        return value == null || diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** The value of a result without errors. */
    public T get() {
        T present = value;
        if (present == null || hasErrors()) {
            throw new IllegalStateException("has errors: " + diagnostics);
        }
        return present;
    }

    /** Goes on with the value, even one with errors, so that later stages report theirs in the same run. */
    public <R> Checked<R> then(Function<T, Checked<R>> next) {
        T present = value;
        if (present == null) {
            return new Checked<>(null, diagnostics);
        }
        Checked<R> result = next.apply(present);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics());
        return new Checked<>(result.value(), all);
    }
}
