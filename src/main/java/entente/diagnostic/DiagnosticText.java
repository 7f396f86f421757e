package entente.diagnostic;

/**
 * A diagnostic as a person reads it in a terminal:
 *
 * <pre>
 * error[E204]: alliance Tech names a firm that is not declared: Borael
 *   --&gt; north.ent:7:3
 *    7 |   Borael -> Jia 0.3
 *      |   ^^^^^^
 * hint: did you mean Boreal, declared on line 2?
 * </pre>
 */
public final class DiagnosticText {
    private static final String TYPED = "<input>";

    private final Messages messages;
    private final boolean color;

    private DiagnosticText(Messages messages, boolean color) {
        this.messages = messages;
        this.color = color;
    }

    /** Several lines, each ended. */
    public static String render(Diagnostic diagnostic, Messages messages, boolean color) {
        return new DiagnosticText(messages, color).render(diagnostic);
    }

    private String render(Diagnostic diagnostic) {
        boolean warning = diagnostic.severity() == Severity.WARNING;
        String kind = messages.say(warning ? "diagnostic.warning" : "diagnostic.error");
        String head = paint(warning ? "1;33" : "1;31", kind + "[" + diagnostic.code() + "]");
        StringBuilder text = new StringBuilder();
        text.append(head).append(messages.say("diagnostic.colon"));
        text.append(paint("1", DisplayText.safe(messages.say(diagnostic.sentence()))))
                .append('\n');
        excerpt(diagnostic.span(), warning ? "1;33" : "1;31", text);
        for (Diagnostic.Related related : diagnostic.also()) {
            text.append(DisplayText.safe(messages.say(related.note()))).append('\n');
            excerpt(related.span(), "1;34", text);
        }
        Phrase hint = diagnostic.hint();
        if (hint != null) {
            text.append(paint("1;36", messages.say("diagnostic.hint"))).append(messages.say("diagnostic.colon"));
            text.append(DisplayText.safe(messages.say(hint))).append('\n');
        }
        return text.toString();
    }

    private void excerpt(Span span, String caretColor, StringBuilder text) {
        Excerpt excerpt = Excerpt.of(span);
        String number = Integer.toString(span.line());
        String gutter = " ".repeat(Math.max(0, 4 - number.length()));
        text.append("  ")
                .append(paint("34", "-->"))
                .append(' ')
                .append(DisplayText.safe(place(span)))
                .append('\n');
        text.append(paint("34", gutter + number + " |"))
                .append(' ')
                .append(excerpt.line())
                .append('\n');
        text.append(paint("34", " ".repeat(Math.max(4, number.length())) + " |"));
        text.append(' ')
                .append(excerpt.indent())
                .append(paint(caretColor, excerpt.carets()))
                .append('\n');
    }

    /** What was typed has no file's name. */
    private String place(Span span) {
        String place = span.toString();
        return place.startsWith(TYPED) ? messages.say("diagnostic.typed") + place.substring(TYPED.length()) : place;
    }

    private String paint(String style, String text) {
        return color ? "\033[" + style + "m" + text + "\033[0m" : text;
    }
}
