package entente.check.questions;

import entente.check.draft.Beginning;
import entente.check.draft.Draft;
import entente.check.draft.Nominal;
import entente.check.draft.World;
import entente.check.expressions.Calendar;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Inquiry;
import entente.model.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warns of events, windows and alliances that begin when every run that is asked for has ended. */
public final class LateBeginnings {
    private final World world;
    /** To which time runs of each scenario go; those of which there are none are missing. */
    private final Map<Draft, Double> ends = new LinkedHashMap<>();

    private boolean moves;

    private LateBeginnings(World world) {
        this.world = world;
    }

    public static void warn(World world, List<Inquiry> inquiries) {
        LateBeginnings late = new LateBeginnings(world);
        inquiries.forEach(late::read);
        late.warn();
    }

    private void warn() {
        Set<Beginning> all = new LinkedHashSet<>();
        ends.keySet().forEach(draft -> all.addAll(draft.beginnings()));
        for (Beginning beginning : all) {
            double begins = Double.POSITIVE_INFINITY;
            double longest = 0;
            boolean reached = false;
            for (Map.Entry<Draft, Double> run : ends.entrySet()) {
                if (run.getKey().beginnings().contains(beginning)) {
                    double time = time(beginning, run.getKey());
                    begins = Math.min(begins, time);
                    longest = Math.max(longest, run.getValue());
                    reached |= !(time > run.getValue());
                }
            }
            if (!reached && !Calendar.meansYear(begins, world.time())) {
                world.problems()
                        .add(Diagnostic.of(Code.W401, beginning.span(), begins, longest)
                                .hint("check.hint.W401", begins));
            }
        }
    }

    /** NaN where it is not known, or where a question may move it. */
    private double time(Beginning beginning, Draft draft) {
        boolean known = beginning.time().isNumber() || !moves;
        return known ? new Nominal(draft.parameters()).value(beginning.time()) : Double.NaN;
    }

    private void read(Inquiry inquiry) {
        Draft draft = world.scenario(inquiry.scenario());
        Question question = inquiry.question();
        if (draft == null) {
            return;
        }
        if (question instanceof Question.Simulate simulate) {
            goes(draft, simulate.to(), Double.POSITIVE_INFINITY);
        } else if (question instanceof Question.Equilibria equilibria) {
            goes(draft, equilibria.at(), 0);
        } else if (question instanceof Question.Stability stability) {
            goes(draft, stability.at(), 0);
            goes(draft, stability.to(), 0);
        } else if (question instanceof Question.Compare compare) {
            for (Question.Case one : compare.cases()) {
                Draft other = world.scenario(one.scenario());
                if (other != null) {
                    goes(other, compare.to(), 0);
                    one.values().forEach(value -> read(value.expression(), other));
                }
            }
        } else if (question instanceof Question.Show show) {
            show.values().forEach(value -> read(value.expression(), draft));
        } else if (question instanceof Question.Expect expect && expect.condition() != null) {
            read(expect.condition(), draft);
        } else {
            moves |= !(question instanceof Question.Save || question instanceof Question.Coalitions);
            moving(question, draft);
        }
    }

    private void moving(Question question, Draft draft) {
        if (question instanceof Question.Sweep sweep) {
            sweep.values().forEach(value -> read(value.expression(), draft));
        } else if (question instanceof Question.Uncertainty uncertainty) {
            goes(draft, uncertainty.to(), 0);
        } else if (question instanceof Question.Forecast forecast) {
            goes(Optional.ofNullable(world.scenario(forecast.fit())).orElse(draft), forecast.to(), 0);
        } else if (question instanceof Question.Fit) {
            // Data say to which time it goes.
            goes(draft, null, Double.POSITIVE_INFINITY);
        } else if (question instanceof Question.Optimize optimize) {
            read(optimize.objective().expression(), draft);
        } else if (question instanceof Question.Sensitivity sensitivity && sensitivity.of() != null) {
            read(sensitivity.of().expression(), draft);
        }
    }

    /** The runs that a value reads: at its times, in the scenarios that it names. */
    private void read(Expression value, Draft draft) {
        List<Draft> drafts = new ArrayList<>(List.of(draft));
        Asked.scenarios(value)
                .forEach(name -> Optional.ofNullable(world.scenario(name)).ifPresent(drafts::add));
        Fold.each(
                value, part -> part.accept(new Times()).ifPresent(time -> drafts.forEach(each -> goes(each, time, 0))));
    }

    /** The time that a part of a value names. */
    private static final class Times implements Asked.Otherwise<Optional<Expression>> {
        @Override
        public Optional<Expression> at(Asked.At at) {
            return at.time().isEnd() ? Optional.empty() : Optional.of(at.time());
        }

        @Override
        public Optional<Expression> otherwise(Expression e) {
            return Optional.empty();
        }
    }

    private void goes(Draft draft, @Nullable Expression to, double otherwise) {
        double written = to == null ? otherwise : new Nominal(draft.parameters()).value(to);
        boolean year = Calendar.meansYear(written, world.time());
        double end = year ? Calendar.time(written, world.time()) : written;
        if (end != 0) {
            ends.merge(draft, Double.isNaN(end) ? Double.POSITIVE_INFINITY : end, Math::max);
        }
    }
}
