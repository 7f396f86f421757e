package entente.check.draft;

import entente.diagnostic.Span;
import entente.model.Alliance;
import entente.model.Expression;
import entente.syntax.Declaration;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alliance while it is being checked.
 *
 * @param declared whether it says who its members are
 * @param each     its lines {@code each -> each}
 * @param expanded the firms for which those lines have been written out
 */
public record AllianceDraft(
        String name,
        @Nullable String label,
        String documentation,
        BitSet members,
        boolean declared,
        @Nullable Expression from,
        @Nullable Expression to,
        List<Declaration.Contribution> each,
        BitSet expanded,
        @Nullable Span span) {

    /** One that was checked before. */
    static AllianceDraft of(Alliance alliance) {
        BitSet members = new BitSet();
        for (int firm : alliance.members()) {
            members.set(firm);
        }
        return new AllianceDraft(
                alliance.name(),
                alliance.label(),
                alliance.documentation(),
                members,
                true,
                alliance.from(),
                alliance.to(),
                List.of(),
                members,
                alliance.span());
    }

    Alliance alliance() {
        return new Alliance(name, label, documentation, members.stream().toArray(), from, to, span);
    }
}
