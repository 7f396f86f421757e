package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Phrase;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.Wording;
import entente.stability.Check;
import entente.stability.Critical;
import entente.stability.Finding;
import entente.stability.Mode;
import entente.stability.PairMode;
import entente.stability.Searched;
import entente.stability.StabilityVerdict;
import entente.stability.matrix.Eigenvalue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A verdict: two or three sentences that can be quoted, then its reason, then the figures. */
final class StabilityText {
    private static final int EIGENVALUES = 6;
    private static final int PAIRS = 10;
    private final Style style;

    StabilityText(Style style) {
        this.style = style;
    }

    String of(StabilityAnswer answer) {
        StabilityVerdict v = answer.verdict();
        if (v.firms().isEmpty()) {
            return style.paragraph(answer.sentences());
        }
        StringBuilder text = new StringBuilder(style.paragraph(answer.sentences()));
        text.append('\n').append(style.paragraph(reason(v)));
        if (!v.notes().isEmpty()) {
            text.append(style.paragraph(v.notes()));
        }
        text.append('\n').append(checks(v)).append(firms(v)).append(figures(v));
        text.append(critical(v)).append('\n');
        return text.append(style.paragraph(List.of(v.paper().sentence()))).toString();
    }

    private static List<Phrase> reason(StabilityVerdict v) {
        return List.of(Phrase.of("report.stability.why", v.finding().reason()));
    }

    /** The hypotheses that were looked at, one a line. */
    private String checks(StabilityVerdict v) {
        boolean signs = style.canvas().unicode();
        TextColumns lines = new TextColumns(true, true);
        for (Check check : v.finding().checks()) {
            Boolean holds = check.holds();
            String mark = holds == null ? "?" : holds ? (signs ? "✓" : "+") : signs ? "✗" : "-";
            lines.row(mark, style.say(check.statement()));
        }
        return v.finding().checks().isEmpty() ? "" : lines.wrap("  ", style) + "\n";
    }

    private String firms(StabilityVerdict v) {
        double[] q = v.equilibrium();
        double[] gain = v.gain();
        if (q == null || gain == null) {
            return "";
        }
        double[] leaving = v.gainOverLeaving();
        TextColumns table = new TextColumns(true, false, false, false, false)
                .row(
                        style.say("report.column.firm"),
                        style.say("report.column.equilibrium"),
                        style.say("report.column.saturation"),
                        style.say("report.column.gain"),
                        style.say("report.column.leaving"));
        int[] shown = shown(gain);
        for (int i : shown) {
            table.row(
                    Width.cut(style.name(v.firms().get(i)), 24),
                    Digits.six(q[i]),
                    Digits.six(gain[i] + 1),
                    Wording.percent(gain[i]),
                    leaving == null ? "–" : Wording.percent(leaving[i]));
        }
        int rest = q.length - shown.length;
        String more = rest > 0 ? style.indented(style.say("report.more.byGain", rest)) : "";
        return table.fit("  ", style) + more + "\n";
    }

