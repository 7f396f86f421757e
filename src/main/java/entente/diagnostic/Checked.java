package entente.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
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
        diagnostics = inPlaceOrder(diagnostics);
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

    /** Source by source, as they first appear, and down each source's text. */
    private static List<Diagnostic> inPlaceOrder(List<Diagnostic> diagnostics) {
        if (diagnostics.size() < 2) {
            return List.copyOf(diagnostics);
        }
        List<Source> sources = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (!sources.contains(diagnostic.span().source())) {
                sources.add(diagnostic.span().source());
            }
        }
        List<Diagnostic> ordered = new ArrayList<>(diagnostics);
        ordered.sort(Comparator.comparingInt(
                        (Diagnostic d) -> sources.indexOf(d.span().source()))
                .thenComparingInt(d -> d.span().start()));
        return List.copyOf(ordered);
    }
}
