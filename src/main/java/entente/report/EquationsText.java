package entente.report;

import entente.diagnostic.DisplayText;
import entente.session.answers.EquationsAnswer;

/** The equations, then the same for a paper. */
record EquationsText(Style style) {
    String of(EquationsAnswer written) {
        StringBuilder text = new StringBuilder();
        for (String line : written.equations().text()) {
            text.append("  ").append(DisplayText.safe(line)).append('\n');
        }
        text.append('\n').append(style.say("report.equations.latex")).append('\n');
        for (String line : written.equations().latex()) {
            text.append("  ").append(DisplayText.safe(line)).append('\n');
        }
        return text.toString();
    }
}