    /** All, or of many those that gain most and those that gain least. */
    private static int[] shown(double[] gain) {
        if (gain.length <= Style.ROWS) {
            return IntStream.range(0, gain.length).toArray();
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, gain.length).boxed().toList());
        order.sort(Comparator.comparingDouble(firm -> -gain[firm]));
        int half = Style.ROWS / 2;
        return IntStream.concat(
                        order.subList(0, half).stream().mapToInt(firm -> firm),
                        order.subList(gain.length - half, gain.length).stream().mapToInt(firm -> firm))
                .toArray();
    }

    private String figures(StabilityVerdict v) {
        TextColumns table = new TextColumns(true, true);
        Finding finding = v.finding();
        Phrase how = Phrase.of("report.stability." + (finding.proved() ? "proved" : "computed"));
        line(table, "verdict", style.say("report.stability.verdict", v.verdict().phrase(), how));
        line(table, "mode", mode(v));
        number(table, "radius", v.spectralRadius());
        if (!v.eigenvalues().isEmpty()) {
            line(table, "eigenvalues", eigenvalues(v.eigenvalues()));
        }
        number(table, "resilience", v.resilience());
        number(table, "return", v.returnTime());
        number(table, "reactivity", v.reactivity());
        Searched searched = v.searched();
        if (v.headroom() == null && searched != null && searched.headroom() != null) {
            line(table, "headroom", style.say("report.stability.headroom.none", searched.headroom()));
        }
        number(table, "headroom", v.headroom());
        Boolean runaway = finding.runawayPossible();
        line(
                table,
                "runaway",
                style.say("report.stability.runaway." + (runaway == null ? "open" : runaway ? "yes" : "no")));
        return table.wrap("  ", style);
    }

    private void line(TextColumns table, String key, String value) {
        table.row(style.say("report.figure." + key), value);
    }

    private void number(TextColumns table, String key, @Nullable Double value) {
        if (value != null) {
            line(table, key, Digits.six(value));
        }
    }

    private String mode(StabilityVerdict v) {
        StringBuilder text = new StringBuilder(style.say(v.modes().whole().phrase()));
        if (v.firms().size() > 1 && v.modes().whole() != Mode.INDEPENDENT) {
            text.append(style.say(v.modes().symmetric() ? "report.mode.symmetric" : "report.mode.unsymmetric"));
        }
        if (v.modes().whole() != Mode.MIXED) {
            return text.toString();
        }
        text.append(style.say("report.mode.colon"));
        if (!v.modes().pairs().isEmpty() && v.modes().pairs().size() <= PAIRS) {
            List<Object> pairs = new ArrayList<>();
            for (PairMode pair : v.modes().pairs()) {
                pairs.add(Phrase.of(
                        "report.mode.pair",
                        v.firms().get(pair.first()),
                        v.firms().get(pair.second()),
                        pair.mode().phrase()));
            }
            return text.append(style.say("report.list", pairs)).toString();
        }
        List<Object> counts = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            Long count = v.modes().counts().get(mode);
            if (count != null) {
                counts.add(Phrase.of("report.mode.count", count, mode.phrase()));
            }
        }
        return text.append(style.say("report.list", counts)).toString();
    }

    private static String eigenvalues(List<Eigenvalue> eigenvalues) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Eigenvalue e : eigenvalues) {
            // The other of a pair is in the ± already.
            if (e.im() >= 0) {
                if (shown == EIGENVALUES) {
                    return text.append(", …").toString();
                }
                text.append(shown++ == 0 ? "" : ", ").append(EquilibriaText.eigenvalue(e));
            }
        }
        return text.toString();
    }

    private String critical(StabilityVerdict v) {
        if (v.critical().isEmpty()) {
            return "";
        }
        TextColumns table = new TextColumns(true, false, false, false)
                .row(
                        style.say("report.column.contribution"),
                        style.say("report.column.value"),
                        style.say("report.column.down"),
                        style.say("report.column.up"));
        int shown = Math.min(v.critical().size(), Style.ROWS);
        for (int k = 0; k < shown; k++) {
            Critical c = v.critical().get(k);
            String pair = v.firms().get(c.from()) + " -> " + v.firms().get(c.to());
            table.row(Width.cut(DisplayText.safe(pair), 40), Digits.six(c.value()), number(c.down()), number(c.up()));
        }
        String more =
                v.critical().size() > shown ? style.more("rows", v.critical().size() - shown) : "";
        return "\n" + table.fit("  ", style) + more + missing(v);
    }

    /** How far was looked where there is a dash. */
    private String missing(StabilityVerdict v) {
        Searched searched = v.searched();
        boolean dash = v.critical().stream().anyMatch(c -> c.down() == null || c.up() == null);
        if (!dash || searched == null || searched.critical() == null) {
            return "";
        }
        List<Phrase> said = new ArrayList<>(List.of(Phrase.of("report.stability.critical.none", searched.critical())));
        if (!searched.hopf()) {
            said.add(Phrase.of("report.stability.critical.hopf"));
        }
        return style.paragraph(said);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : Digits.six(value);
    }
}
