package entente.syntax;

import entente.diagnostic.Span;
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
    public @Nullable String plain() {
        return name == null || index != null || all ? null : name.text();
    }
}
