package entente.events;

import entente.arithmetic.Operation;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Folding;
import entente.model.Target;
import entente.symbolic.Algebra;
import java.util.ArrayList;
import java.util.List;

/** The terms of one pair of firms, giver to receiver. */
final class Pair {
    private Pair() {}

    /**
     * Where the pair's terms are kept: those in force with {@link Target.OfCoefficient#ALL}, otherwise those of the one
     * alliance, in force or not. In declaration order, then what events added.
     */
    static List<Place> terms(ModelState standing, int from, int to, int alliance) {
        Contributions terms = standing.model().contributions();
        List<Place> places = new ArrayList<>();
        for (int term = 0; term < terms.count(); term++) {
            if (terms.from(term) == from
                    && terms.to(term) == to
                    && asked(standing, from, to, terms.alliance(term), alliance)) {
                places.add(Place.term(term));
            }
        }
        for (Place added : standing.added()) {
            if (added.first() == from && added.second() == to && asked(standing, from, to, added.third(), alliance)) {
                places.add(added);
            }
        }
        return places;
    }

    private static boolean asked(ModelState standing, int from, int to, int alliance, int asked) {
        return asked == Target.OfCoefficient.ALL
                ? standing.present(from) && standing.present(to) && allied(standing, from, to, alliance)
                : alliance == asked;
    }

    /** Whether a term of the alliance between the two counts, once both are present. */
    static boolean allied(ModelState standing, int from, int to, int alliance) {
        return alliance == Contributions.OUTSIDE
                || standing.formed(alliance) && standing.member(from, alliance) && standing.member(to, alliance);
    }

    /** What of one alliance's terms is in force between two firms that are present. */
    static Expression delivered(ModelState standing, int from, int to, int alliance) {
        Expression sum = new Constant(0);
        if (!allied(standing, from, to, alliance)) {
            return sum;
        }
        Expression withheld = withheld(standing, from, alliance);
        boolean first = true;
        for (Place term : terms(standing, from, to, alliance)) {
            Expression delivered = delivered(standing.value(term), withheld);
            sum = first ? delivered : new Apply(Operation.ADD, List.of(sum, delivered));
            first = false;
        }
        return sum;
    }

    /** agreed × (1 − w) where agreed is above 0: what is withheld of a rivalry would be a gift. */
    static Expression delivered(Expression agreed, Expression withheld) {
        if (withheld.number() == 0) {
            return agreed;
        }
        if (withheld.isNumber() && agreed.isNumber()) {
            Expression share = Folding.apply(Operation.SUBTRACT, List.of(new Constant(1), withheld));
            return agreed.number() > 0 ? Folding.apply(Operation.MULTIPLY, List.of(agreed, share)) : agreed;
        }
        Expression positive = new Apply(Operation.GREATER, List.of(agreed, new Constant(0)));
        Expression rest = Algebra.subtract(new Constant(1), withheld);
        Expression kept = new Apply(Operation.MULTIPLY, List.of(agreed, rest));
        return new Apply(Operation.IF, List.of(positive, kept, agreed));
    }

    /** The share of what was agreed that a giver withholds. */
    static Expression withheld(ModelState standing, int from, int alliance) {
        return alliance == Contributions.OUTSIDE ? new Constant(0) : standing.value(Place.withheld(from, alliance));
    }
}
