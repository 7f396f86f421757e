package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.ExpressionPlace;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Moments;
import entente.check.expressions.TargetChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.PictureOptions;
import entente.model.Target;
import entente.syntax.Ask;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.PictureSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the options of a picture against one scenario's model. */
final class PictureChecker {
    /** In millimetres: what can still be read, and what is still printed. */
    private static final double LEAST = 40;

    private static final double MOST = 1000;
    private static final double MOST_COLUMNS = 20;

    private final Context context;
    private boolean failed;

    PictureChecker(Context context) {
        this.context = context;
    }

    /** Empty after a report. */
    Optional<PictureOptions> check(Ask ask) {
        PictureSyntax written = ask.options();
        PictureOptions options = new PictureOptions(
                written.title(),
                axis(written.x()),
                axis(written.y()),
                number(written.width(), LEAST, MOST),
                number(written.height(), LEAST / 2, MOST),
                written.greyscale(),
                written.legend(),
                panels(written.panels()),
                written.marks().stream()
                        .map(mark -> new PictureOptions.Mark(Moments.time(mark.time(), context), mark.label()))
                        .toList(),
                written.data().stream()
                        .map(file -> new PictureOptions.DataFile(file.path(), file.span()))
                        .toList(),
                starts(written.starts()));
        return failed ? Optional.empty() : Optional.of(options);
    }

    private PictureOptions.Axis axis(PictureSyntax.@Nullable Axis written) {
        if (written == null) {
            return PictureOptions.Axis.NONE;
        }
        Expression from = time(written.from());
        Expression to = time(written.to());
        MomentSyntax last = written.to();
        if (from != null && to != null && last != null && from.number() >= to.number()) {
            report(Diagnostic.of(Code.E310, last.span(), from.number(), to.number())
                    .hint("check.hint.E310"));
        }
        if (written.logarithmic()) {
            aboveZero(written.from(), from);
            aboveZero(written.to(), to);
        }
        return new PictureOptions.Axis(written.title(), from, to, written.logarithmic());
    }

    private void aboveZero(@Nullable MomentSyntax written, @Nullable Expression end) {
        if (written != null && end != null && end.number() <= 0) {
            report(Diagnostic.of(Code.E530, written.span(), written.span().text())
                    .hint("check.hint.E530"));
        }
    }

    private @Nullable Expression time(@Nullable MomentSyntax written) {
        return written == null ? null : Moments.time(written, context);
    }

    private @Nullable Expression number(@Nullable ExpressionSyntax written, double least, double most) {
        if (written == null) {
            return null;
        }
        Expression number = ExpressionChecker.number(written, context.at(ExpressionPlace.TIME));
        if (number.isNumber() && !(number.number() >= least && number.number() <= most)) {
            report(Diagnostic.of(Code.E520, written.span(), written.span().text(), least, most)
                    .hint("check.hint.E520"));
        }
        return number;
    }

    private PictureOptions.@Nullable Panels panels(PictureSyntax.@Nullable Panels written) {
        if (written == null) {
            return null;
        }
        ExpressionSyntax quantity = written.quantity();
        Target target = quantity == null ? null : new TargetChecker(true).target(quantity, context);
        failed |= quantity != null && target == null;
        return new PictureOptions.Panels(
                PictureOptions.By.valueOf(written.by().name()),
                quantity == null ? "" : quantity.span().oneLine(),
                target,
                number(written.columns(), 1, MOST_COLUMNS),
                written.span());
    }

    private List<PictureOptions.Start> starts(List<ExpressionSyntax> written) {
        List<PictureOptions.Start> starts = new ArrayList<>();
        for (ExpressionSyntax start : written) {
            start.point()
                    .ifPresentOrElse(
                            point -> starts.add(new PictureOptions.Start(
                                    ExpressionChecker.number(point.x(), context.at(ExpressionPlace.TIME)),
                                    ExpressionChecker.number(point.y(), context.at(ExpressionPlace.TIME)))),
                            () -> report(Diagnostic.of(
                                            Code.E523,
                                            start.span(),
                                            start.span().text())
                                    .hint("check.hint.E523")));
        }
        return starts;
    }

    private void report(Diagnostic problem) {
        failed = true;
        context.problems().add(problem);
    }
}
