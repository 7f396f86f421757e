package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Cell;
import entente.stability.parameters.Sensitivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How equilibrium outputs answer to each contribution, the strongest first. */
final class SensitivitySheet {
    private SensitivitySheet() {}

    static Sheet of(Sensitivity sensitivity) {
        List<String> firms = sensitivity.firms();
        List<String> columns = new ArrayList<>(List.of("contribution", "value", "total slope", "total elasticity"));
        firms.forEach(firm -> columns.add(firm + " elasticity"));
        List<List<Cell>> rows = new ArrayList<>();
        List<Detail> effects = new ArrayList<>();
        for (Sensitivity.Effect effect : sensitivity.effects()) {
            String pair = firms.get(effect.from()) + " -> " + firms.get(effect.to());
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(pair));
            row.add(new Cell.Number(effect.value()));
            row.add(new Cell.Number(effect.total()));
            row.add(new Cell.Number(effect.totalElasticity()));
            for (double e : effect.elasticity()) {
                row.add(new Cell.Number(e));
            }
            rows.add(row);
            effects.add(new Detail.Fields(Sheet.fields(
                    "contribution",
                    new Detail.Leaf(new Cell.Text(pair)),
                    "value",
                    Sheet.leaf(effect.value()),
                    "slope",
                    byFirm(firms, effect.change()),
                    "elasticity",
                    byFirm(firms, effect.elasticity()))));
        }
        List<Phrase> said = new ArrayList<>();
        if (!sensitivity.effects().isEmpty()) {
            Sensitivity.Effect first = sensitivity.effects().get(0);
            said.add(Phrase.of(
                    "report.sensitivity.first",
                    firms.get(first.from()),
                    firms.get(first.to()),
                    first.totalElasticity()));
        }
        said.add(Phrase.of("report.sensitivity.rest"));
        return new Sheet(columns, rows, said, Sheet.fields("effects", new Detail.Series(effects)));
    }

    private static Detail byFirm(List<String> firms, double[] values) {
        Map<String, Detail> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(firms.get(i), Sheet.leaf(values[i]));
        }
        return new Detail.Fields(fields);
    }
}
