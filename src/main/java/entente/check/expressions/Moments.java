package entente.check.expressions;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Folding;
import entente.model.TimeAxis;
import entente.syntax.MomentSyntax;
import java.util.List;

/** Times as written to model time: t, parameters, and years of the calendar. */
public final class Moments {
    private Moments() {}

    /** A time that is no {@code end}. */
    public static Expression time(MomentSyntax moment, Context context) {
        return moment.match(time -> time(time, context), year -> year(year, context), () -> {
            context.problems().add(Diagnostic.of(Code.E325, moment.span()).hint("check.hint.E325"));
            return Draft.UNKNOWN;
        });
    }

    private static Expression time(MomentSyntax.Time time, Context context) {
        Expression value = ExpressionChecker.number(time.value(), context.at(ExpressionPlace.TIME));
        if (meansYear(value, context)) {
            context.problems()
                    .add(year(value.number(), time.span(), context)
                            .hint("check.hint.W402", time.span().text()));
        }
        return value;
    }

    /** A time after {@code at} in a question: {@code end} too. */
    static Expression asked(MomentSyntax moment, Context context) {
        return moment.match(time -> time(time, context), year -> year(year, context), Asked.End::new);
    }

    /** Warns of a year where only a time in units of t can stand. */
    static void unlikeYear(Expression time, Span span, Context context) {
        if (meansYear(time, context)) {
            double meant = Calendar.time(time.number(), context.world().time());
            context.problems()
                    .add(year(time.number(), span, context).hint("check.hint.W402number", meant, time.number()));
        }
    }

    private static boolean meansYear(Expression time, Context context) {
        return time.isNumber()
                && Calendar.meansYear(time.number(), context.world().time());
    }

    private static Diagnostic year(double time, Span span, Context context) {
        return Diagnostic.of(
                Code.W402, span, time, Calendar.year(time, context.world().time()));
    }

    private static Expression year(MomentSyntax.Year year, Context context) {
        Expression value = ExpressionChecker.number(year.value(), context.at(ExpressionPlace.TIME));
        TimeAxis axis = context.world().time();
        double perYear = axis.perYear();
        Double origin = axis.origin();
        if (Double.isNaN(perYear) || origin == null) {
            context.problems().add(Diagnostic.of(Code.E334, year.span()).hint("check.hint.E334"));
            return Draft.UNKNOWN;
        }
        Expression sinceOrigin = apply(Operation.SUBTRACT, value, new Expression.Constant(origin));
        return perYear == 1 ? sinceOrigin : apply(Operation.MULTIPLY, sinceOrigin, new Expression.Constant(perYear));
    }

    private static Expression apply(Function function, Expression a, Expression b) {
        return Folding.apply(function, List.of(a, b));
    }
}
