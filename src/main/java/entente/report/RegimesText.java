package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Phrase;
import entente.session.Answer;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The verdict regime by regime. */
final class RegimesText {
    private final Style style;

    RegimesText(Style style) {
        this.style = style;
    }

    String of(Answer.JudgedOverTime judged) {
        Columns table = new Columns(false, false, true, false, false, true)
                .row(
                        style.say("report.column.from"),
                        style.say("report.column.to"),
                        style.say("report.column.verdict"),
                        style.say("report.column.return"),
                        style.say("report.column.recovery"),
                        style.say("report.column.event"));
        int shown = Math.min(Style.ROWS, judged.regimes().size());
        for (Answer.Regime regime : judged.regimes().subList(0, shown)) {
            Double time = regime.verdict().returnTime();
            table.row(
                    Digits.six(regime.from()),
                    Digits.six(regime.to()),
                    style.say(regime.verdict().verdict().phrase()),
                    time == null ? "–" : Digits.six(time),
                    Digits.six(regime.recovery()),
                    regime.event() == null ? "" : Width.cut(DisplayText.safe(regime.event()), 60));
        }
        String more = judged.regimes().size() > shown
                ? "  " + style.say("report.more.rows", judged.regimes().size() - shown) + "\n"
                : "";
        return style.paragraph(List.of(summary(judged.regimes()))) + "\n" + table.print("  ") + more;
    }

    private static Phrase summary(List<Answer.Regime> regimes) {
        Verdict first = regimes.get(0).verdict().verdict();
        List<Object> changes = new ArrayList<>();
        Verdict before = first;
        for (Answer.Regime regime : regimes) {
            Verdict now = regime.verdict().verdict();
            if (now != before) {
                changes.add(Phrase.of("report.regimes.change", regime.from(), now.phrase()));
                before = now;
            }
        }
        if (regimes.size() == 1) {
            return Phrase.of("report.regimes.one", first.phrase());
        }
        return changes.isEmpty()
                ? Phrase.of("report.regimes.same", regimes.size(), first.phrase())
                : Phrase.of("report.regimes.changes", first.phrase(), changes);
    }
}
