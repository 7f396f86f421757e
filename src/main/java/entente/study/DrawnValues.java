package entente.study;

import entente.family.AcrossScenarios;
import entente.model.Asked;
import entente.model.Question;
import entente.model.Scenarios;
import entente.model.Target;
import entente.reading.Ended;
import entente.reading.Form;
import entente.reading.NamedResults;
import entente.reading.Resources;
import entente.reading.Runs;
import entente.reading.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of values as uncertain parameters are drawn.
 *
 * @param values in the order in which they are asked for; none where it was stopped
 * @param failed a run that ended with an error, or null
 */
public record DrawnValues(List<Value> values, @Nullable Ended failed) {
    /**
     * @param condition whether it is true or false, so that it has a share
     * @param runs      in which it is known
     * @param share     of these in which it holds; NaN of a number
     * @param low       of Wilson's interval for the probability
     * @param spread    of a number
     */
    public record Value(
            String text, boolean condition, int runs, double share, double low, double high, Uncertainty.Band spread) {}

    public static DrawnValues of(
            List<Question.Value> asked,
            Runs runs,
            NamedResults results,
            Subject subject,
            Draws draws,
            Resources effort) {
        AcrossScenarios drawn = drawn(asked, runs.scenarios(), subject, draws);
        List<ValueRows.Row> rows = new ValueRows(runs, results, subject, asked)
                .at(draws.runs(), k -> drawn.at(draws.values(k)))
                .rows(effort);
        Ended failed = null;
        for (ValueRows.Row row : rows) {
            failed = failed == null ? row.failed() : failed;
        }
        List<Value> values = new ArrayList<>();
        for (int v = 0; v < asked.size() && rows.size() == draws.runs(); v++) {
            double[] numbers = new double[rows.size()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = rows.get(k).values().get(v).asNumber();
            }
            values.add(value(asked.get(v), numbers));
        }
        return new DrawnValues(values, failed);
    }

    private static AcrossScenarios drawn(
            List<Question.Value> asked, Scenarios scenarios, Subject subject, Draws draws) {
        List<Target> targets = new ArrayList<>();
        for (int parameter : Draws.uncertain(scenarios.of(subject.scenario()))) {
            targets.add(new Target.OfParameter(parameter));
        }
        Set<String> read = new LinkedHashSet<>();
        asked.forEach(value -> read.addAll(Asked.scenarios(value.expression())));
        return AcrossScenarios.of(scenarios, subject.scenario(), read, targets, draws.names());
    }

    private static Value value(Question.Value asked, double[] numbers) {
        Uncertainty.Band spread = MonteCarlo.band(numbers);
        if (!Form.isCondition(asked.expression())) {
            return new Value(asked.text(), false, spread.runs(), Double.NaN, Double.NaN, Double.NaN, spread);
        }
        int holds =
                (int) java.util.Arrays.stream(numbers).filter(one -> one == 1).count();
        if (spread.runs() == 0) {
            return new Value(asked.text(), true, 0, Double.NaN, Double.NaN, Double.NaN, spread);
        }
        double[] interval = Uncertainty.interval(holds, spread.runs());
        return new Value(
                asked.text(), true, spread.runs(), (double) holds / spread.runs(), interval[0], interval[1], spread);
    }
}
