package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Phrase;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Members;
import entente.model.Model;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Question;
import entente.model.Scenarios;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.TableAnswer;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code compare base, Support to 60 { … }}: a row for each scenario. */
final class CompareQuestion implements Answerable {
    private final OpenQuestion open;
    private final Question.Compare compare;
    private final Runs runs;
    private final Evaluation evaluation;

    CompareQuestion(OpenQuestion open, Question.Compare compare) {
        this.open = open;
        this.compare = compare;
        this.runs = open.runs();
        this.evaluation = new Evaluation(runs, open.results());
    }

    @Override
    public void before(Preconditions beforehand) {
        for (Question.Case one : compare.cases()) {
            Subject subject = new Subject(one.scenario(), -1);
            if (compare.to() != null) {
                beforehand.simulates(subject, open.inquiry());
            }
            beforehand.needsRuns(one.values(), subject, open.inquiry());
        }
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        List<String> columns = new ArrayList<>();
        List<List<Field.Leaf>> rows = new ArrayList<>();
        Phrase note = null;
        for (Question.Case one : compare.cases()) {
            Subject subject = new Subject(one.scenario(), -1);
            Expression to = compare.to();
            if (to != null) {
                Trajectory run = runs.simulate(subject, runs.request(evaluation.of(to, Where.of(subject))));
                Ended ended = new Ended(subject, run.ending());
                open.ended(ended.failed() ? ended : null);
            }
            List<Question.Value> values =
                    one.values().isEmpty() ? usual(runs.model(subject), to != null) : one.values();
            List<Field.Leaf> row = new ArrayList<>();
            row.add(
                    one.scenario().equals(Scenarios.BASE)
                            ? new Field.Word(Scenarios.BASE)
                            : new Field.Text(one.scenario()));
            for (Question.Value value : values) {
                row.add(evaluation.value(value, Where.of(subject)).field());
                note = note == null ? evaluation.startNote() : note;
            }
            rows.add(row);
            if (columns.isEmpty()) {
                columns.add("scenario");
                values.forEach(v -> columns.add(v.text()));
            }
        }
        open.ended(evaluation.failed());
        if (compare.against() != null) {
            Differences.add(columns, rows, compare.against());
        }
        return new TableAnswer(columns, rows, note == null ? List.of() : List.of(note));
    }

    /** What people compare when they do not say: the total output and each firm's, at the end or at the equilibrium. */
    private static List<Question.Value> usual(Model model, boolean run) {
        List<Question.Value> values = new ArrayList<>();
        Expression total = new Expression.Group(
                Expression.GroupFunction.TOTAL, new Members.Everyone(), new Quantity.OfPart(Part.OUTPUT), -1);
        values.add(value("total(firms.output)", total, run));
        for (int firm = 0; firm < model.firms().size(); firm++) {
            Firm one = model.firms().get(firm);
            values.add(value(one.name(), new Expression.FirmValue(firm, Part.OUTPUT), run));
        }
        return values;
    }

    private static Question.Value value(String text, Expression expression, boolean run) {
        return run
                ? new Question.Value(text + " at end", new Asked.At(expression, new Asked.End()))
                : new Question.Value("equilibrium(" + text + ")", new Asked.AtEquilibrium(expression));
    }
}
