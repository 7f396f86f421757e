package entente.diagnostic;

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
    public Diagnostic {
        arguments = List.copyOf(arguments);
        also = List.copyOf(also);
    }

    /** Another place, and what it has to do with the mistake. */
    public record Related(Span span, Phrase note) {}

    public static Diagnostic of(Code code, Span span, Object... arguments) {
        return new Diagnostic(code, span, List.of(arguments), null, List.of());
    }

    public Diagnostic hint(String key, Object... arguments) {
        return new Diagnostic(code, span, this.arguments, Phrase.of(key, arguments), also);
    }

    public Diagnostic also(Span place, String key, Object... arguments) {
        List<Related> more = new java.util.ArrayList<>(also);
        more.add(new Related(place, Phrase.of(key, arguments)));
        return new Diagnostic(code, span, this.arguments, hint, more);
    }

    public Phrase sentence() {
        return new Phrase("diagnostic." + code.name(), arguments);
    }

    public Severity severity() {
        return code.severity();
    }
}
