package entente.difference.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a text unit by unit and leaves all else as it stands: comments, order, format. */
final class Editing {
    private static final String OURS = "<<<<<<< ours\n";
    private static final String BETWEEN = "=======\n";
    private static final String THEIRS = ">>>>>>> theirs\n";

    private final String ours;
    private final String theirs;
    private final List<Edit> edits = new ArrayList<>();

    Editing(Outline ours, Outline theirs) {
        this.ours = ours.text();
        this.theirs = theirs.text();
    }

    /** The text with all edits; what lies within a stretch that is replaced as a whole is gone with it. */
    String text() {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Edit edit : ordered) {
            if (edit.start() >= from) {
                text.append(ours, from, edit.start()).append(edit.text());
                from = edit.end();
            }
        }
        return text.append(ours, from, ours.length()).toString();
    }

    void replace(Unit own, Unit is, Unit was) {
        boolean documented = !is.documentation().equals(was.documentation());
        int start = documented ? own.first() : own.start();
        edits.add(new Edit(start, own.end(), theirs.substring(documented ? is.first() : is.start(), is.end())));
    }

    void replaceHead(Unit own, Unit is, Unit was) {
        boolean documented = !is.documentation().equals(was.documentation());
        int start = documented ? own.first() : own.start();
        edits.add(new Edit(start, own.open(), theirs.substring(documented ? is.first() : is.start(), is.open())));
    }

    void remove(Unit own) {
        int lineStart = lineStart(ours, own.first());
        int lineEnd = lineEnd(ours, own.end());
        if (isBlank(ours, lineStart, own.first()) && endsLine(ours, own.end())) {
            edits.add(new Edit(lineStart, lineEnd, ""));
            return;
        }
        int end = own.end();
        while (end < ours.length() && ours.charAt(end) == ' ') {
            end++;
        }
        if (end < ours.length() && ours.charAt(end) == ';') {
            edits.add(new Edit(own.start(), end + 1, ""));
            return;
        }
        int start = own.start();
        while (start > 0 && ours.charAt(start - 1) == ' ') {
            start--;
        }
        boolean before = start > 0 && ours.charAt(start - 1) == ';';
        edits.add(new Edit(before ? start - 1 : own.start(), own.end(), ""));
    }

    /** @param anchor behind which it goes; null for the beginning of its container, or of the text */
    void insert(Unit is, @Nullable Unit anchor, @Nullable Unit container, boolean marked) {
        if (marked) {
            insertMarked(is);
            return;
        }
        if (anchor != null) {
            behind(is, anchor.end());
        } else if (container != null) {
            int open = container.open() + 1;
            if (endsLine(ours, open)) {
                lines(is, lineEnd(ours, open));
            } else {
                edits.add(new Edit(open, open, " " + own(is) + ";"));
            }
        } else {
            edits.add(new Edit(0, 0, whole(is)));
        }
    }

    private void behind(Unit is, int end) {
        if (endsLine(ours, end)) {
            lines(is, lineEnd(ours, end));
        } else {
            edits.add(new Edit(end, end, "; " + own(is)));
        }
    }

    private void lines(Unit is, int at) {
        boolean last = at > 0 && ours.charAt(at - 1) != '\n';
        edits.add(new Edit(at, at, (last ? "\n" : "") + whole(is)));
    }

    /** With the comments right above, the blank line before them, and what stands behind it in its line. */
    private String whole(Unit is) {
        int start = lineStart(theirs, is.first());
        if (!isBlank(theirs, start, is.first())) {
            return own(is) + "\n";
        }
        while (start > 0) {
            int above = lineStart(theirs, start - 1);
            if (!theirs.substring(above, start).strip().startsWith("#")) {
                break;
            }
            start = above;
        }
        boolean apart = start > 1 && theirs.charAt(start - 2) == '\n';
        int end = endsLine(theirs, is.end()) ? lineEnd(theirs, is.end()) : is.end();
        String text = theirs.substring(start, end);
        return (apart ? "\n" : "") + text + (text.endsWith("\n") ? "" : "\n");
    }

    private String own(Unit is) {
        return theirs.substring(is.start(), is.end());
    }

    /** Ours and theirs between git's marks, each on lines of its own. */
    void mark(Unit own, @Nullable Unit is) {
        int start = lineStart(ours, own.first());
        boolean leads = isBlank(ours, start, own.first());
        int from = leads ? start : own.first();
        boolean ends = endsLine(ours, own.end());
        int to = ends ? lineEnd(ours, own.end()) : own.end();
        edits.add(new Edit(
                from,
                to,
                (leads ? "" : "\n")
                        + OURS
                        + line(ours.substring(from, to))
                        + BETWEEN
                        + (is == null
                                ? ""
                                : line("  "
                                        + theirs.substring(is.first(), is.end()).strip()))
                        + THEIRS));
    }

    /** What ours does not have, at the end of the text. */
    void insertMarked(Unit is) {
        int end = ours.length();
        String before = end > 0 && ours.charAt(end - 1) != '\n' ? "\n" : "";
        edits.add(new Edit(end, end, before + OURS + BETWEEN + line(theirs.substring(is.first(), is.end())) + THEIRS));
    }

    private static String line(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the line's end. */
    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /** Whether nothing but a comment follows in its line. */
    private static boolean endsLine(String text, int offset) {
        String rest = text.substring(offset, lineEnd(text, offset)).replaceFirst("^[ \t;]*", "");
        return rest.isBlank() || rest.startsWith("#");
    }
}
