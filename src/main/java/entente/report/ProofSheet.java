package entente.report;

import entente.arithmetic.Box;
import entente.report.Sheet.Detail;
import entente.session.Answer;
import entente.session.Cell;
import entente.stability.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a proof showed; rows are the parts of the box that are left, where it is undecided. */
final class ProofSheet {
    private ProofSheet() {}

    static Sheet of(Answer.Proved proved) {
        Proof proof = proved.proof();
        List<String> columns = new ArrayList<>();
        for (String parameter : proved.parameters()) {
            columns.add(parameter + " from");
            columns.add(parameter + " to");
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Box box : proof.left()) {
            List<Cell> row = new ArrayList<>();
            for (int p = 0; p < box.size(); p++) {
                row.add(new Cell.Number(box.side(p).low()));
                row.add(new Cell.Number(box.side(p).high()));
            }
            rows.add(row);
        }
        boolean undecided = proof.outcome() == Proof.Outcome.UNDECIDED;
        Map<String, Detail> details = Sheet.fields(
                "text",
                new Detail.Leaf(new Cell.Text(proved.text())),
                "outcome",
                Sheet.word(proof.outcome().word()),
                "counterexample",
                point(proved.parameters(), proof.counterexample()),
                "leftShare",
                Sheet.leaf(undecided ? proof.leftShare() : 0),
                "nearest",
                Sheet.leaf(undecided ? proof.nearest() : Double.NaN),
                "boxes",
                Sheet.leaf(proof.boxes()),
                "reason",
                new Detail.Said(proof.text()));
        return new Sheet(columns, rows, List.of(proof.text()), details);
    }

    private static Detail point(List<String> parameters, double @Nullable [] point) {
        if (point == null) {
            return new Detail.Leaf(null);
        }
        Map<String, Detail> values = new LinkedHashMap<>();
        for (int p = 0; p < point.length; p++) {
            values.put(parameters.get(p), Sheet.leaf(point[p]));
        }
        return new Detail.Fields(values);
    }
}
