package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.expressions.AskedChecker;
import entente.check.expressions.ExpressionChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Question;
import entente.syntax.ExpressionSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves a fit: what moves, the tables, what is compared with their columns, and how large errors are. */
final class FitChecker {
    private final Context context;
    private final QuestionParts parts;

    FitChecker(Context context, QuestionParts parts) {
        this.context = context;
        this.parts = parts;
    }

    Optional<Question> fit(QuestionSyntax.Fit written) {
        List<Question.Axis> targets = new AxisChecker(context, false).all(written.targets(), false);
        List<Question.DataFile> files = new ArrayList<>();
        for (QuestionSyntax.DataFile file : written.files()) {
            inside(file.scenario()).ifPresent(there -> files.add(file(file, written, there)));
        }
        return files.size() < written.files().size()
                ? Optional.empty()
                : Optional.of(new Question.Fit(
                        targets,
                        files,
                        parts.time(written.from()),
                        parts.time(written.to()),
                        size(written.error()),
                        starts(written.starts())));
    }

    /** Where the names of a scenario are looked up; empty after a report. */
    private Optional<Context> inside(@Nullable Name scenario) {
        if (scenario == null) {
            return Optional.of(context);
        }
        Draft draft = context.world().scenario(scenario.text());
        if (draft == null) {
            AskedChecker.unknownScenario(scenario, context);
            return Optional.empty();
        }
        context.world().use(scenario);
        return Optional.of(context.in(draft));
    }

    private Question.DataFile file(QuestionSyntax.DataFile file, QuestionSyntax.Fit written, Context there) {
        Name scenario = file.scenario();
        return new Question.DataFile(
                file.path(),
                file.span(),
                scenario == null ? null : scenario.text(),
                written.observed().stream().map(one -> observed(one, there)).toList());
    }

    private Question.Observed observed(QuestionSyntax.Observed written, Context there) {
        ExpressionSyntax expression = written.expression();
        String column = written.column();
        return new Question.Observed(
                column == null ? expression.span().oneLine() : column,
                ExpressionChecker.number(expression, there.at(ExpressionPlace.LAW)),
                written.change(),
                written.cumulated(),
                size(written.error()),
                written.span());
    }

    private Question.@Nullable ErrorSize size(QuestionSyntax.@Nullable ErrorSize written) {
        if (written == null) {
            return null;
        }
        ExpressionSyntax size = written.size();
        Expression resolved = parts.constant(size);
        if (size != null && resolved != null && resolved.isNumber() && !(resolved.number() > 0)) {
            parts.report(Code.E571, size.span());
        }
        return new Question.ErrorSize(resolved, written.relative(), written.column(), written.span());
    }

    private @Nullable Expression starts(@Nullable ExpressionSyntax written) {
        if (written == null) {
            return null;
        }
        Expression count = ExpressionChecker.number(written, context.at(ExpressionPlace.TIME));
        if (count.isNumber() && (count.number() < 1 || count.number() != Math.rint(count.number()))) {
            context.problems()
                    .add(Diagnostic.of(Code.E570, written.span(), written.span().text())
                            .hint("check.hint.E570"));
        }
        return count;
    }
}
