package entente.console;

import entente.syntax.Highlighting;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours an entry while it is typed. */
final class EntryHighlighter implements Highlighter {
    private final boolean color;

    EntryHighlighter(boolean color) {
        this.color = color;
    }

    @Override
    public AttributedString highlight(LineReader reader, String entry) {
        if (!color || entry.stripLeading().startsWith(":")) {
            return new AttributedString(entry);
        }
        AttributedStringBuilder text = new AttributedStringBuilder();
        int shown = 0;
        for (Highlighting.Piece piece : Highlighting.of(entry)) {
            text.append(entry, shown, piece.start());
            text.styled(style(piece.kind()), entry.substring(piece.start(), piece.end()));
            shown = piece.end();
        }
        return text.append(entry, shown, entry.length()).toAttributedString();
    }

    private static AttributedStyle style(Highlighting.Kind kind) {
        return switch (kind) {
            case KEYWORD -> AttributedStyle.DEFAULT.bold();
            case FUNCTION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
            case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case MISTAKE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
            case NAME, OPERATOR -> AttributedStyle.DEFAULT;
        };
    }
}
