package entente.check.declarations;

import entente.check.draft.AllianceDraft;
import entente.check.draft.Beginning;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.expressions.Moments;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Effects;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Meaning;
import entente.syntax.Declaration;
import entente.syntax.FirmReference;
import entente.syntax.MomentSyntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Checks alliances: their members, when they are in force, and what their contributions name. */
public final class AllianceChecker {
    private final Layer layer;
    private final ContributionChecker contributions;

    public AllianceChecker(Layer layer, ContributionChecker contributions) {
        this.layer = layer;
        this.contributions = contributions;
    }

    /** Makes the alliance known. */
    public void declare(entente.syntax.Name name, @Nullable String label, String documentation, Span span) {
        if (!layer.claim(name.text(), name.span(), Meaning.OfAlliance.class)) {
            return;
        }
        OptionalInt known = layer.names().alliance(name.text());
        int index = known.orElse(layer.draft().alliances().size());
        layer.table().declare(name.text(), new Meaning.OfAlliance(index), name.span(), documentation);
        if (known.isPresent()) {
            return;
        }
        layer.draft()
                .alliances()
                .add(new AllianceDraft(
                        name.text(),
                        label,
                        documentation,
                        new BitSet(),
                        false,
                        null,
                        null,
                        List.of(),
                        new BitSet(),
                        span));
    }

    /** The index of an alliance that this statement declares, or -1 where another or none does. */
    public int declaredBy(entente.syntax.Name name) {
        return name.span().equals(layer.names().place(name.text()))
                ? layer.names().alliance(name.text()).orElse(-1)
                : -1;
    }

    /** Resolves its members and its time. */
    public void resolve(Declaration.Alliance written) {
        int index = declaredBy(written.name());
        if (index < 0) {
            return;
        }
        AllianceDraft before = layer.draft().alliances().get(index);
        List<FirmReference> named = written.members();
        Context context = layer.context(ExpressionPlace.NUMBER);
        BitSet members = named == null ? (BitSet) before.members().clone() : new BitSet();
        boolean whole = true;
        for (FirmReference reference : named == null ? List.<FirmReference>of() : named) {
            whole &= addFirms(reference, members, context);
        }
        List<Declaration.Contribution> each = new ArrayList<>(before.each());
        for (Declaration.Contribution line : written.contributions()) {
            if (line.from() == null) {
                each.add(line);
            }
        }
        boolean declared = named != null || before.declared();
        if (!declared && !each.isEmpty() && !layer.problems().spoilt(written.span())) {
            layer.problems()
                    .add(Diagnostic.of(
                                    Code.E308,
                                    each.get(0).span(),
                                    written.name().text())
                            .hint("check.hint.E308"));
        }
        Expression from = time(written.from(), before.from());
        Expression to = time(written.to(), before.to());
        if (written.from() != null && from != null) {
            layer.draft().beginnings().removeIf(beginning -> beginning.alliance() == index);
            layer.draft().beginnings().add(new Beginning(written.from().span(), from, index));
        }
        boolean timed = written.from() != null || written.to() != null;
        if (timed && from != null && to != null && from.number() >= to.number()) {
            layer.problems()
                    .add(Diagnostic.of(Code.E338, written.span(), written.name().text(), from.number(), to.number())
                            .hint("check.hint.E338"));
        }
        layer.draft()
                .alliances()
                .set(
                        index,
                        new AllianceDraft(
                                before.name(),
                                written.label() != null ? written.label() : before.label(),
                                written.documentation().isEmpty() ? before.documentation() : written.documentation(),
                                members,
                                declared && whole && !layer.problems().spoilt(written.span()),
                                from,
                                to,
                                each,
                                (BitSet) before.expanded().clone(),
                                written.span()));
    }

    private @Nullable Expression time(@Nullable MomentSyntax moment, @Nullable Expression before) {
        return moment == null ? before : Moments.time(moment, layer.context(ExpressionPlace.TIME));
    }

    /** False where the reference names none; who is a member is open then. */
    private boolean addFirms(FirmReference reference, BitSet members, Context context) {
        Referent subject = References.subject(reference, context);
        if (subject instanceof Referent.OneFirm one) {
            members.set(one.firm());
        } else if (subject instanceof Referent.Group group) {
            layer.draft().firmsOf(group.members()).forEach(members::set);
        }
        return subject != null;
    }

    /** Its contributions that name their ends, once events have said who joins. */
    public void contribute(Declaration.Alliance written) {
        int index = declaredBy(written.name());
        if (index < 0) {
            return;
        }
        for (Declaration.Contribution line : written.contributions()) {
            if (line.from() != null) {
                contributions.add(line, index);
            }
        }
    }

    /** Writes {@code each -> each} out for every pair that can come together: members, and firms that an event lets join. */
    public void expandEach() {
        List<AllianceDraft> alliances = layer.draft().alliances();
        for (int index = 0; index < alliances.size(); index++) {
            AllianceDraft alliance = alliances.get(index);
            if (alliance.each().isEmpty()) {
                continue;
            }
            BitSet firms = possibleMembers(layer.draft(), index);
            for (Declaration.Contribution line : alliance.each()) {
                contributions.each(line, index, firms, alliance.expanded());
            }
            alliance.expanded().or(firms);
        }
    }

    /** Members, and those whom an event lets join. */
    static BitSet possibleMembers(Draft draft, int alliance) {
        BitSet firms = (BitSet) draft.alliances().get(alliance).members().clone();
        for (Event.Change.Join join : Effects.of(draft.events()).joining()) {
            if (join.alliance() == alliance) {
                firms.set(join.firm());
            }
        }
        return firms;
    }
}
