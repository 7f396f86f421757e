package entente.report;

/**
 * Characters that steer a terminal or turn the direction of a text instead of showing something. A script's text may
 * hold them; what shows that text must not pass them on.
 */
final class Unseen {
    private Unseen() {}

    static boolean is(int c) {
        return c < 0x20
                || c >= 0x7F && c < 0xA0
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xE0000 && c <= 0xE007F;
    }

    /** The text with every such character written out by its number. */
    static String escape(String text) {
        int k = 0;
        while (k < text.length() && !is(text.codePointAt(k))) {
            k += Character.charCount(text.codePointAt(k));
        }
        if (k == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, k);
        while (k < text.length()) {
            int c = text.codePointAt(k);
            if (is(c)) {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                shown.appendCodePoint(c);
            }
            k += Character.charCount(c);
        }
        return shown.toString();
    }
}
