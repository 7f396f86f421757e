package entente.report;

import entente.session.answers.MapAnswer;
import entente.stability.Verdict;
import entente.stability.parameters.RegimeMap;

/** A map of verdicts, drawn with characters. */
final class MapText {
    private static final String MARKS = "●○×▲·?";
    private static final String PLAIN_MARKS = "#oxA.?";
    private final Style style;

    MapText(Style style) {
        this.style = style;
    }

    private String number(RegimeMap map, int parameter, double value) {
        return new FieldText(style, style.captions().percent(map.parameters().get(parameter))).number(value);
    }

    /** A character for each point of the grid, the first parameter across, the second upward. */
    String of(MapAnswer answer) {
        RegimeMap map = answer.map();
        String marks = style.canvas().unicode() ? MARKS : PLAIN_MARKS;
        int columns = Math.min(60, Math.max(20, style.canvas().width() - 20));
        int lines = 20;
        StringBuilder text = new StringBuilder(style.paragraph(answer.sentences())).append('\n');
        String high = Width.right(number(map, 1, map.second()[map.second().length - 1]), 8);
        String low = Width.right(number(map, 1, map.second()[0]), 8);
        text.append("  ")
                .append(Width.right("", 8))
                .append(style.name(map.parameters().get(1)))
                .append('\n');
        for (int line = 0; line < lines; line++) {
            text.append("  ")
                    .append(line == 0 ? high : line == lines - 1 ? low : Width.right("", 8))
                    .append(' ');
            int j = (int) Math.round((1 - line / (lines - 1.0)) * (map.second().length - 1));
            for (int column = 0; column < columns; column++) {
                int i = (int) Math.round(column / (columns - 1.0) * (map.first().length - 1));
                text.append(marks.charAt(map.verdicts()[i][j].ordinal()));
            }
            text.append('\n');
        }
        String left = number(map, 0, map.first()[0]);
        String right = number(map, 0, map.first()[map.first().length - 1]);
        String name = style.name(map.parameters().get(0));
        int gap = Math.max(1, (columns - left.length() - right.length() - Width.of(name)) / 2);
        text.append(Width.right("", 11)).append(left).append(" ".repeat(gap)).append(name);
        text.append(" ".repeat(Math.max(1, columns - left.length() - right.length() - Width.of(name) - gap)));
        text.append(right).append("\n\n");
        for (Verdict verdict : answer.counts().keySet()) {
            text.append("  ").append(marks.charAt(verdict.ordinal())).append(' ');
            text.append(style.say(verdict.phrase())).append('\n');
        }
        return text.toString();
    }
}
