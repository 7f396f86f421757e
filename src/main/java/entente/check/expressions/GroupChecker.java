package entente.check.expressions;

import entente.check.draft.Context;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Expression.GroupFunction;
import entente.model.Members;
import entente.model.Part;
import entente.model.Quantity;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Resolves the functions over groups: total, mean, share, gini; and a firm's share withheld from one alliance. */
final class GroupChecker {
    private static final List<String> NAMES = List.of("total", "mean", "share", "gini", "withheld");

    private GroupChecker() {}

    static boolean knows(String function) {
        return NAMES.contains(function);
    }

    static @Nullable Typed resolve(ExpressionSyntax.Call call, Context context) {
        String name = call.function().text();
        int wanted = name.equals("share") || name.equals("withheld") ? 2 : 1;
        if (call.arguments().size() != wanted) {
            CallChecker.arity(call, wanted, context);
            return null;
        }
        if (name.equals("withheld")) {
            return withheld(call, context);
        }
        GroupFunction function = GroupFunction.valueOf(name.toUpperCase(Locale.ROOT));
        return function == GroupFunction.SHARE ? share(call, context) : over(function, call, context);
    }

    private static @Nullable Typed over(GroupFunction function, ExpressionSyntax.Call call, Context context) {
        ExpressionSyntax argument = call.arguments().get(0);
        Members members = group(owner(argument), argument.span(), call, context);
        Quantity quantity = members == null ? null : quantity(argument, -1, context);
        return members == null || quantity == null || !allowed(call.span(), context)
                ? null
                : Typed.number(new Expression.Group(function, members, quantity, -1));
    }

    private static @Nullable Typed share(ExpressionSyntax.Call call, Context context) {
        ExpressionSyntax of = call.arguments().get(0);
        FirmReference owner = owner(of);
        if (owner == null) {
            context.problems()
                    .add(Diagnostic.of(Code.E329, of.span(), "share", of.span().text())
                            .hint("check.hint.signature.share"));
            return null;
        }
        int firm = References.firm(owner, context);
        Members members =
                group(owner(call.arguments().get(1)), call.arguments().get(1).span(), call, context);
        Quantity quantity = firm < 0 ? null : quantity(of, firm, context);
        return members == null || quantity == null || !allowed(call.span(), context)
                ? null
                : Typed.number(new Expression.Group(GroupFunction.SHARE, members, quantity, firm));
    }

    private static @Nullable Typed withheld(ExpressionSyntax.Call call, Context context) {
        FirmReference firm = owner(call.arguments().get(0));
        FirmReference alliance = owner(call.arguments().get(1));
        if (firm == null || alliance == null || alliance.name() == null) {
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E329,
                                    call.span(),
                                    "withheld",
                                    call.span().text())
                            .hint("check.hint.signature.withheld"));
            return null;
        }
        int who = References.firm(firm, context);
        int where = References.alliance(alliance.name(), context);
        return who < 0
                        || where < 0
                        || !ExpressionChecker.allows(context.place().state(), Code.E320, call.span(), context)
                ? null
                : Typed.number(new Expression.WithheldValue(who, where));
    }

    /** What is read: {@code Tech} of Tech.output. */
    private static @Nullable FirmReference owner(ExpressionSyntax argument) {
        return argument.quantity(coefficient -> null, (owner, part) -> owner, name -> name, () -> null);
    }

    private static @Nullable Members group(
            @Nullable FirmReference reference, Span span, ExpressionSyntax.Call call, Context context) {
        Referent subject = reference == null ? null : References.subject(reference, context);
        if (subject instanceof Referent.Group group) {
            return group.members();
        }
        if (reference == null || subject != null) {
            String function = call.function().text();
            context.problems()
                    .add(Diagnostic.of(Code.E329, span, function, span.text())
                            .hint("check.hint.signature." + function));
        }
        return null;
    }

    /** The part or attribute that is read of each firm. */
    private static @Nullable Quantity quantity(ExpressionSyntax argument, int firm, Context context) {
        Quantity output = new Quantity.OfPart(Part.OUTPUT);
        return argument.quantity(
                coefficient -> output, (owner, part) -> quantity(part, firm, context), name -> output, () -> output);
    }

    static @Nullable Quantity quantity(entente.syntax.Name name, int firm, Context context) {
        Part part = PartChecker.part(name.text(), context.names().isAttribute(name.text()));
        if (part != null) {
            return new Quantity.OfPart(part);
        }
        if (firm >= 0) {
            if (context.names().attribute(firm, name.text()) < 0) {
                PartChecker.unknownPart(firm, name, context);
                return null;
            }
        }
        if (context.names().isAttribute(name.text())) {
            context.use(name, firm);
            return new Quantity.OfAttribute(name.text());
        }
        boolean unread = context.draft().firms().stream()
                .anyMatch(one -> context.problems().spoilt(one.span()));
        if (unread) {
            return null;
        }
        context.problems()
                .add(Diagnostic.of(Code.E221, name.span(), name.text()).hint("check.hint.E221", name.text()));
        return null;
    }

    /** Membership changes with events: a group is never known before a run. */
    private static boolean allowed(Span span, Context context) {
        return ExpressionChecker.allows(context.place().state(), Code.E320, span, context);
    }
}
