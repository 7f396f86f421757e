package entente.syntax;

import entente.diagnostic.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name as written, in NFC and without backquotes. */
public record Name(String text, Span span) {
    /** An attribute stands behind its firm and a dot. */
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}₀-₉_]*(\\.\\p{L}[\\p{L}\\p{M}\\p{Nd}₀-₉_]*)?");

    private static final Pattern MEMBER = Pattern.compile("(.*)(\\[\\d+])");

    /** How a script writes a name: in backquotes where it needs them. A member of a family has its index behind them. */
    public static String written(String name) {
        Matcher member = MEMBER.matcher(name);
        if (member.matches()) {
            return written(member.group(1)) + member.group(2);
        }
        Keyword word = Keyword.of(name);
        boolean plain = PLAIN.matcher(name).matches() && (word == null || !word.reserved());
        return plain || name.startsWith("`") ? name : "`" + name + "`";
    }

    @Override
    public String toString() {
        return text;
    }
}
