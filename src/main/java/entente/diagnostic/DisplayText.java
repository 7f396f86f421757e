package entente.diagnostic;

import java.util.Locale;

/** Text that came from a script, made safe and measurable for a terminal. */
public final class DisplayText {
    /** First and last of each range that Unicode's EastAsianWidth calls W or F, as far as characters are assigned. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayText() {}

    /** Control and direction characters as their code points, so that no text can steer the terminal that shows it. */
    public static String safe(String text) {
        StringBuilder safe = null;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            int length = Character.charCount(point);
            if (isUnsafe(point)) {
                safe = safe == null ? new StringBuilder(text.substring(0, k)) : safe;
                safe.append(escaped(point));
            } else if (safe != null) {
                safe.appendCodePoint(point);
            }
            k += length;
        }
        return safe == null ? text : safe.toString();
    }

    /** So many characters of a text and an ellipsis; no half of a pair. */
    static String beginning(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length) + "…";
    }

    static String escaped(int point) {
        return "\\u{" + Integer.toHexString(point).toUpperCase(Locale.ROOT) + "}";
    }

    /** Characters that steer: controls, directions, invisible ones and halves of pairs; all but the line feed. */
    public static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return (type == Character.CONTROL && point != '\n')
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** Columns that a text takes on a terminal: two for East Asian wide characters, none for combining marks. */
    public static int width(String text) {
        int width = 0;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            width += width(point);
            k += Character.charCount(point);
        }
        return width;
    }

    public static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        for (int k = 0; k < WIDE.length && point >= WIDE[k]; k += 2) {
            if (point <= WIDE[k + 1]) {
                return true;
            }
        }
        return false;
    }
}
