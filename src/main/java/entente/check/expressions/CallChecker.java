package entente.check.expressions;

import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Functions;
import entente.arithmetic.Operation;
import entente.check.draft.Context;
import entente.check.draft.ExpressionPlace;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.syntax.ExpressionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves calls. Functions over groups are left to {@link GroupChecker}, those of questions to {@link AskedChecker}. */
final class CallChecker {
    /** What a logarithm is called elsewhere; of which base it is, people do not agree. */
    private static final Set<String> LOGARITHMS = Set.of("log", "logarithm", "lg", "对数");

    private CallChecker() {}

    static @Nullable Typed resolve(ExpressionSyntax.Call call, Context context) {
        String name = call.function().text();
        if (GroupChecker.knows(name)) {
            return GroupChecker.resolve(call, context);
        }
        if (AskedChecker.knows(name)) {
            return AskedChecker.call(call, context);
        }
        Function function = Functions.called(name).orElse(null);
        if (function == null) {
            unknown(call, context);
            return null;
        }
        if (function.forcing() && !ExpressionChecker.allows(context.place().time(), Code.E321, call.span(), context)) {
            return null;
        }
        if (function == Operation.TABLE) {
            return table(call, context);
        }
        if (!function.takes(call.arguments().size())) {
            Object wanted = function.arity() < 0 ? Phrase.of("check.atLeastOne") : function.arity();
            arity(call, wanted, context);
            return null;
        }
        List<Expression> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            boolean when = function.forcing() && k < function.arity() - 1;
            ExpressionSyntax written = call.arguments().get(k);
            Expression argument = ExpressionChecker.number(written, when ? context.at(ExpressionPlace.TIME) : context);
            if (when) {
                Moments.unlikeYear(argument, written.span(), context);
            }
            arguments.add(argument);
        }
        if (!arguments.stream().allMatch(ExpressionChecker::known)) {
            return null;
        }
        return Typed.number(ExpressionChecker.apply(function, arguments, call.span(), context));
    }

    private static void unknown(ExpressionSyntax.Call call, Context context) {
        String name = call.function().text();
        Span span = call.function().span();
        if (context.names().find(name) != null) {
            context.problems().add(Diagnostic.of(Code.E220, span, name).hint("check.hint.E220", name));
            return;
        }
        Diagnostic diagnostic = Diagnostic.of(Code.E207, span, name);
        if (LOGARITHMS.contains(name.toLowerCase(Locale.ROOT))) {
            context.problems().add(diagnostic.hint("check.hint.log"));
            return;
        }
        Phrase borrowed = NearWords.hint(NearWords.Place.FUNCTION, name);
        if (borrowed != null) {
            context.problems().add(diagnostic.hint(borrowed));
            return;
        }
        List<String> known = new ArrayList<>(Functions.names());
        known.addAll(List.of(
                "total",
                "mean",
                "share",
                "gini",
                "integral",
                "first",
                "equilibrium",
                "error",
                "low",
                "high",
                "withheld"));
        String near = NearNames.nearest(name, known);
        context.problems()
                .add(
                        near == null
                                ? diagnostic.hint("check.hint.functions", known)
                                : diagnostic.hint("check.hint.near", near));
    }

    static void arity(ExpressionSyntax.Call call, Object wanted, Context context) {
        String name = call.function().text();
        Diagnostic diagnostic = Diagnostic.of(
                Code.E319, call.span(), name, wanted, call.arguments().size());
        context.problems()
                .add(
                        Functions.called(name).orElse(null) instanceof Elementary
                                ? diagnostic.hint("check.hint.signature.elementary", name)
                                : diagnostic.hint("check.hint.signature." + name));
    }

    /** table((0, 1), (5, 1.4)): times without state, one after the other. */
    private static @Nullable Typed table(ExpressionSyntax.Call call, Context context) {
        List<Expression> flat = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (ExpressionSyntax argument : call.arguments()) {
            ExpressionSyntax.Point point = argument.point().orElse(null);
            if (point == null) {
                context.problems()
                        .add(Diagnostic.of(
                                        Code.E327,
                                        argument.span(),
                                        argument.span().text())
                                .hint("check.hint.signature.table"));
                return null;
            }
            Expression x = ExpressionChecker.number(point.x(), context.at(ExpressionPlace.TIME));
            Expression y = ExpressionChecker.number(point.y(), context);
            Moments.unlikeYear(x, point.x().span(), context);
            if (!ExpressionChecker.known(x) || !ExpressionChecker.known(y)) {
                return null;
            }
            if (x.isNumber()) {
                if (x.number() <= last) {
                    context.problems()
                            .add(Diagnostic.of(Code.E328, point.span(), x.number(), last)
                                    .hint("check.hint.E328"));
                    return null;
                }
                last = x.number();
            }
            flat.add(x);
            flat.add(y);
        }
        if (flat.isEmpty()) {
            arity(call, Phrase.of("check.atLeastOne"), context);
            return null;
        }
        return Typed.number(new Expression.Apply(Operation.TABLE, flat));
    }
}
