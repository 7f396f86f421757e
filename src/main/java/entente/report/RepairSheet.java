package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Answer;
import entente.session.Cell;
import entente.stability.repair.Repair;
import java.util.ArrayList;
import java.util.List;

/** The contributions that a repair changes. */
final class RepairSheet {
    private static final int NAMED = 4;

    private RepairSheet() {}

    static Sheet of(Answer.Repaired repaired) {
        Repair repair = repaired.repair();
        List<String> firms = repaired.before().firms();
        List<List<Cell>> rows = new ArrayList<>();
        for (Repair.Change change : repair.changes()) {
            rows.add(List.of(
                    new Cell.Text(firms.get(change.from()) + " -> " + firms.get(change.to())),
                    new Cell.Number(change.before()),
                    new Cell.Number(change.after()),
                    new Cell.Number(change.after() / change.before() - 1)));
        }
        return new Sheet(
                List.of("contribution", "before", "after", "change"),
                rows,
                sentences(repaired, firms),
                Sheet.fields(
                        "found",
                        Sheet.truth(repair.found()),
                        "cost",
                        Sheet.leaf(repair.cost()),
                        "headroom",
                        Sheet.leaf(repaired.headroom()),
                        "verdict",
                        Sheet.word(repair.finding().verdict().word()),
                        "reason",
                        new Detail.Said(repair.finding().reason())));
    }

    private static List<Phrase> sentences(Answer.Repaired repaired, List<String> firms) {
        Repair repair = repaired.repair();
        List<Phrase> said = new ArrayList<>();
        if (!repair.found()) {
            said.add(Phrase.of("report.repair.none"));
            return said;
        }
        if (repair.changes().isEmpty()) {
            said.add(Phrase.of("report.repair.nothing"));
            return said;
        }
        List<Object> parts = new ArrayList<>();
        for (Repair.Change c :
                repair.changes().subList(0, Math.min(NAMED, repair.changes().size()))) {
            parts.add(Phrase.of("report.repair.change", firms.get(c.from()), firms.get(c.to()), c.before(), c.after()));
        }
        int more = repair.changes().size() - parts.size();
        Object changes = more > 0 ? Phrase.of("report.names.more", parts, more) : Style.clauses(parts);
        said.add(Phrase.of("report.repair.found", changes));
        said.add(Phrase.of("report.repair.verdict", repair.finding().verdict().phrase()));
        return said;
    }
}
