package entente.report;

import entente.chart.Series;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A character for each kind of thing in a picture; a verdict has the same one everywhere. */
record KindMarks(Style style, List<Series> kinds) {
    private static final String MARKS = "+▲●·×○=?";
    private static final String PLAIN = "+A#.xo=?";

    String of(int kind) {
        if (kind < 0) {
            return " ";
        }
        String marks = style.canvas().unicode() ? MARKS : PLAIN;
        int which = kinds.get(kind).what() % marks.length();
        return style.colored(kinds.get(kind).what(), marks.substring(which, which + 1));
    }

    /** The kinds that are seen, in their order. */
    String legend(int[]... seen) {
        Set<Integer> shown = new LinkedHashSet<>();
        for (int[] some : seen) {
            for (int kind : some) {
                shown.add(kind);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (shown.contains(kind)) {
                text.append("  ").append(of(kind)).append(' ');
                text.append(style.say(kinds.get(kind).name())).append('\n');
            }
        }
        return text.toString();
    }
}
