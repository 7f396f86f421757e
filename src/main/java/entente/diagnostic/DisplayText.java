package entente.diagnostic;

/** Text that came from a script, made safe and measurable for a terminal. */
public final class DisplayText {
    private DisplayText() {}

    /** Control and direction characters as their code points in braces, so that no text can steer the terminal that shows it. */
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

    static String escaped(int point) {
        return "\\u" + "{" + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT) + "}";
    }

    /** Characters that steer: controls, directions, invisible ones and halves of pairs; all but the line feed. */
    public static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL && point != '\n'
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

    /** The ranges of Unicode's EastAsianWidth W and F that hold assigned characters. */
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || point >= 0x2E80 && point <= 0x303E
                        || point >= 0x3041 && point <= 0xA4CF
                        || point >= 0xA960 && point <= 0xA97F
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0xFE30 && point <= 0xFE6F
                        || point >= 0xFF00 && point <= 0xFF60
                        || point >= 0xFFE0 && point <= 0xFFE6
                        || point >= 0x1F300 && point <= 0x1F64F
                        || point >= 0x1F680 && point <= 0x1F6FF
                        || point >= 0x1F900 && point <= 0x1F9FF
                        || point >= 0x20000 && point <= 0x3FFFD);
    }
}
