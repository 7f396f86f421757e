package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.model.Asked;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import entente.model.Question;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.TableAnswer;
import entente.study.Batch;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code compare each of Tech withholds 60% to 60}: a row for each member that does so by itself. */
final class CompareEachQuestion implements Answerable {
    private final OpenQuestion open;
    private final Question.CompareEach asked;

    CompareEachQuestion(OpenQuestion open, Question.CompareEach asked) {
        this.open = open;
        this.asked = asked;
    }

    /** What becomes of the members: their outputs at the end, and whether the alliance lasts; NaN where it is not known. */
    private record Outcome(
            double[] outputs,
            double lasts,
            List<Field.Leaf> values,
            @Nullable Ended failed) {
        boolean same(Outcome other) {
            return java.util.Arrays.equals(outputs, other.outputs) && lasts == other.lasts;
        }
    }

    @Override
    public void before(Preconditions beforehand) {
        beforehand.needsRuns(asked.values(), open.subject(), open.inquiry());
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        double to = open.number(asked.to());
        if (!(to > 0) || Double.isInfinite(to)) {
            open.refuse(Code.E804, to);
            return null;
        }
        Outcome without = outcome(open.runs(), to);
        Runs apart = open.runs().apart();
        List<Outcome> outcomes = new Batch<Runs, Outcome>(
                        asked.actions().size(), k -> with(apart, k), any -> List.of(), runs -> outcome(runs, to))
                .rows(open.options().effort());
        open.ended(without.failed());
        outcomes.forEach(one -> open.ended(one.failed()));
        boolean stopped = outcomes.size() < asked.actions().size();
        if (!stopped && open.fault() == null && outcomes.stream().allMatch(without::same)) {
            open.refuseWithHint("session.hint.each", Code.E825, alliance());
            return null;
        }
        return stopped ? null : table(without, outcomes, to);
    }

    private Runs with(Runs apart, int k) {
        String scenario = open.inquiry().scenario();
        Model model = apart.scenarios().of(scenario);
        List<Event> events = new ArrayList<>(model.events());
        events.add(asked.actions().get(k).event());
        return apart.with(Map.of(scenario, model.withEvents(events)));
    }

    private Outcome outcome(Runs runs, double to) {
        Subject subject = open.subject();
        Evaluation evaluation = new Evaluation(runs, open.results());
        Expression end = new Expression.Constant(to);
        double[] outputs = new double[asked.actions().size()];
        for (int k = 0; k < outputs.length; k++) {
            Expression output = new Expression.FirmValue(asked.actions().get(k).firm(), Part.OUTPUT);
            outputs[k] = evaluation.of(new Asked.At(output, end), Where.of(subject));
        }
        List<Field.Leaf> values = new ArrayList<>();
        asked.values()
                .forEach(value ->
                        values.add(evaluation.value(value, Where.of(subject)).field()));
        Trajectory run = runs.covering(subject, to);
        double lasts = run.ending().t() < to ? Double.NaN : lasts(run.inForceAt(to)) ? 1 : 0;
        return new Outcome(outputs, lasts, values, evaluation.failed());
    }

    /** Whether it is in force between two members at least. */
    private boolean lasts(InForce inForce) {
        int members = 0;
        for (int p = 0; p < inForce.size(); p++) {
            members += inForce.standing().member(inForce.firm(p), asked.alliance()) ? 1 : 0;
        }
        return members > 1 && inForce.standing().formed(asked.alliance());
    }

    private Answer table(Outcome without, List<Outcome> outcomes, double to) {
        List<String> columns = new ArrayList<>(List.of("firm", "gain"));
        asked.actions().forEach(action -> columns.add(name(action.firm())));
        columns.add("lasts");
        asked.values().forEach(value -> columns.add(value.text()));
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (int k = 0; k < outcomes.size(); k++) {
            Outcome one = outcomes.get(k);
            List<Field.Leaf> row = new ArrayList<>();
            row.add(new Field.Text(name(asked.actions().get(k).firm())));
            row.add(new Field.Number(one.outputs()[k] - without.outputs()[k]));
            for (int other = 0; other < one.outputs().length; other++) {
                row.add(
                        other == k
                                ? new Field.Missing()
                                : new Field.Number(one.outputs()[other] - without.outputs()[other]));
            }
            row.add(Double.isNaN(one.lasts()) ? new Field.Missing() : new Field.Truth(one.lasts() == 1));
            row.addAll(one.values());
            rows.add(row);
        }
        return new TableAnswer(columns, rows, List.of(Phrase.of("session.each", to, alliance())));
    }

    private String name(int firm) {
        return open.runs().model(open.subject()).firms().get(firm).name();
    }

    private String alliance() {
        return open.runs()
                .model(open.subject())
                .alliances()
                .get(asked.alliance())
                .name();
    }
}
