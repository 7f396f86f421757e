package entente.chart.layout;

import entente.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;

/** How long texts are in the letters of Helvetica, which Arial and Liberation Sans share; Chinese characters are square. */
public final class TextWidth {
    /** Above the line on which a text stands, for each unit of its size. */
    static final double ASCENT = 0.92;
    /** Below it. */
    static final double DESCENT = 0.24;

    private static final double BOLD = 1.08;
    /** For machines that set another font after all. */
    private static final double SLACK = 1.03;
    /** Thousandths of the size, from the space to the tilde. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER = 667;
    private static final int ARROW = 1000;

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        int thousandths = 0;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            thousandths += of(point);
            k += Character.charCount(point);
        }
        return thousandths / 1000.0 * size * SLACK * (bold ? BOLD : 1);
    }

    private static int of(int point) {
        if (point >= ' ' && point <= '~') {
            return ASCII[point - ' '];
        }
        int columns = DisplayText.width(point);
        boolean wide = columns == 2 || point >= 0x2190 && point <= 0x21FF || point == '…' || point == '—';
        return wide ? ARROW : columns == 0 ? 0 : OTHER;
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis. */
    static String cut(String text, double size, boolean bold, double room) {
        if (of(text, size, bold) <= room) {
            return text;
        }
        double left = room - of("…", size, bold);
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (of(text.substring(0, next), size, bold) > left) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines, broken at spaces and between Chinese characters, and within a word that fits in no line. */
    static List<String> lines(String text, double size, boolean bold, double room) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int space = -1;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            int next = end + Character.charCount(point);
            if (end > from && of(text.substring(from, next), size, bold) > room) {
                int at = point == ' ' ? end : space > from ? space : end;
                lines.add(text.substring(from, at).strip());
                from = at;
                while (from < text.length() && text.charAt(from) == ' ') {
                    from++;
                }
                space = -1;
                end = Math.max(from, at);
                continue;
            }
            if (point == ' ') {
                space = end;
            } else if (DisplayText.width(point) == 2) {
                space = next;
            }
            end = next;
        }
        if (from < text.length()) {
            lines.add(text.substring(from).strip());
        }
        return lines;
    }
}
