package entente.report;

import entente.diagnostic.Messages;
import entente.session.Result;

/** Answers as people read them in a terminal. */
public final class TextReport {
    private final Messages messages;
    private final Canvas canvas;

    /** What the terminal can show: its width in columns, whether colours and characters beyond ASCII are wanted. */
    public record Canvas(int width, boolean color, boolean unicode) {}

    public TextReport(Messages messages, Canvas canvas) {
        this.messages = messages;
        this.canvas = canvas;
    }

    /** The answer, with a line end after its last line. */
    public String of(Result result) {
        throw new UnsupportedOperationException(messages.language() + " " + canvas + " " + result);
    }
}
