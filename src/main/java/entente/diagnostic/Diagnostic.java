package entente.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a script, in words that have no language yet.
 *
 * <p>The sentence is the message {@code diagnostic.CODE} of the bundle, filled with {@code arguments}.
 *
 * @param span where; the caret goes under all of it
 * @param hint what to do about it: a near name, the missing piece, the legal range
 * @param also other places that belong to it, such as the first declaration of a name declared twice
 */
public record Diagnostic(
        Code code,
        Span span,
        List<Object> arguments,
        @Nullable Phrase hint,
        List<Related> also) {
    private static final int LONGEST = 500;

    public Diagnostic {
        arguments = List.copyOf(arguments);
        also = List.copyOf(also);
    }

    /** Another place, and what it has to do with the mistake. */
    public record Related(Span span, Phrase note) {}

    public static Diagnostic of(Code code, Span span, Object... arguments) {
        return new Diagnostic(code, span, brief(arguments), null, List.of());
    }

    public Diagnostic hint(String key, Object... arguments) {
        return new Diagnostic(code, span, this.arguments, new Phrase(key, brief(arguments)), also);
    }

    public Diagnostic hint(Phrase hint) {
        return hint(hint.key(), hint.arguments().toArray());
    }

    public Diagnostic also(Span place, String key, Object... arguments) {
        List<Related> more = new ArrayList<>(also);
        more.add(new Related(place, new Phrase(key, brief(arguments))));
        return new Diagnostic(code, span, this.arguments, hint, more);
    }

    /** A name of any length leaves room for the sentence that it stands in. */
    private static List<Object> brief(Object... arguments) {
        List<Object> brief = new ArrayList<>();
        for (Object argument : arguments) {
            boolean longText = argument instanceof String text && text.length() > LONGEST;
            brief.add(longText ? DisplayText.beginning((String) argument, LONGEST) : argument);
        }
        return brief;
    }

    public Phrase sentence() {
        return new Phrase("diagnostic." + code.name(), arguments);
    }

    public Severity severity() {
        return code.severity();
    }
}
