package entente.report;

import entente.diagnostic.DisplayText;

/** Breaks a text into lines: at spaces, and between Chinese characters, but not before a closing mark. */
final class Paragraph {
    private static final String NEVER_FIRST = ",.;:!?)]}%，。；：！？）】》、”’…";

    private Paragraph() {}

    static String of(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = fit(text, start, width);
            lines.append(text, start, trimmed(text, start, end)).append('\n');
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines.toString();
    }

    /** Where the line that begins at start ends. */
    private static int fit(String text, int start, int width) {
        int used = 0;
        int chance = -1;
        for (int k = start; k < text.length(); ) {
            int c = text.codePointAt(k);
            if (k > start && breaks(text, k, c)) {
                chance = k;
            }
            used += DisplayText.width(c);
            if (used > width && c != ' ' && chance > start) {
                return chance;
            }
            k += Character.charCount(c);
        }
        return text.length();
    }

    private static boolean breaks(String text, int k, int c) {
        int before = text.codePointBefore(k);
        if (NEVER_FIRST.indexOf(c) >= 0 || before == '“' || before == '（' || before == '(') {
            return false;
        }
        return before == ' ' || DisplayText.width(c) == 2 || DisplayText.width(before) == 2 && c != ' ';
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }
}
