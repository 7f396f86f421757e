package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A firm, a family's member or all of them, or a group: {@code Jia}, {@code Lab[3]}, {@code Lab[i+1]}, {@code Lab[*]},
 * {@code firms}, {@code Tech}. What the name means is found by the checker.
 *
 * @param name  null for {@code firms}
 * @param index null where there is none
 * @param all   {@code [*]}
 */
public record FirmReference(@Nullable Name name, @Nullable ExpressionSyntax index, boolean all, Span span) {
    /** Its name where it is nothing but a name. */
    public Optional<Name> plain() {
        return index != null || all ? Optional.empty() : Optional.ofNullable(name);
    }

    /** The same family's member of this number. */
    public FirmReference member(long number) {
        return index == null
                ? this
                : new FirmReference(name, new ExpressionSyntax.Number(number, false, index.span()), false, span);
    }

    List<ExpressionSyntax> indices() {
        return index == null ? List.of() : List.of(index);
    }
}
