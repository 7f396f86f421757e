package entente.difference;

import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.UncertaintyAnswer;
import entente.stability.StabilityVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one scenario.
 *
 * @param before null where it is new, or has no verdict; likewise after
 * @param to     until when runs are compared; +∞ until settled
 */
public record ScenarioEffect(
        String scenario,
        @Nullable StabilityVerdict before,
        @Nullable StabilityVerdict after,
        double to,
        List<Effect> effects) {
    public ScenarioEffect {
        effects = List.copyOf(effects);
    }

    static ScenarioEffect of(String scenario, Revision before, Revision after, Renames renames) {
        double horizon = Math.max(Horizon.of(before.plan()), Horizon.of(after.plan()));
        double to = horizon > 0 ? horizon : Double.POSITIVE_INFINITY;
        boolean was = before.hasFirms(scenario);
        boolean is = after.hasFirms(scenario);
        StabilityAnswer old = was ? Revision.answer(before.stability(scenario), StabilityAnswer.class) : null;
        StabilityAnswer now = is ? Revision.answer(after.stability(scenario), StabilityAnswer.class) : null;
        OutcomeChanges effects = new OutcomeChanges(renames);
        StabilityVerdict verdictBefore = old == null ? null : old.verdict();
        StabilityVerdict verdictAfter = now == null ? null : now.verdict();
        effects.verdicts(verdictBefore, verdictAfter);
        effects.probability(share(before, scenario), share(after, scenario));
        effects.runs(run(before, scenario, to), run(after, scenario, to));
        return new ScenarioEffect(scenario, verdictBefore, verdictAfter, to, effects.found());
    }

    private static @Nullable Double share(Revision of, String scenario) {
        var model = of.model(scenario);
        if (model == null || model.uncertain().length == 0) {
            return null;
        }
        UncertaintyAnswer answer = Revision.answer(of.uncertainty(scenario), UncertaintyAnswer.class);
        return answer == null ? null : Double.valueOf(answer.uncertainty().stable());
    }

    private static @Nullable SimulationAnswer run(Revision of, String scenario, double to) {
        return !of.hasFirms(scenario) ? null : Revision.answer(of.run(scenario, to), SimulationAnswer.class);
    }

    public boolean changesVerdict() {
        return before != null && after != null && before.verdict() != after.verdict();
    }
}
