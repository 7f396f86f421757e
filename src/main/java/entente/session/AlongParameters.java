package entente.session;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.diagnostic.Code;
import entente.dynamics.Start;
import entente.model.Asked;
import entente.model.Asked.Quality;
import entente.model.Model;
import entente.model.Question;
import entente.model.Target;
import entente.session.family.Adjustable;
import entente.session.family.Condition;
import entente.session.family.ModelFamily;
import entente.stability.Mode;
import entente.stability.Verdict;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.Threshold;
import entente.stability.parameters.Trace;
import entente.stability.proof.Claim;
import entente.stability.proof.Proof;
import entente.stability.proof.Where;
import entente.trajectory.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about stability as quantities move over ranges: threshold, trace, map, prove. */
final class AlongParameters {
    private static final int MOST_PARTS = 400;
    private static final long WORK = 400_000_000L;
    private static final int FEWEST_BOXES = 100;

    private final Hearing hearing;

    AlongParameters(Hearing hearing) {
        this.hearing = hearing;
    }

    @Nullable
    Answer threshold(Question.Threshold asked) {
        ModelFamily family =
                family(List.of(asked.parameter()), hearing.inquiry().alliance());
        double[] range = range(asked.parameter());
        return family == null || range == null
                ? null
                : Threshold.of(family, range[0], range[1], hearing.patience())
                        .map(Answer.Thresholds::new)
                        .orElse(null);
    }

    @Nullable
    Answer trace(Question.Trace asked) {
        ModelFamily family =
                family(List.of(asked.parameter()), hearing.inquiry().alliance());
        double[] range = range(asked.parameter());
        if (family == null || hearing.tooLarge(family.firms().size(), Trace.MOST_FIRMS, "session.hint.large.trace")) {
            return null;
        }
        return range == null
                ? null
                : Trace.of(family, range[0], range[1], hearing.patience())
                        .map(trace -> new Answer.Traced(family.firms(), trace))
                        .orElse(null);
    }

    @Nullable
    Answer map(Question.RegimeMap asked) {
        ModelFamily family =
                family(List.of(asked.across(), asked.up()), hearing.inquiry().alliance());
        double[] across = range(asked.across());
        double[] up = range(asked.up());
        if (family == null || across == null || up == null) {
            return null;
        }
        int usual = RegimeMap.usualParts(family.firms().size());
        int parts = Math.max(parts(asked.across(), across, usual), parts(asked.up(), up, usual));
        double[] low = {across[0], up[0]};
        double[] high = {across[1], up[1]};
        return RegimeMap.of(family, low, high, parts, hearing.patience())
                .map(Answer.Mapped::new)
                .orElse(null);
    }

    @Nullable
    Answer prove(Question.Claim asked) {
        Proof proof = proof(asked);
        List<String> names = new ArrayList<>();
        asked.over().forEach(axis -> names.add(axis.text()));
        return proof == null ? null : new Answer.Proved(asked.text(), names, proof);
    }

    @Nullable
    Proof proof(Question.Claim asked) {
        Asked.Is is = (Asked.Is) asked.claim();
        Claim claim = java.util.Objects.requireNonNull(claim(is.quality()), "claims are checked beforehand");
        ModelFamily family =
                family(asked.over(), is.alliance() < 0 ? hearing.inquiry().alliance() : is.alliance());
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
                || hearing.tooLarge(
                        family.firms().size(), Proof.mostFirms(family, Box.of(sides), claim), "session.hint.large")) {
            return null;
        }
        Where where = asked.where() == null ? Where.ALWAYS : new Condition(family, asked.where());
        return Proof.of(
                        family,
                        Box.of(sides),
                        where,
                        claim,
                        boxes(family.firms().size()),
                        hearing.patience())
                .orElse(null);
    }

    /** Fewer boxes the more a box costs, so that an answer comes within a minute or so. */
    private static int boxes(int firms) {
        long affordable = WORK / ((long) firms * firms * firms + 1);
        return (int) Math.max(FEWEST_BOXES, Math.min(Proof.DEFAULT_BOXES, affordable));
    }

    /** Null where it is nothing that can be proved. */
    static @Nullable Claim claim(Quality quality) {
        return switch (quality) {
            case STABLE -> new Claim.Stable();
            case SYMMETRIC, MIXED, UNDECIDED -> null;
            case GLOBAL, LOCAL, UNSTABLE, NO_COEXISTENCE, RUNAWAY -> new Claim.Is(Verdict.valueOf(quality.name()));
            default -> new Claim.Acts(Mode.valueOf(quality.name()));
        };
    }

    private @Nullable ModelFamily family(List<Question.Axis> axes, int alliance) {
        Model model = hearing.runs().model(new Subject(hearing.inquiry().scenario(), -1));
        List<Target> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Question.Axis axis : axes) {
            if (hearing.isSum(model, axis)) {
                return null;
            }
            targets.add(axis.quantity());
            names.add(axis.text());
        }
        Adjustable adjustable = Adjustable.of(model, targets, names);
        ModelFamily family = Start.of(adjustable.model())
                .<@Nullable ModelFamily>either(start -> new ModelFamily(start, adjustable, alliance, names), fault -> {
                    hearing.ended(new Ended(hearing.subject(), Ending.failed(0, fault)));
                    return null;
                });
        if (family != null && !family.isConstant()) {
            hearing.refuseMoving();
            return null;
        }
        return family;
    }

    private double @Nullable [] range(Question.Axis axis) {
        double low = hearing.number(axis.low());
        double high = hearing.number(axis.high());
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            hearing.refuse(Code.E557, axis.text(), low, high);
            return null;
        }
        return new double[] {low, high};
    }

    private int parts(Question.Axis axis, double[] range, int usual) {
        double by = hearing.number(axis.by());
        return by > 0 ? (int) Math.max(2, Math.min(MOST_PARTS, Math.rint((range[1] - range[0]) / by))) : usual;
    }
}
