package entente.report;

import entente.arithmetic.Digits;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.Wording;
import entente.stability.Degenerate;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Invasion;
import entente.stability.matrix.Eigenvalue;
import java.util.ArrayList;
import java.util.List;

/** The equilibria of an alliance: how many and which are stable, then a table. */
final class EquilibriaText {
    private static final int DEGENERATE = 5;
    private final Style style;

    EquilibriaText(Style style) {
        this.style = style;
    }

    String of(EquilibriaAnswer found) {
        Equilibria all = found.equilibria();
        if (all.firms().isEmpty()) {
            return style.paragraph(found.sentences());
        }
        return style.paragraph(found.sentences()) + "\n" + table(all) + degenerate(all);
    }

    private String table(Equilibria all) {
        int firms = Math.min(Style.FIRMS, all.firms().size());
        boolean[] left = new boolean[firms + 4];
        left[firms] = true;
        left[firms + 1] = true;
        left[firms + 3] = true;
        String[] head = new String[left.length];
        for (int i = 0; i < firms; i++) {
            head[i] = Width.cut(style.name(all.firms().get(i)), 20);
        }
        head[firms] = style.say("report.column.stability");
        head[firms + 1] = style.say("report.column.saturated");
        head[firms + 2] = style.say("report.column.leading");
        head[firms + 3] = style.say("report.column.invaders");
        TextColumns table = new TextColumns(left).row(head);
        int shown = Math.min(Style.ROWS, all.listed());
        for (Equilibrium e : all.equilibria().subList(0, shown)) {
            String[] row = new String[head.length];
            for (int i = 0; i < firms; i++) {
                row[i] = Digits.six(e.output()[i]);
            }
            row[firms] = style.say(e.stability().phrase());
            row[firms + 1] = style.say(e.saturated() ? "report.yes" : "report.no");
            row[firms + 2] =
                    e.eigenvalues().isEmpty() ? "–" : eigenvalue(e.eigenvalues().get(0));
            row[firms + 3] = invaders(e, all.firms());
            table.row(row);
        }
        String text = table.fit("  ", style);
        if (all.listed() > shown) {
            text += style.more("rows", all.listed() - shown);
        }
        if (all.firms().size() > firms) {
            text += style.more("firms", all.firms().size() - firms);
        }
        return text;
    }

    private String invaders(Equilibrium e, List<String> firms) {
        List<String> names = new ArrayList<>();
        for (Invasion invasion : e.invasions()) {
            if (invasion.rate() > 0) {
                names.add(firms.get(invasion.firm()));
            }
        }
        return names.isEmpty() ? "–" : Width.cut(style.say("report.list", Wording.names(names)), 40);
    }

    private String degenerate(Equilibria all) {
        StringBuilder text = new StringBuilder();
        int shown = Math.min(DEGENERATE, all.degenerate().size());
        for (int k = 0; k < shown; k++) {
            Degenerate d = all.degenerate().get(k);
            List<String> names = new ArrayList<>();
            for (int i : d.present()) {
                names.add(all.firms().get(i));
            }
            String key = d.dimension() > 1 ? "plane" : d.kind().word();
            text.append("  ")
                    .append(style.say("report.equilibria.degenerate." + key, Wording.names(names), d.dimension()))
                    .append('\n');
        }
        if (all.degenerateCount() > shown) {
            text.append("  ")
                    .append(style.say("report.equilibria.degenerate.more", all.degenerateCount() - shown))
                    .append('\n');
        }
        return text.toString();
    }

    /** An eigenvalue as {@code -0.5} or {@code -0.1±0.3i}. */
    static String eigenvalue(Eigenvalue e) {
        return e.im() == 0 ? Digits.six(e.re()) : Digits.six(e.re()) + "±" + Digits.six(Math.abs(e.im())) + "i";
    }
}
