package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.expressions.TargetChecker;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Part;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.model.Target;
import entente.syntax.Ask;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.PictureSyntax;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Resolves what is to be drawn, in each scenario's own model. */
final class DrawChecker {
    private final Ask ask;
    private final Context context;
    private boolean failed;

    DrawChecker(Ask ask, Context context) {
        this.ask = ask;
        this.context = context;
    }

    /** Empty after a report. */
    Optional<Question> check(QuestionSyntax.Draw written, List<String> scenarios) {
        PictureSyntax.DataFile data = written.data();
        List<Question.Portion> portions = new ArrayList<>();
        for (String scenario : scenarios) {
            Draft draft = context.world().scenario(scenario);
            if (draft != null && !failed) {
                portions.add(portion(written, scenario, context.in(draft)));
            }
        }
        if (failed || portions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question.Draw(
                portions, data == null ? null : new PictureOptions.DataFile(data.path(), data.span())));
    }

    private Question.Portion portion(QuestionSyntax.Draw written, String scenario, Context here) {
        QuestionParts parts = new QuestionParts(here);
        List<Question.Value> values = new ArrayList<>();
        for (QuestionSyntax.Value value : written.values()) {
            List<Question.Value> members = members(value, here);
            values.addAll(members.isEmpty() ? parts.values(List.of(value), Optional.empty()) : members);
        }
        ExpressionSyntax below = written.against();
        Question.Value against = below == null ? null : parts.value(below);
        for (int k = 0; k < values.size(); k++) {
            Span span = k < written.values().size()
                    ? written.values().get(k).expression().span()
                    : ask.span();
            refuseTimes(values.get(k).expression(), span);
            refuseMoved(values.get(k).expression(), written, span);
        }
        if (below != null && against != null) {
            refuseTimes(against.expression(), below.span());
        }
        Expression to = written.to() == null ? null : parts.end(written.to());
        List<Question.Axis> over = new AxisChecker(here, true).listedOrRanged(written.over());
        checkPanels(over, here);
        int alliance = ask.of() == null ? -1 : References.alliance(ask.of(), here);
        failed |= parts.failed() || over.size() < written.over().size();
        return new Question.Portion(scenario, alliance, values, against, to, over);
    }

    /** Of a group that is named alone each firm is drawn. */
    private static List<Question.Value> members(QuestionSyntax.Value written, Context here) {
        IntStream firms = written.expression()
                .quantity(
                        coefficient -> IntStream.empty(),
                        (owner, part) -> IntStream.empty(),
                        name -> group(name, here),
                        IntStream::empty);
        return firms.mapToObj(firm ->
                        new Question.Value(here.names().firm(firm), new Expression.FirmValue(firm, Part.OUTPUT)))
                .toList();
    }

    private static IntStream group(FirmReference reference, Context here) {
        if (reference.name() == null) {
            return IntStream.range(0, here.names().firmCount());
        }
        String name = reference.name().text();
        if (reference.all()) {
            return here.names().family(name).stream()
                    .flatMapToInt(family -> IntStream.rangeClosed(family.first(), family.last()));
        }
        boolean alliance =
                reference.index() == null && here.names().alliance(name).isPresent();
        if (alliance) {
            here.use(reference.name());
        }
        return alliance
                ? here.draft().alliances().get(here.names().alliance(name).getAsInt()).members().stream()
                : IntStream.empty();
    }

    /** A figure shows every time. */
    private void refuseTimes(Expression value, Span span) {
        if (Fold.any(value, part -> part.accept(new Timed()))) {
            report(Diagnostic.of(Code.E527, span, span.text()).hint("check.hint.E527"));
        }
    }

    private static final class Timed implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean at(Asked.At at) {
            return true;
        }

        @Override
        public Boolean otherwise(Expression expression) {
            return false;
        }
    }

    /** Answers are there already: nothing moves in them. */
    private void refuseMoved(Expression value, QuestionSyntax.Draw written, Span span) {
        boolean moves = written.against() != null
                || written.to() != null
                || !written.over().isEmpty()
                || !ask.scenarios().isEmpty()
                || !ask.assumed().isEmpty();
        if (moves && value.isResultPart()) {
            report(Diagnostic.of(Code.E529, span, span.text()).hint("check.hint.E529"));
        }
    }

    private void checkPanels(List<Question.Axis> over, Context here) {
        PictureSyntax.Panels panels = ask.options().panels();
        if (panels == null || panels.quantity() == null) {
            return;
        }
        Target by = new TargetChecker(true).target(panels.quantity(), here);
        String text = panels.quantity().span().text();
        if (by != null
                && over.stream()
                        .noneMatch(axis ->
                                axis.text().equals(text) || axis.quantity().equals(by))) {
            report(Diagnostic.of(Code.E528, panels.quantity().span(), text).hint("check.hint.E528", text));
        }
        failed |= by == null;
    }

    private void report(Diagnostic problem) {
        failed = true;
        context.problems().add(problem);
    }
}
