package entente.report;

import entente.diagnostic.DisplayText;

/** Texts fitted to a number of columns of a terminal, of which Chinese characters take two. */
final class Width {
    private Width() {}

    static int of(String text) {
        return DisplayText.width(text);
    }

    /** The text with spaces after it up to the width. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with spaces before it up to the width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text cut to the width, an ellipsis for what is missing. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int k = 0; k < text.length(); ) {
            int c = text.codePointAt(k);
            if (used + DisplayText.width(c) > width) {
                break;
            }
            used += DisplayText.width(c);
            kept.appendCodePoint(c);
            k += Character.charCount(c);
        }
        return kept.append('…').toString();
    }
}
