package entente.check.expressions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.World;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.model.Asked;
import entente.model.Asked.Quality;
import entente.model.Expression;
import entente.model.Question;
import entente.model.Target;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves what only questions can say: times, scenarios, equilibria, verdicts and results. */
public final class AskedChecker {
    private static final List<String> FUNCTIONS = List.of("integral", "first", "equilibrium");
    /** What a fit says of an estimate besides its value. */
    private static final List<String> OF_ESTIMATES = List.of("error", "low", "high");

    private AskedChecker() {}

    static boolean knows(String function) {
        return FUNCTIONS.contains(function) || OF_ESTIMATES.contains(function);
    }

    static @Nullable Typed call(ExpressionSyntax.Call call, Context context) {
        if (!ExpressionChecker.allows(context.place().asked(), Code.E322, call.span(), context)) {
            return null;
        }
        if (call.arguments().size() != 1) {
            CallChecker.arity(call, 1, context);
            return null;
        }
        ExpressionSyntax argument = call.arguments().get(0);
        String name = call.function().text();
        if (OF_ESTIMATES.contains(name)) {
            return ofEstimate(call, argument, context);
        }
        Context inside = context.at(ExpressionPlace.LAW);
        Expression value = name.equals("first")
                ? ExpressionChecker.condition(argument, inside)
                : ExpressionChecker.number(argument, inside);
        if (!ExpressionChecker.known(value)) {
            return null;
        }
        return Typed.number(
                name.equals("first")
                        ? new Asked.First(value)
                        : name.equals("integral") ? new Asked.Integral(value) : new Asked.AtEquilibrium(value));
    }

