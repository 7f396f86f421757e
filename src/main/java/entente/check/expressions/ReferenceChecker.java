package entente.check.expressions;

import entente.check.draft.Context;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Meaning;
import entente.model.Part;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import org.jspecify.annotations.Nullable;

/** Resolves names that stand alone: parameters, firms, t, pi, indices, results. */
final class ReferenceChecker {
    private ReferenceChecker() {}

    static @Nullable Typed resolve(ExpressionSyntax.Reference written, Context context) {
        FirmReference reference = written.target();
        Name name = reference.plain().orElse(null);
        if (name == null) {
            return output(reference, context);
        }
        String plain = name.text();
        Integer index = context.indices().get(plain);
        Meaning symbol = context.names().find(plain);
        if (index != null && symbol == null) {
            return Typed.number(new Expression.Constant(index));
        }
        if (symbol == null) {
            return builtIn(name, reference, context);
        }
        return symbol.<@Nullable Typed>match(
                parameter -> {
                    context.use(name);
                    return Typed.number(new Expression.ParameterValue(parameter.index()));
                },
                firm -> output(reference, context),
                family -> output(reference, context),
                alliance -> output(reference, context),
                broken -> null);
    }

    /** {@code Jia} alone stands for {@code Jia.output}. */
    private static @Nullable Typed output(FirmReference reference, Context context) {
        Referent subject = References.subject(reference, context);
        if (subject instanceof Referent.Group) {
            String text = reference.span().text();
            context.problems()
                    .add(Diagnostic.of(Code.E330, reference.span(), text).hint("check.hint.E330", text));
        }
        return subject instanceof Referent.OneFirm one
                ? PartChecker.read(one.firm(), Part.OUTPUT, reference.span(), context)
                : null;
    }

    private static @Nullable Typed builtIn(Name written, FirmReference reference, Context context) {
        String name = written.text();
        Span span = reference.span();
        if (name.equals("t")) {
            return ExpressionChecker.allows(context.place().time(), Code.E321, span, context)
                    ? Typed.number(new Expression.Time())
                    : null;
        }
        if (name.equals("pi")) {
            return Typed.number(new Expression.Constant(Math.PI));
        }
        if (name.equals("source") || name.equals("target")) {
            return context.ends() != null ? output(reference, context) : outside(Code.E218, name, span, context);
        }
        if (name.equals("i")) {
            return outside(Code.E215, name, span, context);
        }
        if (context.place().asked()) {
            Typed asked = AskedChecker.name(written, context);
            if (asked != null) {
                return asked;
            }
        }
        context.problems().add(unknown(name, span, context));
        return null;
    }

    private static Diagnostic unknown(String name, Span span, Context context) {
        return References.near(Diagnostic.of(Code.E201, span, name), name, context);
    }

    private static @Nullable Typed outside(Code code, String name, Span span, Context context) {
        context.problems().add(Diagnostic.of(code, span, name).hint("check.hint." + code.name()));
        return null;
    }
}
