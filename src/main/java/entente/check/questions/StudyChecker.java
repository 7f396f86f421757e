package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.expressions.AskedChecker;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.TargetChecker;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Question;
import entente.model.Target;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the questions that need many runs or move quantities over ranges. */
final class StudyChecker {
    private final Context context;
    private final QuestionChecker questions;
    private final AxisChecker axes;
    private boolean failed;

    StudyChecker(Context context, QuestionChecker questions) {
        this.context = context;
        this.questions = questions;
        this.axes = new AxisChecker(context);
    }

    /** Null after a report. */
    @Nullable
    Question check(QuestionSyntax q) {
        Question question = study(q);
        return failed ? null : question;
    }

    private @Nullable Question study(QuestionSyntax q) {
        if (q instanceof QuestionSyntax.Threshold threshold) {
            Question.Axis axis = axes.ranged(threshold.parameter());
            return axis == null ? null : new Question.Threshold(axis);
        }
        if (q instanceof QuestionSyntax.Trace trace) {
            Question.Axis axis = axes.ranged(trace.parameter());
            return axis == null ? null : new Question.Trace(axis);
        }
        if (q instanceof QuestionSyntax.Prove prove) {
            Question.Claim claim = questions.claim(prove.claim());
            return claim == null ? null : new Question.Prove(claim);
        }
        if (q instanceof QuestionSyntax.Repair repair) {
            return repair(repair);
        }
        if (q instanceof QuestionSyntax.Sweep sweep) {
            return new Question.Sweep(
                    axes.all(sweep.axes(), true), values(sweep.values(), questions, takenAt(sweep.to())));
        }
        if (q instanceof QuestionSyntax.RegimeMap map) {
            Question.Axis across = axes.ranged(map.across());
            Question.Axis up = axes.ranged(map.up());
            return across == null || up == null ? null : new Question.RegimeMap(across, up);
        }
        if (q instanceof QuestionSyntax.Sensitivity sensitivity) {
            List<QuestionSyntax.Axis> to = sensitivity.to().stream()
                    .map(e -> new QuestionSyntax.Axis(e, null, null, e.span()))
                    .toList();
            ExpressionSyntax of = sensitivity.of();
            return new Question.Sensitivity(
                    of == null ? null : questions.value(of),
                    axes.spread(to, sensitivity.globally()),
                    sensitivity.globally());
        }
        return more(q);
    }

    private @Nullable Question more(QuestionSyntax q) {
        if (q instanceof QuestionSyntax.Uncertainty uncertainty) {
            Expression runs = ExpressionChecker.number(uncertainty.runs(), context.at(ExpressionPlace.TIME));
            bound(runs, 1, Code.E515, uncertainty.runs().span());
            return new Question.Uncertainty(
                    runs, questions.time(uncertainty.to()), questions.constant(uncertainty.seed()));
        }
        if (q instanceof QuestionSyntax.Fit fit) {
            List<QuestionSyntax.Axis> targets = fit.targets().stream()
                    .map(e -> new QuestionSyntax.Axis(e, null, null, e.span()))
                    .toList();
            return new Question.Fit(
                    axes.all(targets, false),
                    fit.path(),
                    fit.pathSpan(),
                    questions.time(fit.from()),
                    questions.time(fit.to()));
        }
        if (q instanceof QuestionSyntax.Optimize optimize) {
            ExpressionSyntax where = optimize.where();
            return new Question.Optimize(
                    axes.all(optimize.over(), true),
                    optimize.maximize(),
                    questions.value(optimize.objective()),
                    where == null ? null : ExpressionChecker.condition(where, context));
        }
        if (q instanceof QuestionSyntax.Compare compare) {
            return compare(compare);
        }
        if (q instanceof QuestionSyntax.Portrait portrait) {
            int across = References.firm(portrait.across(), context);
            int up = References.firm(portrait.up(), context);
            if (across >= 0 && across == up) {
                questions.report(Code.E513, portrait.up().span());
            }
            return new Question.Portrait(across, up);
        }
        throw new IllegalStateException("no question: " + q);
    }

    private void bound(Expression value, double least, Code code, Span span) {
        if (value.number() < least) {
            questions.report(code, span);
        }
    }

    private Question repair(QuestionSyntax.Repair written) {
        int alliance = written.alliance() == null ? -1 : References.alliance(written.alliance(), context);
        TargetChecker targets = new TargetChecker();
        List<Target.OfCoefficient> changes = new ArrayList<>();
        for (ExpressionSyntax.Coefficient coefficient : written.changes()) {
            Target.OfCoefficient target = targets.coefficient(coefficient, context);
            if (target != null) {
                changes.add(target);
            }
        }
        ExpressionSyntax target = written.target();
        return new Question.Repair(
                alliance,
                changes,
                target == null ? null : ExpressionChecker.condition(target, context),
                questions.constant(written.headroom()));
    }

    private Question compare(QuestionSyntax.Compare written) {
        if (written.scenarios().size() < 2) {
            failed = true;
            context.problems().add(Diagnostic.of(Code.E510, place(written)).hint("check.hint.E510"));
        }
        TakenAt end = takenAt(written.to());
        List<Question.Case> cases = new ArrayList<>();
        for (Name name : written.scenarios()) {
            Draft draft = context.world().scenario(name.text());
            if (draft == null) {
                AskedChecker.unknownScenario(name, context);
                failed = true;
                continue;
            }
            context.world().use(name);
            QuestionChecker inside = new QuestionChecker(context.in(draft));
            cases.add(new Question.Case(name.text(), values(written.values(), inside, end)));
        }
        return new Question.Compare(cases, end == null ? null : end.time());
    }

    private @Nullable TakenAt takenAt(@Nullable MomentSyntax to) {
        return to == null ? null : new TakenAt(to, questions.end(to));
    }

    private static List<Question.Value> values(
            List<ExpressionSyntax> written, QuestionChecker inside, @Nullable TakenAt end) {
        return written.stream()
                .map(e -> end == null ? inside.value(e) : end.value(e, inside.value(e)))
                .toList();
    }

    private static Span place(QuestionSyntax.Compare written) {
        return written.scenarios().get(0).span();
    }
}
