package entente.check.expressions;

import entente.check.draft.Context;
import entente.check.draft.ExpressionPlace;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Part;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves what is read with a dot: a firm's parts and attributes, and the parts of a named result. */
public final class PartChecker {
    private PartChecker() {}

    /** The part of that name, or null. */
    public static @Nullable Part part(String name) {
        for (Part part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return part;
            }
        }
        return null;
    }

    /** The same where an attribute that is called so is meant rather than whether a firm is present. */
    public static @Nullable Part part(String name, boolean attribute) {
        Part part = part(name);
        return part == Part.PRESENT && attribute ? null : part;
    }

    static @Nullable Typed resolve(ExpressionSyntax.Dot dot, Context context) {
        Expression result =
                context.place().asked() ? AskedChecker.resultPart(dot, context).orElse(null) : null;
        if (result != null) {
            return Typed.number(result);
        }
        FirmReference reference = dot.base().reference().orElse(null);
        if (reference == null) {
            context.problems()
                    .add(Diagnostic.of(Code.E219, dot.span(), dot.span().text()).hint("check.hint.E219"));
            return null;
        }
        Name base = reference.name();
        if (context.ends() == null && base != null && context.names().find(base.text()) == null) {
            if (base.text().equals("source") || base.text().equals("target")) {
                context.problems()
                        .add(Diagnostic.of(Code.E218, base.span(), base.text()).hint("check.hint.E218"));
                return null;
            }
        }
        Referent subject = References.subject(reference, context);
        if (subject instanceof Referent.Group) {
            String text = dot.span().text();
            context.problems().add(Diagnostic.of(Code.E330, dot.span(), text).hint("check.hint.E330", text));
        }
        return subject instanceof Referent.OneFirm one ? ofFirm(one.firm(), dot, context) : null;
    }

    private static @Nullable Typed ofFirm(int firm, ExpressionSyntax.Dot dot, Context context) {
        Name name = dot.part();
        int attribute = context.names().attribute(firm, name.text());
        Part part = part(name.text(), attribute >= 0);
        if (part != null) {
            return read(firm, part, dot.span(), context);
        }
        if (attribute >= 0) {
            context.use(name, firm);
            return Typed.number(new Expression.ParameterValue(attribute));
        }
        unknownPart(firm, name, context);
        return null;
    }

    static void unknownPart(int firm, Name name, Context context) {
        String owner = context.names().firm(firm);
        if (context.names().isBroken(owner)
                || context.problems().spoilt(context.draft().firms().get(firm).span())) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        for (Part part : Part.values()) {
            known.add(part.name().toLowerCase(Locale.ROOT));
        }
        // A growth rate with a range is a parameter besides.
        known.addAll(context.names().attributesOf(firm));
        String near = NearNames.nearest(name.text(), known);
        Phrase borrowed = NearWords.hint(NearWords.Place.PART, name.text());
        Diagnostic diagnostic = Diagnostic.of(Code.E208, name.span(), owner, name.text());
        context.problems()
                .add(
                        near == null && borrowed != null
                                ? diagnostic.hint(borrowed)
                                : near == null
                                        ? diagnostic.hint("check.hint.has", owner, List.copyOf(known))
                                        : diagnostic.hint("check.hint.near", near));
    }

    /** A part of a firm, where the place allows it. */
    static @Nullable Typed read(int firm, Part part, Span span, Context context) {
        boolean fixed = part == Part.GROWTH || part == Part.CAPACITY;
        boolean allowed = context.place().state() || (fixed && context.place() == ExpressionPlace.START);
        return ExpressionChecker.allows(allowed, Code.E320, span, context)
                ? Typed.number(new Expression.FirmValue(firm, part))
                : null;
    }
}
