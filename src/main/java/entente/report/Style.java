package entente.report;

import entente.answer.Captions;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.report.TextReport.Canvas;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** In which language and with which means a text is set. */
record Style(Messages messages, Canvas canvas, Captions captions) {
    Style(Messages messages, Canvas canvas) {
        this(messages, canvas, Captions.NONE);
    }

    private static final String[] COLORS = {"36", "33", "35", "32", "34", "31", "96", "93"};
    /** At most this many rows of a table are shown. */
    static final int ROWS = 20;
    /** At most this many columns of a table stand side by side. */
    static final int COLUMNS = 12;
    /** At most this many firms stand side by side. */
    static final int FIRMS = 8;

    String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    /** A name with its label. */
    String name(String name) {
        return DisplayText.safe(captions.named(name));
    }

    /** Sentences hold names from scripts, so they are escaped as a whole. */
    String say(Phrase phrase) {
        return DisplayText.safe(messages.say(phrase));
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    /** Sentences one after another, broken at the terminal's width. */
    String paragraph(List<Phrase> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Phrase sentence : sentences) {
            if (!text.isEmpty() && !chinese()) {
                text.append(' ');
            }
            text.append(say(sentence));
        }
        return Paragraph.of(text.toString(), Math.max(40, Math.min(canvas.width(), 100)));
    }

    /** Each sentence on a line of its own, or more where it is long. */
    String lines(List<Phrase> sentences) {
        StringBuilder text = new StringBuilder();
        for (Phrase sentence : sentences) {
            text.append(paragraph(List.of(sentence)));
        }
        return text.toString();
    }

    /** How many rows, columns, firms, times or events are not shown. */
    String more(String what, int count) {
        return indented(say("report.more." + what + (count == 1 ? ".one" : ""), count), this::faint);
    }

    /** A text below another, broken at the terminal's width. */
    String indented(String text) {
        return indented(text, line -> line);
    }

    private String indented(String text, UnaryOperator<String> paint) {
        return Paragraph.of(text, Math.max(20, canvas.width() - 2))
                .lines()
                .map(line -> "  " + paint.apply(line) + "\n")
                .collect(Collectors.joining());
    }

    boolean chinese() {
        return messages.language() == entente.diagnostic.Language.ZH;
    }

    /** In the colour of the things of a picture that is counted so, from 0. */
    String colored(int which, String text) {
        return text.isBlank() ? text : paint(COLORS[which % COLORS.length], text);
    }

    private String paint(String code, String text) {
        return canvas.color() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
