package entente.report;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.difference.AskedChanges;
import entente.difference.Cause;
import entente.difference.Causes;
import entente.difference.Comparison;
import entente.difference.DataChange;
import entente.difference.DifferenceSentences;
import entente.difference.Effect;
import entente.difference.FactChange;
import entente.difference.Flip;
import entente.difference.ScenarioEffect;
import entente.report.TextReport.Canvas;
import entente.stability.StabilityVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed and what it does, for a terminal: sentences, then what is said otherwise, then what comes out. */
public final class DifferenceText {
    /** Of each kind so many lines are shown. */
    private static final int MOST = 60;

    private final Style style;

    public DifferenceText(Messages messages, Canvas canvas) {
        this.style = new Style(messages, canvas);
    }

    public String of(Comparison comparison) {
        StringBuilder text = new StringBuilder(style.paragraph(DifferenceSentences.of(comparison)));
        if (!comparison.differs()) {
            return text.toString();
        }
        comparison.changes().forEach((scenario, changes) -> text.append(said(scenario, changes)));
        comparison.data().forEach(data -> text.append(of(data)));
        text.append(asked(comparison.questions()));
        comparison.effects().forEach(effect -> text.append(of(effect)));
        text.append(flips(comparison.flips()));
        Causes causes = comparison.causes();
        return causes == null ? text.toString() : text.append(of(causes)).toString();
    }

    private String said(String scenario, List<FactChange> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(heading("report.difference.said", scenario));
        for (FactChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            String line = style.say(DifferenceSentences.change(change));
            text.append("  ").append(signed(change.added(), change.removed(), line));
        }
        return text.append(more(changes.size())).toString();
    }

    private String of(DataChange data) {
        StringBuilder text = new StringBuilder("\n" + style.bold(DisplayText.safe(data.file())) + "\n");
        int rows = 0;
        for (String row : data.removed()) {
            text.append(rows++ < MOST ? "  " + signed(false, true, DisplayText.safe(row)) : "");
        }
        for (String row : data.added()) {
            text.append(rows++ < MOST ? "  " + signed(true, false, DisplayText.safe(row)) : "");
        }
        return text.append(more(rows)).toString();
    }

    private String asked(AskedChanges asked) {
        if (asked.added().isEmpty() && asked.removed().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n" + style.bold(style.say("report.difference.asked")) + "\n");
        asked.removed().forEach(one -> text.append("  ").append(signed(false, true, DisplayText.safe(one))));
        asked.added().forEach(one -> text.append("  ").append(signed(true, false, DisplayText.safe(one))));
        return text.toString();
    }

    private String signed(boolean added, boolean removed, String line) {
        String all = (added ? "+ " : removed ? "- " : "~ ") + line;
        return (added ? style.good(all) : removed ? style.bad(all) : all) + "\n";
    }

    private String of(ScenarioEffect effect) {
        if (effect.effects().isEmpty()) {
            return "";
        }
        TextColumns table = new TextColumns(true, false, false, false)
                .row(
                        "",
                        style.say("report.difference.before"),
                        style.say("report.difference.after"),
                        style.say("report.difference.change"));
        for (Effect one : DifferenceCells.shown(effect, MOST)) {
            DifferenceCells cells = new DifferenceCells(style, effect, one);
            table.row(cells.name(), cells.before(), cells.after(), cells.change());
        }
        return heading("report.difference.does", effect.scenario())
                + table.fit("  ", style)
                + more(effect.effects().size());
    }

    private String flips(List<Flip> flips) {
        if (flips.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n" + style.bold(style.say("report.difference.expected")) + "\n");
        for (Flip flip : flips) {
            String mark = flip.holds() ? style.good(sign("✓", "ok")) : style.bad(sign("✗", "FAILED"));
            String values = flip.before().isMissing() && flip.after().isMissing()
                    ? ""
                    : "  (" + flip.before().read(new FieldText(style)) + " → "
                            + flip.after().read(new FieldText(style)) + ")";
            text.append("  ").append(mark).append(' ').append(DisplayText.safe(flip.text()));
            text.append(style.faint(values)).append('\n');
        }
        return text.toString();
    }

    private String of(Causes causes) {
        StringBuilder text = new StringBuilder(heading("report.difference.causes", causes.scenario()));
        for (Cause cause : causes.causes()) {
            cause.what().stream()
                    .limit(3)
                    .map(DifferenceSentences::change)
                    .forEach(change ->
                            text.append("  ").append(style.say(change)).append('\n'));
            text.append(new TextColumns(true, true)
                    .row(style.say("report.difference.alone"), verdict(cause.alone()))
                    .row(style.say("report.difference.without"), verdict(cause.without()))
                    .wrap("    ", style));
        }
        return text.toString();
    }

    private String verdict(@Nullable StabilityVerdict verdict) {
        return verdict == null ? "–" : DifferenceCells.outcome(style, verdict);
    }

    private String heading(String key, String scenario) {
        return "\n"
                + style.bold(style.say(key) + (scenario.equals("base") ? "" : "  [" + DisplayText.safe(scenario) + "]"))
                + "\n";
    }

    private String more(int all) {
        return all > MOST ? style.more("rows", all - MOST) : "";
    }

    private String sign(String mark, String plain) {
        return style.canvas().unicode() ? mark : plain;
    }

    /** Several comparisons under their files' names. */
    public String headed(Map<String, Comparison> all) {
        StringBuilder text = new StringBuilder();
        all.forEach((name, comparison) -> text.append(text.isEmpty() ? "" : "\n")
                .append(style.bold(DisplayText.safe(name)))
                .append('\n')
                .append(of(comparison)));
        return text.toString();
    }
}
