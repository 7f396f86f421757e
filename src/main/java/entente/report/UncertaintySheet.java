package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Cell;
import entente.stability.Verdict;
import entente.study.Uncertainty;
import entente.study.Uncertainty.Band;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How outputs spread: a row for each time and firm; how often which verdict is the answer is particular to it. */
final class UncertaintySheet {
    /** Firms whose spread a sentence tells. */
    private static final int TOLD = 3;

    private UncertaintySheet() {}

    static Sheet of(Uncertainty u) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int s = 0; s < u.times().length; s++) {
            for (int firm = 0; firm < u.firms().size(); firm++) {
                List<Cell> row = new ArrayList<>();
                row.add(new Cell.Number(u.times()[s]));
                row.addAll(row(u, s, firm));
                rows.add(row);
            }
        }
        Map<String, Detail> shares = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            shares.put(verdict.word(), Sheet.leaf(share(u, u.verdicts().getOrDefault(verdict, 0))));
        }
        double[] interval = u.interval();
        return new Sheet(
                List.of("t", "firm", "runs", "mean", "p5", "p25", "median", "p75", "p95"),
                rows,
                sentences(u),
                Sheet.fields(
                        "runs", new Detail.Whole(u.runs()),
                        "seed", new Detail.Whole(u.seed()),
                        "parameters", names(u.parameters()),
                        "stable", Sheet.leaf(u.stable()),
                        "stableInterval", new Detail.Series(List.of(Sheet.leaf(interval[0]), Sheet.leaf(interval[1]))),
                        "verdicts", new Detail.Fields(shares),
                        "runaways", new Detail.Whole(u.runaways())));
    }

    /** Of one time: all but the time itself. */
    static List<Cell> row(Uncertainty u, int time, int firm) {
        Band band = u.bands()[time][firm];
        return List.of(
                new Cell.Text(u.firms().get(firm)),
                new Cell.Number(band.runs()),
                new Cell.Number(band.mean()),
                new Cell.Number(band.p5()),
                new Cell.Number(band.p25()),
                new Cell.Number(band.median()),
                new Cell.Number(band.p75()),
                new Cell.Number(band.p95()));
    }

    private static double share(Uncertainty u, int runs) {
        return (double) runs / u.runs();
    }

    private static Detail names(List<String> names) {
        List<Detail> all = new ArrayList<>();
        names.forEach(name -> all.add(new Detail.Leaf(new Cell.Text(name))));
        return new Detail.Series(all);
    }

    private static List<Phrase> sentences(Uncertainty u) {
        List<Phrase> said = new ArrayList<>();
        double[] interval = u.interval();
        said.add(Phrase.of(
                "report.uncertainty.stable",
                percent(u.stable()),
                u.runs(),
                percent(interval[0]),
                percent(interval[1])));
        if (u.verdicts().size() > 1) {
            List<Object> parts = new ArrayList<>();
            u.verdicts()
                    .forEach((verdict, runs) -> parts.add(
                            Phrase.of("report.uncertainty.share", verdict.phrase(), percent(share(u, runs)))));
            said.add(Phrase.of("report.uncertainty.verdicts", parts));
        }
        int last = u.times().length - 1;
        if (last < 0) {
            return said;
        }
        if (u.runaways() > 0) {
            said.add(Phrase.of("report.uncertainty.runaways", u.times()[last], percent(share(u, u.runaways()))));
        }
        List<Object> ends = new ArrayList<>();
        for (int firm = 0; firm < Math.min(TOLD, u.firms().size()); firm++) {
            Band band = u.bands()[last][firm];
            if (band.runs() > 0) {
                ends.add(Phrase.of("report.uncertainty.between", u.firms().get(firm), band.p5(), band.p95()));
            }
        }
        if (!ends.isEmpty()) {
            said.add(Phrase.of("report.uncertainty.end", u.times()[last], Style.and(ends)));
        }
        return said;
    }

    private static double percent(double share) {
        return Math.rint(1e4 * share) / 100;
    }
}
