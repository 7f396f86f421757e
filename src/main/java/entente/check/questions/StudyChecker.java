package entente.check.questions;

import entente.check.declarations.Finishing;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.events.EventChecker;
import entente.check.expressions.AskedChecker;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Moments;
import entente.check.expressions.TargetChecker;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Question;
import entente.model.Target;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves questions that need many runs or several scenarios. */
final class StudyChecker {
    private final Context context;
    private final QuestionParts parts;
    private final AxisChecker axes;
    private final AxisChecker steps;

    StudyChecker(Context context, QuestionParts parts) {
        this.context = context;
        this.parts = parts;
        this.axes = new AxisChecker(context, false);
        this.steps = new AxisChecker(context, true);
    }

    Question sweep(QuestionSyntax.Sweep written) {
        return new Question.Sweep(
                steps.listedOrRanged(written.axes()), parts.values(written.values(), end(written.to())));
    }

    Optional<Question> regimeMap(QuestionSyntax.RegimeMap written) {
        Optional<Question.Axis> across = steps.ranged(written.across());
        Optional<Question.Axis> up = steps.ranged(written.up());
        return across.flatMap(x -> up.map(y -> new Question.RegimeMap(x, y)));
    }

    Question repair(QuestionSyntax.Repair written) {
        int alliance = written.alliance() == null ? -1 : References.alliance(written.alliance(), context);
        TargetChecker targets = new TargetChecker(false);
        List<Target.OfCoefficient> changes = new ArrayList<>();
        for (ExpressionSyntax.Coefficient coefficient : written.changes()) {
            Target.OfCoefficient target = targets.coefficient(coefficient, context);
            if (target != null) {
                changes.add(target);
            }
        }
        return new Question.Repair(
                alliance, changes, parts.condition(written.target()), parts.constant(written.headroom()));
    }

    Question sensitivity(QuestionSyntax.Sensitivity written) {
        ExpressionSyntax of = written.of();
        return new Question.Sensitivity(
                of == null ? null : parts.value(of),
                axes.spread(unranged(written.to()), written.globally()),
                written.globally());
    }

    Question uncertainty(QuestionSyntax.Uncertainty written) {
        Expression runs = ExpressionChecker.number(written.runs(), context.at(ExpressionPlace.TIME));
        if (runs.number() < 1) {
            parts.report(Code.E515, written.runs().span());
        }
        return new Question.Uncertainty(
                runs,
                parts.time(written.to()),
                parts.constant(written.seed()),
                parts.values(written.values(), end(written.to())));
    }

    Question optimize(QuestionSyntax.Optimize written) {
        return new Question.Optimize(
                axes.all(written.over(), true),
                written.maximize(),
                parts.value(written.objective()),
                parts.condition(written.where()));
    }

    private static List<QuestionSyntax.Axis> unranged(List<ExpressionSyntax> quantities) {
        return quantities.stream()
                .map(e -> new QuestionSyntax.Axis(e, null, List.of(), null, e.span()))
                .toList();
    }

    Optional<Question> compare(QuestionSyntax.Compare written) {
        List<Name> scenarios = new ArrayList<>(written.scenarios());
        Name against = written.against();
        if (against != null && scenarios.stream().noneMatch(name -> name.text().equals(against.text()))) {
            scenarios.add(0, against);
        }
        boolean enough = scenarios.size() > 1;
        if (!enough) {
            context.problems()
                    .add(Diagnostic.of(Code.E510, written.scenarios().get(0).span())
                            .hint("check.hint.E510"));
        }
        Optional<TakenAt> end = end(written.to());
        List<Question.Case> cases = new ArrayList<>();
        for (Name name : scenarios) {
            Draft draft = context.world().scenario(name.text());
            if (draft == null) {
                AskedChecker.unknownScenario(name, context);
                continue;
            }
            context.world().use(name);
            QuestionParts inside = new QuestionParts(context.in(draft));
            cases.add(new Question.Case(name.text(), inside.values(written.values(), end)));
        }
        return enough && cases.size() == scenarios.size()
                ? Optional.of(new Question.Compare(
                        cases, end.map(TakenAt::time).orElse(null), against == null ? null : against.text()))
                : Optional.empty();
    }

    Optional<Question> compareEach(QuestionSyntax.CompareEach written) {
        int alliance = References.alliance(written.alliance(), context);
        Expression to = parts.end(written.to());
        Expression at = written.at() == null ? new Expression.Constant(0) : Moments.time(written.at(), context);
        if (alliance < 0) {
            return Optional.empty();
        }
        World world = context.world();
        Draft draft = context.draft().assuming(written.action().span().oneLine(), world.uses());
        List<Question.Action> actions = new ArrayList<>();
        EventChecker events = new EventChecker(new Layer(world, draft, true));
        draft.alliances().get(alliance).members().stream()
                .forEach(firm -> events.alone(written.action(), at, firm)
                        .ifPresent(event -> actions.add(new Question.Action(firm, event))));
        new Finishing(draft, world).model();
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.CompareEach(
                        alliance, actions, at, to, parts.values(written.values(), end(written.to()))));
    }

    private Optional<TakenAt> end(@Nullable MomentSyntax to) {
        return Optional.ofNullable(to).map(written -> new TakenAt(written, parts.end(written)));
    }
}
