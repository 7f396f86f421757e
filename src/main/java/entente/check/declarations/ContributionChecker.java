package entente.check.declarations;

import entente.arithmetic.Operation;
import entente.check.draft.AllianceDraft;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.expressions.ExpressionChecker;
import entente.check.names.IndexLoop;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Contributions;
import entente.model.Expression;
import entente.syntax.Declaration;
import entente.syntax.FirmReference;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes contribution lines out into terms: index lines for each i, groups for each member. */
public final class ContributionChecker {
    /** So many pairs one line may stand for; larger networks come from data files. */
    private static final int MOST = 10_000_000;

    private final Layer layer;
    private final Map<Integer, BitSet> allowed = new LinkedHashMap<>();

    public ContributionChecker(Layer layer) {
        this.layer = layer;
    }

    /**
     * Adds a line that names its ends.
     *
     * @param alliance its index, or {@link Contributions#OUTSIDE}
     */
    public void add(Declaration.Contribution line, int alliance) {
        FirmReference from = line.from();
        FirmReference to = line.to();
        if (from == null || to == null) {
            layer.problems()
                    .add(Diagnostic.of(Code.E308, line.span(), line.span().text())
                            .hint("check.hint.E308"));
            return;
        }
        List<FirmReference> ends = List.of(from, to);
        Context context = layer.context(ExpressionPlace.LAW);
        IndexLoop loop = new IndexLoop(context, line.wrapping());
        boolean indexed = !loop.variables(ends).isEmpty();
        if (line.wrapping() && !indexed) {
            layer.problems()
                    .add(Diagnostic.of(Code.E339, line.span(), line.span().text())
                            .hint("check.hint.E339"));
            return;
        }
        Pairs pairs = new Pairs(line, alliance, indexed);
        if (loop.combinations(ends) > MOST) {
            tooMany(line);
            return;
        }
        loop.forEach(ends, binding -> {
            if (loop.inside(from, binding) && loop.inside(to, binding)) {
                pairs.between(
                        loop.around(from, binding),
                        loop.around(to, binding),
                        new Context(context.world(), context.draft(), ExpressionPlace.LAW, binding, null));
            }
        });
        if (indexed && !pairs.any() && pairs.complete() && !loop.refuse(ends, line.span())) {
            // Nothing to loop over: the references are no family's.
            References.subject(from, context);
            References.subject(to, context);
        }
    }

    /** Adds {@code each -> each} for the pairs of firms that are not all in {@code done}. */
    void each(Declaration.Contribution line, int alliance, BitSet firms, BitSet done) {
        if ((double) firms.cardinality() * firms.cardinality() > MOST) {
            tooMany(line);
            return;
        }
        Pairs pairs = new Pairs(line, alliance, true);
        Context context = layer.context(ExpressionPlace.LAW);
        for (int from = firms.nextSetBit(0); from >= 0; from = firms.nextSetBit(from + 1)) {
            for (int to = firms.nextSetBit(0); to >= 0; to = firms.nextSetBit(to + 1)) {
                if (from != to && !(done.get(from) && done.get(to))) {
                    pairs.group(from, to, context);
                }
            }
        }
    }

    private void tooMany(Declaration.Contribution line) {
        layer.problems().add(Diagnostic.of(Code.E711, line.span(), MOST).hint("check.hint.E711"));
    }

    private BitSet possibleMembers(int alliance) {
        return allowed.computeIfAbsent(alliance, a -> AllianceChecker.possibleMembers(layer.draft(), a));
    }

    /** One line's pairs. */
    private final class Pairs {
        private final Declaration.Contribution line;
        private final int alliance;
        private final boolean indexed;
        private final boolean varies;
        private final Set<Long> mutual = new LinkedHashSet<>();
        private @Nullable Expression common;
        private boolean any;
        private boolean failed;

        Pairs(Declaration.Contribution line, int alliance, boolean indexed) {
            this.line = line;
            this.alliance = alliance;
            this.indexed = indexed;
            this.varies = Varying.in(line.coefficient());
        }

        boolean any() {
            return any;
        }

        boolean complete() {
            return !failed;
        }

