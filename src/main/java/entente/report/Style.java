package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.report.TextReport.Canvas;
import java.util.ArrayList;
import java.util.List;

/** In which language and with which means a text is set. */
record Style(Messages messages, Canvas canvas) {
    /** At most this many rows of a table are shown. */
    static final int ROWS = 20;
    /** At most this many firms stand side by side. */
    static final int FIRMS = 8;

    String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
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

    /** A share as a signed percentage with one digit, such as {@code +59.1%}. */
    String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        if (Math.abs(share) >= 10) {
            return (share > 0 ? "+" : "−") + Digits.six(Math.rint(Math.abs(share) * 100)) + "%";
        }
        double tenths = Math.rint(share * 1000) / 10;
        String size = Digits.six(Math.abs(tenths));
        return (tenths > 0 ? "+" : tenths < 0 ? "−" : "±") + (size.indexOf('.') < 0 ? size + ".0" : size) + "%";
    }

    /** Sentences one after another, broken at the terminal's width. */
    String paragraph(List<Phrase> sentences) {
        StringBuilder text = new StringBuilder();
        for (Phrase sentence : sentences) {
            if (!text.isEmpty() && !chinese()) {
                text.append(' ');
            }
            text.append(say(sentence));
        }
        return Paragraph.of(text.toString(), Math.max(40, Math.min(canvas.width(), 100)));
    }

    String paragraph(String key, Object... arguments) {
        return paragraph(List.of(Phrase.of(key, arguments)));
    }

    boolean chinese() {
        return messages.language() == entente.diagnostic.Language.ZH;
    }

    /** All of them, with the language's word for and before the last. */
    static Object and(List<?> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return items;
        }
        return Phrase.of("report.and", List.copyOf(items.subList(0, last)), items.get(last));
    }

    /** The same for parts of a sentence, which Chinese sets side by side. */
    static Object clauses(List<?> items) {
        int last = items.size() - 1;
        return last < 1 ? items : Phrase.of("report.clauses", List.copyOf(items.subList(0, last)), items.get(last));
    }

    /** The first names, and how many more there are. */
    Object names(List<String> names) {
        if (names.size() <= FIRMS) {
            return and(names);
        }
        List<String> first = new ArrayList<>(names.subList(0, FIRMS));
        return Phrase.of("report.names.more", first, names.size() - FIRMS);
    }

    private String paint(String code, String text) {
        return canvas.color() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