    /** {@code error(Jia.growth) under est} */
    private static @Nullable Typed ofEstimate(ExpressionSyntax.Call call, ExpressionSyntax of, Context context) {
        String function = call.function().text();
        World.NamedResult fit = context.fit();
        if (fit == null || !fit.kind().equals("fit")) {
            context.problems()
                    .add(Diagnostic.of(Code.E565, call.span(), function)
                            .hint("check.hint.E565", function, of.span().oneLine()));
            return null;
        }
        boolean quantity = of.quantity(coefficient -> true, (owner, part) -> true, name -> true, () -> false);
        Target target = quantity ? new TargetChecker(true).target(of, context) : null;
        if (quantity && target == null) {
            return null;
        }
        Question.Axis axis = fit.estimated().stream()
                .filter(one -> one.quantity().equals(target))
                .findFirst()
                .orElse(null);
        if (axis == null) {
            List<String> names =
                    fit.estimated().stream().map(Question.Axis::text).toList();
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E566, of.span(), fit.name(), of.span().oneLine())
                            .hint("check.hint.E566", names));
            return null;
        }
        return Typed.number(new Asked.ResultPart(fit.name(), List.of("estimates", axis.text(), function)));
    }

    static @Nullable Typed at(ExpressionSyntax.At written, Context context) {
        Typed value = ExpressionChecker.resolve(written.value(), context);
        Expression time = Moments.asked(written.moment(), context);
        if (value == null || !ExpressionChecker.known(time)) {
            return null;
        }
        if (value.expression().accept(new AsksTime())) {
            context.problems()
                    .add(Diagnostic.of(Code.E516, written.span(), written.span().text())
                            .hint("check.hint.E516"));
            return null;
        }
        return new Typed(new Asked.At(value.expression(), time), value.condition());
    }

    /** Whether it has a time of its own. */
    private static final class AsksTime implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean at(Asked.At at) {
            return true;
        }

        @Override
        public Boolean first(Asked.First first) {
            return true;
        }

        @Override
        public Boolean under(Asked.Under under) {
            return under.value().accept(this);
        }

        @Override
        public Boolean apply(Expression.Apply apply) {
            return apply.arguments().stream().anyMatch(argument -> argument.accept(this));
        }

        @Override
        public Boolean otherwise(Expression e) {
            return false;
        }
    }

    static @Nullable Typed under(ExpressionSyntax.Under written, Context context) {
        String name = written.scenario().text();
        Draft other = context.world().scenario(name);
        if (other == null) {
            unknownScenario(written.scenario(), context);
            return null;
        }
        context.world().use(written.scenario());
        Typed value = ExpressionChecker.resolve(written.value(), context.under(other, name));
        return value == null ? null : new Typed(new Asked.Under(value.expression(), name), value.condition());
    }

    public static void unknownScenario(Name name, Context context) {
        if (context.names().isBroken(name.text())) {
            return;
        }
        List<String> known = new ArrayList<>(context.world().scenarios().keySet());
        context.world().results().values().stream()
                .filter(result -> result.kind().equals("fit"))
                .map(World.NamedResult::name)
                .forEach(known::add);
        String near = NearNames.nearest(name.text(), known);
        Diagnostic diagnostic = Diagnostic.of(Code.E209, name.span(), name.text());
        context.problems()
                .add(
                        near == null
                                ? diagnostic.hint("check.hint.scenarios", known)
                                : diagnostic.hint("check.hint.near", near));
    }

    static @Nullable Typed within(ExpressionSyntax.Within written, Context context) {
        Expression left = ExpressionChecker.number(written.left(), context);
        Expression right = ExpressionChecker.number(written.right(), context);
        Expression tolerance = ExpressionChecker.number(written.tolerance(), context);
        if (!ExpressionChecker.known(left) || !ExpressionChecker.known(right) || !ExpressionChecker.known(tolerance)) {
            return null;
        }
        if (tolerance.isNumber() && !(tolerance.number() >= 0)) {
            context.problems()
                    .add(Diagnostic.of(Code.E519, written.tolerance().span(), tolerance.number())
                            .hint("check.hint.E519"));
            return null;
        }
        boolean percent = written.tolerance().percentage().isPresent();
        return Typed.condition(new Asked.Within(left, right, tolerance, percent));
    }

    static @Nullable Typed is(ExpressionSyntax.Is written, Context context) {
        ExpressionSyntax subject = written.subject();
        Asked.ResultPart part = resultPart(subject, context).orElse(null);
        if (part != null) {
            return Typed.condition(new Asked.PartIs(part, written.quality()));
        }
        Quality quality = quality(written.quality());
        if (quality == null) {
            context.problems()
                    .add(Diagnostic.of(Code.E126, written.qualitySpan(), written.quality())
                            .hint("check.hint.E126", written.quality()));
            return null;
        }
        FirmReference reference = subject.reference().orElse(null);
        if (reference == null) {
            context.problems()
                    .add(Diagnostic.of(Code.E211, subject.span(), subject.span().text())
                            .hint("check.hint.E211"));
            return null;
        }
        int alliance = reference.name() == null ? -1 : References.alliance(reference.name(), context);
        return reference.name() != null && alliance < 0 ? null : Typed.condition(new Asked.Is(alliance, quality));
    }

    /** Null for what only parts of answers can be. */
    private static @Nullable Quality quality(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (Quality quality : Quality.values()) {
            if (quality.name().equals(name)) {
                return quality;
            }
        }
        return null;
    }

    /** A name that only questions know: {@code stable}, a result. */
    static @Nullable Typed name(Name name, Context context) {
        Asked.ResultPart result = result(List.of(name), context).orElse(null);
        if (result != null) {
            return Typed.number(result);
        }
        return name.text().equals("stable") ? Typed.condition(new Asked.Is(-1, Quality.STABLE)) : null;
    }

    /** The result or the part of one, as {@code run.end}, that an expression is. */
    static Optional<Asked.ResultPart> resultPart(ExpressionSyntax e, Context context) {
        return result(e.path(), context);
    }

    /** Empty where the first name is no result's, or something else's besides. */
    private static Optional<Asked.ResultPart> result(List<Name> path, Context context) {
        Name name = path.isEmpty() ? null : path.get(0);
        if (name == null
                || context.names().find(name.text()) != null
                || !context.world().results().containsKey(name.text())) {
            return Optional.empty();
        }
        context.world().use(name);
        return Optional.of(new Asked.ResultPart(
                name.text(), path.stream().skip(1).map(Name::text).toList()));
    }
}
