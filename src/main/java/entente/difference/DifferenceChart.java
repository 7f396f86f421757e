package entente.difference;

import entente.chart.Chart;
import entente.model.Inquiry;
import entente.model.Scenarios;
import entente.reading.Runs;
import entente.session.Result;
import entente.session.charts.Charts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of both texts in one chart, of the first scenario in which they differ. */
public final class DifferenceChart {
    private DifferenceChart() {}

    /** Empty where neither runs. */
    public static Optional<Chart> of(Comparison comparison) {
        if (comparison.effects().isEmpty()) {
            return Optional.empty();
        }
        ScenarioEffect effect = comparison.effects().get(0);
        List<Charts.Answered> both = new ArrayList<>();
        for (Revision revision : List.of(comparison.before(), comparison.after())) {
            Result run =
                    revision.model(effect.scenario()) == null ? null : revision.run(effect.scenario(), effect.to());
            add(run, revision, comparison, both);
        }
        return both.isEmpty() ? Optional.empty() : Charts.of(both);
    }

    private static void add(@Nullable Result run, Revision of, Comparison comparison, List<Charts.Answered> both) {
        if (run != null) {
            Inquiry asked = run.inquiry();
            String called = called(of, comparison);
            Inquiry named = new Inquiry(
                    asked.name(),
                    asked.kind(),
                    asked.question(),
                    called,
                    asked.alliance(),
                    asked.assumed(),
                    asked.options(),
                    asked.span());
            Scenarios alone = new Scenarios(Map.of(called, of.scenarios().of(asked.scenario())));
            both.add(new Charts.Answered(
                    named, run.answer(), new Runs(alone, of.options().effort())));
        }
    }

    /** Two files of one name are the old and the new one. */
    private static String called(Revision of, Comparison comparison) {
        String name = of.source().name();
        boolean both = comparison
                .before()
                .source()
                .name()
                .equals(comparison.after().source().name());
        return !both ? name : of == comparison.before() ? "− " + name : "+ " + name;
    }
}
