package entente.session;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Truth;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.family.Adjustable;
import entente.family.FamilyCondition;
import entente.family.ModelFamily;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.reading.Subject;
import entente.stability.proof.Claim;
import entente.stability.proof.Proof;
import entente.stability.proof.Where;
import entente.syntax.Keyword;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What questions about stability need as quantities move over ranges. */
final class ParameterRanges {
    private static final long WORK = 400_000_000L;
    private static final int FEWEST_BOXES = 100;

    private final OpenQuestion open;

    ParameterRanges(OpenQuestion open) {
        this.open = open;
    }

    @Nullable
    Proof proof(Question.Claim asked) {
        Provable.OfAlliance of = asked.claim().accept(new Provable()).orElseThrow();
        Claim claim = of.claim();
        ModelFamily family =
                family(asked.over(), of.alliance() < 0 ? open.inquiry().alliance() : of.alliance(), true);
        Interval[] sides = new Interval[asked.over().size()];
        for (int k = 0; k < sides.length; k++) {
            double[] range = range(asked.over().get(k));
            if (range == null) {
                return null;
            }
            // The bounds as they were written: 0.8 is no double.
            sides[k] = Interval.literal(range[0]).hull(Interval.literal(range[1]));
        }
        if (family == null
                || open.tooLarge(
                        family.firms().size(), Proof.mostFirms(family, Box.of(sides), claim), "session.hint.large")) {
            return null;
        }
        Where where = asked.where() == null ? Where.ALWAYS : new FamilyCondition(family, asked.where());
        if (!family.sound(Box.of(sides)) && !soundAtEnds(family, Box.of(sides), where)) {
            return null;
        }
        return Proof.of(
                        family,
                        Box.of(sides),
                        where,
                        claim,
                        boxes(family.firms().size()),
                        open.patience())
                .orElse(null);
    }

    /** Looks at some points where the events at 0 are not seen to go well everywhere; where they do not, refuses. */
    private boolean soundAtEnds(ModelFamily family, Box box, Where where) {
        for (double[] point : List.of(box.lowest(), box.middle(), box.highest())) {
            if (where.over(Box.point(point)) == Truth.TRUE) {
                family.at(point);
            }
        }
        if (sound(family) && family.undetermined() != null) {
            refuseUnseen(family);
            return false;
        }
        return family.trouble() == null;
    }

    /** Fewer boxes the more a box costs, so that an answer comes within a minute or so. */
    private static int boxes(int firms) {
        long affordable = WORK / ((long) firms * firms * firms + 1);
        return (int) Math.max(FEWEST_BOXES, Math.min(Proof.DEFAULT_BOXES, affordable));
    }

    @Nullable
    ModelFamily family(List<Question.Axis> axes, int alliance, boolean sameFirms) {
        Model model = open.runs().model(new Subject(open.inquiry().scenario(), -1));
        List<Target> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Question.Axis axis : axes) {
            if (open.isSum(model, axis)) {
                return null;
            }
            targets.add(axis.quantity());
            names.add(axis.text());
        }
        ModelFamily family = new ModelFamily(Adjustable.of(model, targets, names), alliance, names, sameFirms);
        for (int k = 0; k < axes.size(); k++) {
            if (axes.get(k).percent()) {
                family.writtenInPercent(k);
            }
        }
        if (!family.isConstant()) {
            open.refuseMoving();
            return null;
        }
        return family;
    }

    /** Whether all points that were looked at have a constant model; where not, the question is refused. */
    boolean sound(ModelFamily family) {
        ModelFamily.Trouble trouble = family.trouble();
        if (trouble == null) {
            return true;
        }
        switch (trouble.kind()) {
            case FAULT -> {
                List<Object> point = new ArrayList<>();
                for (int k = 0; k < trouble.values().length; k++) {
                    point.add(Phrase.of(
                            "stability.proof.value", family.parameters().get(k), family.said(k, trouble.values()[k])));
                }
                Phrase fault = java.util.Objects.requireNonNull(trouble.fault());
                String scenario = open.inquiry().scenario();
                open.refuseWithHint(Phrase.of("session.hint.point", point), Code.E801, scenario, 0.0, fault);
            }
            case MOVES -> open.refuseMoving();
            case OTHER_FIRMS -> refuseUnseen(family);
        }
        return false;
    }

    /** Refuses what needs to see through the events at 0, which have to be run at each point. */
    private void refuseUnseen(ModelFamily family) {
        Object event = java.util.Objects.requireNonNull(family.undetermined());
        open.refuseWithHint(
                "session.hint.followed",
                Code.E818,
                Keyword.spelled(open.inquiry().kind()),
                event,
                List.<Object>copyOf(family.parameters()));
    }

    double @Nullable [] range(Question.Axis axis) {
        double low = open.number(axis.low());
        double high = open.number(axis.high());
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            open.refuse(Code.E557, axis.text(), low, high);
            return null;
        }
        return new double[] {low, high};
    }
}
