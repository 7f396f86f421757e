package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.ExpressionPlace;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.TargetChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Question;
import entente.model.Range;
import entente.model.Target;
import entente.syntax.ExpressionSyntax;
import entente.syntax.QuestionSyntax.Axis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the quantities that a question moves, and the ranges over which they move. */
final class AxisChecker {
    private final Context context;
    private final boolean steps;

    /** @param steps whether quantities may have values between which there are none, as presence has */
    AxisChecker(Context context, boolean steps) {
        this.context = context;
        this.steps = steps;
    }

    List<Question.Axis> all(List<Axis> written, boolean ranged) {
        return written.stream()
                .flatMap(axis -> (ranged ? ranged(axis) : axis(axis)).stream())
                .toList();
    }

    /** Quantities that need a range or, uncertain as they are, a distribution. */
    List<Question.Axis> spread(List<Axis> written, boolean needed) {
        return written.stream()
                .flatMap(one -> axis(one)
                        .flatMap(axis -> !needed || axis.low() != null || uncertain(axis.quantity())
                                ? Optional.of(axis)
                                : ranged(one))
                        .stream())
                .toList();
    }

    private boolean uncertain(Target quantity) {
        return declared(quantity)
                .filter(parameter -> parameter.distribution() != null)
                .isPresent();
    }

    /** The parameter that a quantity is, where it is one. */
    private Optional<Parameter> declared(Target quantity) {
        return quantity.match(
                of -> Optional.of(context.draft().finished().parameter(of.parameter())),
                firm -> Optional.empty(),
                group -> Optional.empty(),
                coefficient -> Optional.empty());
    }

    /** Quantities that take values that are listed, or move through a range. */
    List<Question.Axis> listedOrRanged(List<Axis> written) {
        return written.stream()
                .flatMap(axis -> (axis.listed().isEmpty() ? ranged(axis) : axis(axis)).stream())
                .toList();
    }

    /** A quantity that needs a range, from the question or from its declaration. */
    Optional<Question.Axis> ranged(Axis written) {
        if (!written.listed().isEmpty()) {
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E521,
                                    written.span(),
                                    written.quantity().span().text())
                            .hint("check.hint.E521", written.quantity().span().text()));
            return Optional.empty();
        }
        Optional<Question.Axis> axis = axis(written);
        axis.filter(found -> found.low() == null)
                .ifPresent(found -> context.problems()
                        .add(Diagnostic.of(Code.E505, written.span(), found.text())
                                .hint("check.hint.E505", found.text())));
        return axis.filter(found -> found.low() != null);
    }

    /** Empty after a report. */
    private Optional<Question.Axis> axis(Axis written) {
        Target target = new TargetChecker(true).target(written.quantity(), context);
        if (target == null) {
            return Optional.empty();
        }
        boolean single = target.match(parameter -> true, firm -> true, group -> false, coefficient -> true);
        if (!single) {
            String text = written.quantity().span().text();
            context.problems()
                    .add(Diagnostic.of(Code.E506, written.quantity().span(), text)
                            .hint("check.hint.E506"));
            return Optional.empty();
        }
        Target quantity = backing(target);
        if (isPresence(quantity)) {
            return presence(written, quantity);
        }
        context.draft().numbers().move(quantity, written.quantity().span(), context);
        Expression low = null;
        Expression high = null;
        if (written.range() != null) {
            low = bound(written.range().low());
            high = bound(written.range().high());
            if (low.number() >= high.number()) {
                context.problems()
                        .add(Diagnostic.of(Code.E310, written.range().span(), low.number(), high.number())
                                .hint("check.hint.E310"));
            }
        } else if (written.listed().isEmpty()) {
            Range range = range(quantity);
            low = range == null ? null : new Expression.Constant(range.low());
            high = range == null ? null : new Expression.Constant(range.high());
        }
        List<Expression> listed = written.listed().stream().map(this::bound).toList();
        Expression by = written.by() == null ? null : bound(written.by());
        if (written.by() != null && by != null && by.isNumber() && !(by.number() > 0)) {
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E508,
                                    written.by().span(),
                                    written.by().span().text())
                            .hint("check.hint.E508"));
        }
        return Optional.of(new Question.Axis(
                written.quantity().span().oneLine(), quantity, low, high, by, listed, percent(quantity, written)));
    }

    /** 0 and 1, whatever is said of them. */
    private Optional<Question.Axis> presence(Axis written, Target quantity) {
        String text = written.quantity().span().oneLine();
        Firm firm = context.draft()
                .finished()
                .firms()
                .get(quantity.match(of -> -1, Target.OfFirm::firm, of -> -1, of -> -1));
        boolean whole = written.range() == null
                || bound(written.range().low()).number() == 0
                        && bound(written.range().high()).number() == 1;
        boolean listed = written.listed().stream()
                .map(value -> bound(value).number())
                .allMatch(value -> value == 0 || value == 1);
        boolean ones = written.by() == null || bound(written.by()).number() == 1;
        if (!steps) {
            context.problems()
                    .add(Diagnostic.of(Code.E524, written.span(), text).hint("check.hint.E524", text));
        } else if (!whole || !ones || !listed) {
            context.problems()
                    .add(Diagnostic.of(Code.E525, written.span(), text).hint("check.hint.E525", text));
        } else if (firm.entersWithoutOutput()) {
            context.problems()
                    .add(Diagnostic.of(Code.E419, written.span(), firm.name())
                            .hint("check.hint.E419.present", firm.name()));
        } else {
            Expression one = new Expression.Constant(1);
            return Optional.of(new Question.Axis(
                    text,
                    quantity,
                    new Expression.Constant(0),
                    one,
                    one,
                    written.listed().stream().map(this::bound).toList(),
                    false));
        }
        return Optional.empty();
    }

    private boolean percent(Target quantity, Axis written) {
        return declared(quantity)
                        .filter(parameter -> parameter.caption().percent())
                        .isPresent()
                || written.range() != null && written.range().percent()
                || written.listed().stream()
                        .anyMatch(value -> value.percentage().isPresent());
    }

    private Expression bound(ExpressionSyntax written) {
        return ExpressionChecker.number(written, context.at(ExpressionPlace.TIME));
    }

    /** A growth rate, capacity or output that was given a range or a distribution is the parameter behind it. */
    private Target backing(Target target) {
        return target.match(parameter -> parameter, this::backing, group -> group, coefficient -> coefficient);
    }

    /** The one that is declared; a share that is withheld lies between 0 and 1. */
    private @Nullable Range range(Target quantity) {
        Range declared = declared(quantity).map(Parameter::range).orElse(null);
        return isShare(quantity) ? new Range(0, 1) : declared;
    }

    private static boolean isShare(Target quantity) {
        return quantity.match(
                parameter -> false, firm -> firm.part() == Part.WITHHELD, group -> false, coefficient -> false);
    }

    private static boolean isPresence(Target quantity) {
        return quantity.match(
                parameter -> false, firm -> firm.part() == Part.PRESENT, group -> false, coefficient -> false);
    }

    private Target backing(Target.OfFirm firm) {
        if (isShare(firm) || isPresence(firm)) {
            return firm;
        }
        Expression value = context.draft().finished().firms().get(firm.firm()).part(firm.part());
        int own = context.names().attribute(firm.firm(), firm.part().name().toLowerCase(Locale.ROOT));
        return value.equals(new Expression.ParameterValue(own)) ? new Target.OfParameter(own) : firm;
    }
}
