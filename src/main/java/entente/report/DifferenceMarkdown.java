package entente.report;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
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

/** What changed and what it does, for a comment on a pull request: the sentences first, then tables. */
public final class DifferenceMarkdown {
    /** Of each kind so many rows are shown: a comment is no listing. */
    private static final int MOST = 30;

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    public DifferenceMarkdown(Messages messages) {
        this.style = new Style(messages, new Canvas(80, false, true));
    }

    public String of(Map<String, Comparison> all) {
        all.forEach((name, comparison) -> {
            out.append(out.isEmpty() ? "" : "\n");
            out.append("### ").append(escaped(name)).append("\n\n");
            of(comparison);
        });
        return all.isEmpty() ? escaped(style.say("difference.none")) + "\n" : out.toString();
    }

    private void of(Comparison comparison) {
        StringBuilder sentences = new StringBuilder();
        for (Phrase sentence : DifferenceSentences.of(comparison)) {
            sentences.append(sentences.isEmpty() || style.chinese() ? "" : " ").append(style.say(sentence));
        }
        out.append(escaped(sentences.toString())).append('\n');
        comparison.effects().forEach(this::of);
        flips(comparison.flips());
        Causes causes = comparison.causes();
        if (causes != null) {
            of(causes);
        }
        comparison.changes().forEach(this::said);
        for (DataChange data : comparison.data()) {
            String rows = style.say(
                    "report.difference.rows",
                    data.file(),
                    data.added().size(),
                    data.removed().size());
            out.append('\n').append(escaped(rows)).append('\n');
        }
        List<String> removed = comparison.questions().removed();
        List<String> added = comparison.questions().added();
        if (!removed.isEmpty() || !added.isEmpty()) {
            out.append('\n')
                    .append(escaped(style.say("report.difference.counted", added.size(), removed.size())))
                    .append('\n');
        }
    }

    private void of(ScenarioEffect effect) {
        if (effect.effects().isEmpty()) {
            return;
        }
        title("report.difference.does", effect.scenario());
        row(
                "",
                style.say("report.difference.before"),
                style.say("report.difference.after"),
                style.say("report.difference.change"));
        out.append("|---|---:|---:|---:|\n");
        for (Effect one : DifferenceCells.shown(effect, MOST)) {
            DifferenceCells cells = new DifferenceCells(style, effect, one);
            row(cells.name(), cells.before(), cells.after(), cells.change());
        }
        more(effect.effects().size());
    }

    private void flips(List<Flip> flips) {
        if (!flips.isEmpty()) {
            title("report.difference.expected", "base");
            for (Flip flip : flips) {
                out.append("- ")
                        .append(flip.holds() ? "✓ " : "✗ ")
                        .append(escaped(flip.text()))
                        .append('\n');
            }
        }
    }

    private void of(Causes causes) {
        title("report.difference.causes", causes.scenario());
        row(
                style.say("report.difference.cause"),
                style.say("report.difference.alone"),
                style.say("report.difference.without"));
        out.append("|---|---|---|\n");
        for (Cause cause : causes.causes()) {
            String what = String.join(
                    "; ",
                    cause.what().stream()
                            .limit(3)
                            .map(change -> style.say(DifferenceSentences.change(change)))
                            .toList());
            row(what, verdict(cause.alone()), verdict(cause.without()));
        }
    }

    private String verdict(@Nullable StabilityVerdict verdict) {
        return verdict == null ? "–" : DifferenceCells.outcome(style, verdict);
    }

    private void said(String scenario, List<FactChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        title("report.difference.said", scenario);
        for (FactChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            out.append("- ")
                    .append(escaped(style.say(DifferenceSentences.change(change))))
                    .append('\n');
        }
        more(changes.size());
    }

    private void title(String key, String scenario) {
        String where = scenario.equals("base") ? "" : " (" + scenario + ")";
        out.append("\n**").append(escaped(style.say(key) + where)).append("**\n\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            out.append("| ").append(escaped(cell)).append(' ');
        }
        out.append("|\n");
    }

    private void more(int all) {
        if (all > MOST) {
            out.append('\n')
                    .append(escaped(style.say("report.more.rows", all - MOST)))
                    .append('\n');
        }
    }

    private static String escaped(String text) {
        return MarkdownTable.escaped(DisplayText.safe(text));
    }
}
