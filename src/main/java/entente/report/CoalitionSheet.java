package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Cell;
import entente.stability.coalition.Coalitions;
import java.util.ArrayList;
import java.util.List;

/** Who gains by staying: a row for each member. */
final class CoalitionSheet {
    private CoalitionSheet() {}

    static Sheet of(Coalitions c) {
        double[] errors = c.standardError();
        List<String> columns =
                new ArrayList<>(List.of("firm", "output", "alone", "after leaving", "staying gain", "shapley"));
        if (errors != null) {
            columns.add("standard error");
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int p = 0; p < c.players().length; p++) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(c.firms().get(c.players()[p])));
            row.add(new Cell.Number(c.output()[p]));
            row.add(new Cell.Number(c.alone()[p]));
            row.add(new Cell.Number(c.leaving()[p]));
            row.add(new Cell.Number(c.output()[p] - c.leaving()[p]));
            row.add(new Cell.Number(c.shapley()[p]));
            if (errors != null) {
                row.add(new Cell.Number(errors[p]));
            }
            rows.add(row);
        }
        int[] blocking = c.blocking();
        return new Sheet(
                columns,
                rows,
                sentences(c),
                Sheet.fields(
                        "exact", Sheet.truth(errors == null),
                        "coalitions", Sheet.leaf(c.coalitions()),
                        "withoutWorth", Sheet.leaf(c.withoutWorth()),
                        "individuallyRational", Sheet.truth(c.individuallyRational()),
                        "core", Sheet.truth(c.core()),
                        "blocking", blocking == null ? new Detail.Leaf(null) : names(c, blocking),
                        "blockingGain", Sheet.leaf(c.blockingGain())));
    }

    private static List<Phrase> sentences(Coalitions c) {
        List<Phrase> said = new ArrayList<>();
        if (c.players().length > 0 && Double.isNaN(c.output()[0])) {
            said.add(Phrase.of("report.coalitions.noWhole"));
        }
        Boolean rational = c.individuallyRational();
        if (rational == null) {
            said.add(Phrase.of("report.coalitions.rational.open"));
        } else if (rational) {
            said.add(Phrase.of("report.coalitions.rational"));
        } else {
            List<String> leavers = new ArrayList<>();
            for (int p = 0; p < c.players().length; p++) {
                if (c.leaving()[p] > c.output()[p]) {
                    leavers.add(c.firms().get(c.players()[p]));
                }
            }
            said.add(Phrase.of("report.coalitions.leavers", Style.and(leavers)));
        }
        int[] blocking = c.blocking();
        if (blocking != null) {
            List<String> names = new ArrayList<>();
            for (int i : blocking) {
                names.add(c.firms().get(i));
            }
            said.add(Phrase.of("report.coalitions.blocked", Style.and(names), c.blockingGain()));
        } else {
            said.add(Phrase.of(c.core() == null ? "report.coalitions.core.open" : "report.coalitions.core"));
        }
        if (c.withoutWorth() > 0) {
            said.add(Phrase.of("report.coalitions.withoutWorth", c.withoutWorth(), c.coalitions()));
        }
        if (c.standardError() != null) {
            said.add(Phrase.of("report.coalitions.sampled"));
        }
        return said;
    }

    private static Detail names(Coalitions c, int[] firms) {
        List<Detail> names = new ArrayList<>();
        for (int i : firms) {
            names.add(new Detail.Leaf(new Cell.Text(c.firms().get(i))));
        }
        return new Detail.Series(names);
    }
}
