package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.model.Question;
import entente.session.answers.RegimesAnswer;
import entente.session.charts.Charts;
import entente.trajectory.RunEvent;
import java.util.ArrayList;
import java.util.List;

/** The verdict regime by regime. */
record RegimesText(Style style, Question question) {
    String of(RegimesAnswer judged) {
        TextColumns table = new TextColumns(false, false, true, false, false, true)
                .row(
                        style.say("report.column.from"),
                        style.say("report.column.to"),
                        style.say("report.column.verdict"),
                        style.say("report.column.return"),
                        style.say("report.column.recovery"),
                        style.say("report.column.event"));
        int shown = Math.min(Style.ROWS, judged.regimes().size());
        for (RegimesAnswer.Regime regime : judged.regimes().subList(0, shown)) {
            Double time = regime.verdict().returnTime();
            table.row(
                    Digits.six(regime.from()),
                    Digits.six(regime.to()),
                    style.say(regime.verdict().verdict().phrase()),
                    time == null ? "–" : Digits.six(time),
                    Digits.six(regime.recovery()),
                    Width.cut(DisplayText.safe(began(regime)), 60));
        }
        String more = judged.regimes().size() > shown
                ? style.more("rows", judged.regimes().size() - shown)
                : "";
        String strip = new PanelText(style).of(Charts.of(judged, question));
        return style.paragraph(judged.sentences()) + "\n" + (strip.isEmpty() ? "" : strip + "\n")
                + table.fit("  ", style) + more;
    }

    private String began(RegimesAnswer.Regime regime) {
        if (regime.begun().isEmpty()) {
            return regime.from() > 0 ? style.say("report.regimes.bend") : "";
        }
        List<String> texts = new ArrayList<>();
        for (RunEvent happening : regime.begun()) {
            texts.add(happening.ends() ? style.say("report.regimes.end", happening.event()) : happening.event());
        }
        return String.join("; ", texts);
    }
}
