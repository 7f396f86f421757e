package entente.check.names;

import entente.check.draft.Context;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Meaning;
import entente.model.Members;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Glued;
import entente.syntax.Keyword;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the firms, families and alliances that references name. Null stands for one that has been reported. */
public final class References {
    private References() {}

    /** A firm or a group. */
    public static @Nullable Referent subject(FirmReference reference, Context context) {
        Name name = reference.name();
        if (name == null) {
            return new Referent.Group(new Members.Everyone());
        }
        Context.Ends ends = context.ends();
        String text = name.text();
        Meaning symbol = context.names().find(text);
        context.use(name);
        if (symbol == null && ends != null && (text.equals("source") || text.equals("target"))) {
            return new Referent.OneFirm(text.equals("source") ? ends.source() : ends.target());
        }
        if (symbol == null) {
            context.problems().add(near(Diagnostic.of(Code.E202, name.span(), text), text, context));
            return null;
        }
        boolean indexed = reference.all() || reference.index() != null;
        return symbol.<@Nullable Referent>match(
                parameter -> indexed ? noFamily(reference, text, context) : noFirm(name, context),
                firm -> indexed ? noFamily(reference, text, context) : new Referent.OneFirm(firm.index()),
                family -> member(reference, family, context),
                alliance -> indexed
                        ? noFamily(reference, text, context)
                        : new Referent.Group(new Members.Of(alliance.index())),
                broken -> null);
    }

    private static @Nullable Referent noFamily(FirmReference reference, String name, Context context) {
        return wrong(Code.E214, reference.span(), context, name);
    }

    private static @Nullable Referent noFirm(Name name, Context context) {
        context.problems()
                .add(declaredHere(
                        Diagnostic.of(Code.E210, name.span(), name.text()).hint("check.hint.E210"),
                        name.text(),
                        context));
        return null;
    }

    private static @Nullable Referent member(FirmReference reference, Meaning.OfFamily family, Context context) {
        if (reference.all()) {
            return new Referent.Group(new Members.Family(family.first(), family.last()));
        }
        String name = String.valueOf(reference.name());
        ExpressionSyntax index = reference.index();
        if (index == null) {
            context.problems()
                    .add(Diagnostic.of(Code.E212, reference.span(), name)
                            .hint("check.hint.member", name, family.low()));
            return null;
        }
        double value = index(index, context);
        if (Double.isNaN(value)) {
            return null;
        }
        if (value != Math.rint(value)) {
            return wrong(Code.E216, index.span(), context, index.span().text(), value);
        }
        if (!family.has((long) value)) {
            context.problems()
                    .add(Diagnostic.of(Code.E213, reference.span(), name, (long) value)
                            .hint("check.hint.members", name, family.low(), family.high()));
            return null;
        }
        return new Referent.OneFirm(family.firm((long) value));
    }

    /** The value of an index, or NaN after a report. */
    static double index(ExpressionSyntax index, Context context) {
        for (String variable : IndexVariables.in(index, context)) {
            if (!context.indices().containsKey(variable)) {
                context.problems()
                        .add(Diagnostic.of(Code.E215, index.span(), variable).hint("check.hint.E215"));
                return Double.NaN;
            }
        }
        return context.draft().numbers().value(index, context.indices(), context.problems());
    }

    /** One firm, or -1 after a report. */
    public static int firm(FirmReference reference, Context context) {
        Referent subject = subject(reference, context);
        if (subject instanceof Referent.OneFirm one) {
            return one.firm();
        }
        if (subject != null) {
            context.problems()
                    .add(Diagnostic.of(
                                    Code.E217,
                                    reference.span(),
                                    reference.span().text())
                            .hint("check.hint.E217"));
        }
        return -1;
    }

    /** An alliance, or -1 after a report. */
    public static int alliance(Name name, Context context) {
        OptionalInt alliance = context.names().alliance(name.text());
        context.use(name);
        if (alliance.isPresent()) {
            return alliance.getAsInt();
        }
        if (context.names().find(name.text()) == null) {
            context.problems().add(near(Diagnostic.of(Code.E203, name.span(), name.text()), name.text(), context));
        } else if (!context.names().isBroken(name.text())) {
            context.problems()
                    .add(declaredHere(
                            Diagnostic.of(Code.E211, name.span(), name.text()).hint("check.hint.E211"),
                            name.text(),
                            context));
        }
        return -1;
    }

    /** Adds the place where a name was declared. */
    public static Diagnostic declaredHere(Diagnostic diagnostic, String name, Context context) {
        Span place = context.names().place(name);
        return place == null ? diagnostic : diagnostic.also(place, "check.declared", name);
    }

    /** Adds the hint with the nearest name, or with what to do where there is none. */
    public static Diagnostic near(Diagnostic diagnostic, String name, Context context) {
        Glued glued = Glued.of(name);
        if (glued != null && context.names().find(glued.rest()) != null) {
            return diagnostic.hint("diagnostic.hint.space", glued.spelling());
        }
        String near = context.problems().crowded()
                ? null
                : NearNames.nearest(name, context.names().names());
        Phrase borrowed = near == null || !near.equalsIgnoreCase(name) ? borrowed(diagnostic, name) : null;
        if (borrowed != null) {
            return diagnostic.hint(borrowed);
        }
        if (near == null) {
            boolean begins = glued != null && glued.beginsStatement() && beginsLine(diagnostic.span());
            if (glued != null && (begins || glued.isNumber())) {
                return diagnostic.hint("diagnostic.hint.space", glued.spelling());
            }
            String question = standsAlone(diagnostic.span()) ? nearQuestion(name) : null;
            if (question != null) {
                return diagnostic.hint("check.hint.near", question);
            }
            return diagnostic.hint("check.hint." + diagnostic.code().name(), Name.written(name));
        }
        Span place = context.names().place(near);
        return place == null
                ? diagnostic.hint("check.hint.near", near)
                : diagnostic.hint("check.hint.nearOn", near, place.line());
    }

    private static boolean beginsLine(Span span) {
        return span.source().lineText(span.line()).strip().startsWith(span.text());
    }

    /** A line that is one name may be a misspelt question: stabilty. */
    private static boolean standsAlone(Span span) {
        return span.source().lineText(span.line()).strip().equals(span.text());
    }

    /** A word from elsewhere: of a whole line, or of a value. */
    private static @Nullable Phrase borrowed(Diagnostic diagnostic, String name) {
        if (diagnostic.code() == Code.E202) {
            return NearWords.hint(NearWords.Place.ALLIANCE, name);
        }
        Phrase line = standsAlone(diagnostic.span()) ? NearWords.hint(NearWords.Place.LINE, name) : null;
        return line == null && diagnostic.code() == Code.E201 ? NearWords.hint(NearWords.Place.VALUE, name) : line;
    }

    private static @Nullable String nearQuestion(String name) {
        List<String> questions = new ArrayList<>();
        for (Keyword word : Keyword.values()) {
            if (word.category() == Keyword.Category.QUESTION) {
                questions.add(word.english());
                questions.add(word.chinese());
            }
        }
        return NearNames.nearest(name, questions);
    }

    private static @Nullable Referent wrong(Code code, Span span, Context context, Object... arguments) {
        context.problems().add(Diagnostic.of(code, span, arguments).hint("check.hint." + code.name(), arguments));
        return null;
    }
}