        void between(FirmReference from, FirmReference to, Context context) {
            Referent giver = References.subject(from, context);
            Referent taker = References.subject(to, context);
            if (giver == null || taker == null) {
                failed = true;
                return;
            }
            if (giver instanceof Referent.OneFirm one && taker instanceof Referent.OneFirm other) {
                named(one.firm(), other.firm(), context);
                return;
            }
            int[] givers = firms(giver);
            int[] takers = firms(taker);
            if ((double) givers.length * takers.length > MOST) {
                tooMany(line);
                return;
            }
            for (int f : givers) {
                for (int t : takers) {
                    if (f != t) {
                        join(f);
                        join(t);
                        group(f, t, context);
                    }
                }
            }
        }

        private int[] firms(Referent subject) {
            return subject instanceof Referent.Group group
                    ? layer.draft().firmsOf(group.members()).toArray()
                    : new int[] {((Referent.OneFirm) subject).firm()};
        }

        private void named(int from, int to, Context context) {
            if (from == to) {
                if (!indexed) {
                    layer.problems()
                            .add(Diagnostic.of(
                                            Code.E306,
                                            line.span(),
                                            layer.names().firm(from))
                                    .hint("check.hint.E306"));
                }
                any = true;
                return;
            }
            if (!member(from, line.from()) || !member(to, line.to())) {
                return;
            }
            if (indexed && line.arrow().mutual() && !mutual.add(key(from, to))) {
                return;
            }
            name(from, to, context);
            if (line.arrow().mutual()) {
                name(to, from, context);
            }
        }

        private void name(int from, int to, Context context) {
            any = true;
            Expression coefficient = coefficient(from, to, context);
            if (coefficient == Draft.UNKNOWN) {
                return;
            }
            Span first = layer.draft().terms().name(from, to, alliance, coefficient, line.span());
            if (first != null) {
                layer.problems()
                        .add(Diagnostic.of(
                                        Code.E307,
                                        line.span(),
                                        layer.names().firm(from),
                                        layer.names().firm(to))
                                .hint("check.hint.E307")
                                .also(first, "check.first"));
            }
        }

        /** A pair that a group brings; it adds to what is named. */
        void group(int from, int to, Context context) {
            if (!possible(from) || !possible(to)) {
                return;
            }
            if (line.arrow().mutual() && !mutual.add(key(from, to))) {
                return;
            }
            any = true;
            addToGroup(from, to, context);
            if (line.arrow().mutual()) {
                addToGroup(to, from, context);
            }
        }

        private void addToGroup(int from, int to, Context context) {
            Expression coefficient = coefficient(from, to, context);
            if (coefficient != Draft.UNKNOWN) {
                layer.draft().terms().group(from, to, alliance, coefficient, line.span());
            }
        }

        private Expression coefficient(int from, int to, Context context) {
            Expression known = common;
            if (known != null && !varies) {
                return known;
            }
            Context between = context.between(from, to);
            Expression value = ExpressionChecker.number(line.coefficient(), between);
            Expression signed = value == Draft.UNKNOWN || !line.arrow().rival()
                    ? value
                    : ExpressionChecker.apply(
                            Operation.NEGATE, List.of(value), line.coefficient().span(), between);
            common = signed;
            return signed;
        }

        /** An alliance without {@code members} has the firms that its contributions name, in groups too. */
        private void join(int firm) {
            if (alliance != Contributions.OUTSIDE) {
                AllianceDraft draft = layer.draft().alliances().get(alliance);
                if (!draft.declared()) {
                    draft.members().set(firm);
                }
            }
        }

        /** Whether a firm of a group can ever be a member; an alliance without members takes it in. */
        private boolean possible(int firm) {
            if (alliance == Contributions.OUTSIDE) {
                return true;
            }
            AllianceDraft draft = layer.draft().alliances().get(alliance);
            if (!draft.declared()) {
                draft.members().set(firm);
                return true;
            }
            return possibleMembers(alliance).get(firm);
        }

        private boolean member(int firm, @Nullable FirmReference reference) {
            if (alliance == Contributions.OUTSIDE || reference == null) {
                return true;
            }
            AllianceDraft draft = layer.draft().alliances().get(alliance);
            if (!draft.declared()) {
                draft.members().set(firm);
                return true;
            }
            if (!possibleMembers(alliance).get(firm)) {
                layer.problems()
                        .add(Diagnostic.of(
                                        Code.E309,
                                        reference.span(),
                                        draft.name(),
                                        layer.names().firm(firm))
                                .hint("check.hint.E309", layer.names().firm(firm)));
                return false;
            }
            return true;
        }

        private long key(int a, int b) {
            return (long) Math.min(a, b) << 32 | Math.max(a, b);
        }
    }
}
