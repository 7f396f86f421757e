package entente.model;

import java.util.Locale;

/**
 * One thing that a model says: of what, which side of it, and what.
 *
 * @param subject a name or a pair {@code Jia -> Yi}; of an event, when it happens
 * @param aspect  {@code growth}; of a contribution {@code in Tech}; "" where there is but one
 * @param value   what is said of it; "" where that it is there says all
 */
public record Fact(Kind kind, String subject, String aspect, String value) {
    /** What facts are about, in the order in which they are listed. */
    public enum Kind {
        TITLE,
        TIME,
        LABEL,
        DOCUMENTATION,
        PARAMETER,
        FIRM,
        ALLIANCE,
        MEMBER,
        CONTRIBUTION,
        EVENT;

        /** Whether it is said for readers alone, and decides nothing. */
        public boolean forReaders() {
            return this == TITLE || this == LABEL || this == DOCUMENTATION;
        }
    }

    /** What a model can say but one thing about. */
    public Fact topic() {
        return new Fact(kind, subject, aspect, "");
    }

    /** In a line, as {@code firm Jia growth 0.5}. */
    public String line() {
        String word = kind == Kind.MEMBER ? "alliance" : kind.name().toLowerCase(Locale.ROOT);
        String side = kind == Kind.MEMBER ? "member " + aspect : aspect;
        StringBuilder line = new StringBuilder(word);
        for (String part : new String[] {subject, side, value}) {
            line.append(part.isEmpty() ? "" : " ").append(part);
        }
        return line.toString();
    }
}
