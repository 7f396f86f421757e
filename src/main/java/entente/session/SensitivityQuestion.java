package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.Moment;
import entente.family.AcrossScenarios;
import entente.family.Adjustable;
import entente.law.ConstantSystem;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Members;
import entente.model.Model;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Question;
import entente.model.Target;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.session.answers.SensitivityAnswer;
import entente.session.answers.TableAnswer;
import entente.stability.Patience;
import entente.stability.parameters.Sensitivity;
import entente.study.Batch;
import entente.study.Slope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sensitivity of v to p, q}: how a value answers to a small change of each quantity, by differences unless it has a closed form. */
final class SensitivityQuestion implements Answerable {
    private final OpenQuestion open;
    private final Question.Sensitivity asked;

    SensitivityQuestion(OpenQuestion open, Question.Sensitivity asked) {
        this.open = open;
        this.asked = asked;
    }

    /** How the equilibrium answers to each contribution, in closed form. */
    private @Nullable Answer toContributions() {
        InForce inForce = open.inForce(open.subject(), 0);
        if (inForce == null) {
            return null;
        }
        ConstantSystem system = ConstantSystem.of(inForce).orElse(null);
        if (system == null) {
            open.refuseMoving();
            return null;
        }
        if (open.tooLarge(system.size(), Sensitivity.MOST_FIRMS, "session.hint.large.sensitivity")) {
            return null;
        }
        Patience patience = open.patience();
        Sensitivity sensitivity = Sensitivity.of(system, patience).orElse(null);
        if (sensitivity == null && !patience.ended()) {
            open.refuseWithHint("session.hint.interior", Code.E810);
        }
        return sensitivity == null ? null : new SensitivityAnswer(sensitivity);
    }

    /** A quantity that moves, and where it stands. */
    private record Moving(String name, AcrossScenarios quantity, double at) {}

    private record Row(
            String name,
            double at,
            double slope,
            double elasticity,
            @Nullable Ended failed) {}

    @Override
    public @Nullable Answer answer() {
        return asked.of() == null && asked.to().isEmpty() ? toContributions() : toQuantities();
    }

    private @Nullable Answer toQuantities() {
        Question.Value of = asked.of();
        Expression value = of == null ? total() : of.expression();
        String text = of == null ? "equilibrium(total(firms.output))" : of.text();
        double now = open.number(value);
        List<Moving> moving = new ArrayList<>();
        for (Question.Axis axis : asked.to().isEmpty() ? everyParameter() : asked.to()) {
            if (open.isSum(model(), axis)) {
                return null;
            }
            moving.add(moving(axis, value));
        }
        Runs apart = open.runs().apart();
        Batch<Moving, Row> batch =
                new Batch<>(moving.size(), moving::get, any -> List.of(), one -> row(one, value, now, apart));
        List<Row> rows = batch.rows(open.options().effort());
        rows.forEach(row -> open.ended(row.failed()));
        rows.sort(Comparator.comparingDouble(row -> -size(row)));
        List<List<Field.Leaf>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(List.of(
                    new Field.Text(row.name()),
                    new Field.Number(row.at()),
                    new Field.Number(row.slope()),
                    new Field.Number(row.elasticity())));
        }
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.of("session.sensitivity.now", text, now));
        if (!rows.isEmpty() && size(rows.get(0)) > 0) {
            said.add(Phrase.of(
                    "session.sensitivity.first", rows.get(0).name(), rows.get(0).elasticity()));
        }
        return new TableAnswer(List.of("quantity", "value", "slope", "elasticity"), cells, said);
    }

    /** An unknown change ranks last. */
    private static double size(Row row) {
        return Double.isNaN(row.elasticity()) ? -1 : Math.abs(row.elasticity());
    }

    private Moving moving(Question.Axis axis, Expression value) {
        double at = present(Adjustable.of(model(), List.of(axis.quantity()), List.of(axis.text())));
        AcrossScenarios quantity = AcrossScenarios.of(
                open.runs().scenarios(),
                open.inquiry().scenario(),
                Asked.scenarios(value),
                List.of(axis.quantity()),
                List.of(axis.text()));
        return new Moving(axis.text(), quantity, at);
    }

    /** Its runs by themselves, at one accuracy, so that they differ by the quantity alone. */
    private Row row(Moving moving, Expression value, double now, Runs apart) {
        List<Ended> failed = new ArrayList<>();
        double slope = Slope.of(
                moved -> {
                    Runs changed = apart.with(moving.quantity().at(new double[] {moved}));
                    Evaluation there = new Evaluation(changed, open.results());
                    double found = there.of(value, Where.of(open.subject()));
                    if (there.failed() != null) {
                        failed.add(there.failed());
                    }
                    return found;
                },
                moving.at());
        double elasticity = slope * moving.at() / now;
        return new Row(moving.name(), moving.at(), slope, elasticity, failed.isEmpty() ? null : failed.get(0));
    }

    private static double present(Adjustable adjustable) {
        Expression read = new Expression.ParameterValue(adjustable.parameters()[0]);
        return Moment.start(adjustable.model()).value(read);
    }

    private Model model() {
        return open.runs().scenarios().of(open.inquiry().scenario());
    }

    private List<Question.Axis> everyParameter() {
        Model model = model();
        List<Question.Axis> axes = new ArrayList<>();
        for (int p : model.parameterIndices()) {
            axes.add(new Question.Axis(
                    model.parameter(p).name(),
                    new Target.OfParameter(p),
                    null,
                    null,
                    null,
                    List.of(),
                    model.parameter(p).caption().percent()));
        }
        return axes;
    }

    private static Expression total() {
        return new Asked.AtEquilibrium(new Expression.Group(
                Expression.GroupFunction.TOTAL, new Members.Everyone(), new Quantity.OfPart(Part.OUTPUT), -1));
    }
}
