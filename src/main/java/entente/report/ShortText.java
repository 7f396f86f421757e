package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.session.Answer;
import entente.session.Cell;
import org.jspecify.annotations.Nullable;

/** Answers that take a line or a few. */
final class ShortText {
    private final Style style;
    private final @Nullable String scenario;

    /** @param scenario named behind the answer; null for base */
    ShortText(Style style, @Nullable String scenario) {
        this.style = style;
        this.scenario = scenario;
    }

    String of(Answer answer) {
        if (answer instanceof Answer.Shown shown) {
            return shown(shown);
        }
        if (answer instanceof Answer.Expected expected) {
            return expected(expected);
        }
        if (answer instanceof Answer.Saved saved) {
            return style.say("report.saved", saved.path()) + "\n";
        }
        if (answer instanceof Answer.Written written) {
            return written(written);
        }
        throw new IllegalStateException("no text for " + answer);
    }

    private String shown(Answer.Shown shown) {
        StringBuilder text = new StringBuilder();
        for (Answer.Value value : shown.values()) {
            text.append(DisplayText.safe(value.text())).append(" = ");
            text.append(TableText.show(style, value.cell()));
            if (value.note() != null) {
                text.append("  ").append(style.say("report.why", value.note()));
            }
            text.append(where()).append('\n');
        }
        return text.toString();
    }

    private String expected(Answer.Expected expected) {
        String mark = expected.passed()
                ? style.good(style.canvas().unicode() ? "✓" : "ok")
                : style.bad(style.canvas().unicode() ? "✗" : "FAILED");
        StringBuilder text = new StringBuilder(mark).append(' ').append(DisplayText.safe(expected.text()));
        text.append(where());
        if (!expected.passed()) {
            boolean missing = expected.actual() instanceof Cell.Number number && Double.isNaN(number.value());
            if (expected.actual() != null && !missing) {
                text.append('\n')
                        .append("  ")
                        .append(style.say("report.expect.actual", TableText.show(style, expected.actual())));
            }
            if (expected.why() != null) {
                text.append('\n').append("  ").append(style.say(expected.why()));
            }
        } else if (expected.actual() instanceof Cell.Number number) {
            text.append(style.faint("  (" + Digits.six(number.value()) + ")"));
        }
        return text.append('\n').toString();
    }

    private String written(Answer.Written written) {
        StringBuilder text = new StringBuilder();
        for (String line : written.text()) {
            text.append("  ").append(DisplayText.safe(line)).append('\n');
        }
        text.append('\n').append(style.say("report.equations.latex")).append('\n');
        for (String line : written.latex()) {
            text.append("  ").append(DisplayText.safe(line)).append('\n');
        }
        return text.toString();
    }

    private String where() {
        return scenario == null ? "" : style.faint("  [" + DisplayText.safe(scenario) + "]");
    }
}
