package entente.report;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.reading.ValueRead;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.ShowAnswer;
import org.jspecify.annotations.Nullable;

/** Values and expectations, a line or a few each. */
final class ShortText {
    private final Style style;
    private final @Nullable String scenario;

    /** @param scenario named behind the answer; null for base */
    ShortText(Style style, @Nullable String scenario) {
        this.style = style;
        this.scenario = scenario;
    }

    String of(ShowAnswer shown) {
        StringBuilder text = new StringBuilder();
        for (ValueRead value : shown.values()) {
            text.append(DisplayText.safe(value.text())).append(" = ");
            text.append(value.field().read(new FieldText(style, style.captions().percent(value.text()))));
            if (value.note() != null) {
                text.append("  ").append(style.say("report.why", value.note()));
            }
            text.append(where()).append('\n');
        }
        return text.toString();
    }

    String of(ExpectAnswer expected) {
        String mark = expected.passed()
                ? style.good(style.canvas().unicode() ? "✓" : "ok")
                : style.bad(style.canvas().unicode() ? "✗" : "FAILED");
        StringBuilder text = new StringBuilder(mark).append(' ').append(DisplayText.safe(expected.text()));
        text.append(where());
        if (!expected.passed()) {
            if (!expected.actual().isMissing()) {
                text.append('\n')
                        .append("  ")
                        .append(style.say(
                                "report.expect.actual", expected.actual().read(new FieldText(style))));
            }
            if (expected.why() != null) {
                text.append('\n').append("  ").append(style.say(expected.why()));
            }
        } else if (expected.actual() instanceof Field.Number number) {
            text.append(style.faint("  (" + Digits.six(number.value()) + ")"));
        }
        if (expected.note() != null) {
            text.append("  ").append(style.say("report.why", expected.note()));
        }
        return text.append('\n').toString();
    }

    private String where() {
        return scenario == null ? "" : style.faint("  [" + DisplayText.safe(scenario) + "]");
    }
}
