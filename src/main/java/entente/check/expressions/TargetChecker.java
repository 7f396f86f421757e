package entente.check.expressions;

import entente.check.draft.Context;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Meaning;
import entente.model.Members;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Target;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Resolves what can be set: a parameter, a part of a firm or of each firm of a group, a coefficient. */
public final class TargetChecker {

    private final boolean start;

    /** @param start whether it is set from t = 0 on, as the share that a firm withholds and whether it is present can be; else while a run goes */
    public TargetChecker(boolean start) {
        this.start = start;
    }

    /** Null after a report. */
    @Nullable
    public Target target(ExpressionSyntax written, Context context) {
        return written.quantity(
                coefficient -> coefficient(coefficient, context),
                (owner, part) -> part(owner, part, written.span(), context),
                name -> named(name, context),
                () -> refuse(written.span(), context));
    }

    private @Nullable Target named(FirmReference reference, Context context) {
        Name name = reference.plain().orElse(null);
        Meaning symbol = name == null ? null : context.names().find(name.text());
        OptionalInt parameter = name == null || symbol == null
                ? OptionalInt.empty()
                : context.names().parameter(name.text());
        if (name != null && parameter.isPresent()) {
            context.use(name);
            return new Target.OfParameter(parameter.getAsInt());
        }
        if (name != null && symbol == null) {
            String plain = name.text();
            if (plain.equals("t") || plain.equals("pi") || plain.equals("i")) {
                return refuse(reference.span(), context);
            }
            context.problems().add(References.near(Diagnostic.of(Code.E201, reference.span(), plain), plain, context));
            return null;
        }
        Referent subject = References.subject(reference, context);
        if (subject instanceof Referent.OneFirm one) {
            return new Target.OfFirm(one.firm(), Part.OUTPUT);
        }
        return subject == null ? null : refuse(reference.span(), context);
    }

    private @Nullable Target part(FirmReference owner, Name name, Span span, Context context) {
        Referent subject = References.subject(owner, context);
        if (subject == null) {
            return null;
        }
        return subject instanceof Referent.OneFirm one
                ? ofFirm(one.firm(), name, span, context)
                : ofGroup(((Referent.Group) subject).members(), name, span, context);
    }

    private @Nullable Target ofFirm(int firm, Name name, Span span, Context context) {
        int attribute = context.names().attribute(firm, name.text());
        Part part = PartChecker.part(name.text(), attribute >= 0);
        if (part == Part.SATURATION || !start && fromStart(part)) {
            return refuse(span, context, hint(part));
        }
        if (part != null) {
            return new Target.OfFirm(firm, part);
        }
        if (attribute < 0) {
            PartChecker.unknownPart(firm, name, context);
            return null;
        }
        context.use(name, firm);
        return new Target.OfParameter(attribute);
    }

    private static @Nullable Target ofGroup(Members members, Name name, Span span, Context context) {
        Part part = PartChecker.part(name.text(), context.names().isAttribute(name.text()));
        if (part == Part.SATURATION || fromStart(part)) {
            return refuse(span, context, hint(part));
        }
        Quantity quantity = GroupChecker.quantity(name, -1, context);
        return quantity == null ? null : new Target.OfGroup(members, quantity);
    }

    /** What can be said of the start alone; later there are verbs for it. */
    private static boolean fromStart(@Nullable Part part) {
        return part == Part.WITHHELD || part == Part.PRESENT;
    }

    private static String hint(@Nullable Part part) {
        return part == Part.PRESENT ? "check.hint.E402.present" : "check.hint.E402";
    }

    /** Null after a report. */
    public Target.@Nullable OfCoefficient coefficient(ExpressionSyntax.Coefficient written, Context context) {
        int from = References.firm(written.from(), context);
        int to = References.firm(written.to(), context);
        int alliance = written.alliance() == null
                ? Target.OfCoefficient.ALL
                : References.alliance(written.alliance(), context);
        if (from < 0 || to < 0 || (written.alliance() != null && alliance < 0)) {
            return null;
        }
        if (from == to) {
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E306, written.span(), context.names().firm(from))
                            .hint("check.hint.E306"));
            return null;
        }
        return new Target.OfCoefficient(from, to, alliance);
    }

    private static @Nullable Target refuse(Span span, Context context) {
        return refuse(span, context, hint(null));
    }

    private static @Nullable Target refuse(Span span, Context context, String hint) {
        context.problems().add(Diagnostic.of(Code.E402, span, span.text()).hint(hint));
        return null;
    }
}
