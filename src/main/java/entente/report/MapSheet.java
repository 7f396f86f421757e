package entente.report;

import entente.diagnostic.Phrase;
import entente.report.Sheet.Detail;
import entente.session.Cell;
import entente.stability.Verdict;
import entente.stability.parameters.RegimeMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Verdicts over two parameters: a row for each point of the grid; the boundaries are particular to it. */
final class MapSheet {
    private MapSheet() {}

    static Sheet of(RegimeMap map) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < map.first().length; i++) {
            for (int j = 0; j < map.second().length; j++) {
                rows.add(List.of(
                        new Cell.Number(map.first()[i]),
                        new Cell.Number(map.second()[j]),
                        new Cell.Word(map.verdicts()[i][j].word())));
            }
        }
        List<Detail> segments = new ArrayList<>();
        for (RegimeMap.Segment s : map.boundaries()) {
            segments.add(new Detail.Fields(Sheet.fields(
                    "x1", Sheet.leaf(s.x1()),
                    "y1", Sheet.leaf(s.y1()),
                    "x2", Sheet.leaf(s.x2()),
                    "y2", Sheet.leaf(s.y2()),
                    "one", Sheet.word(s.one().word()),
                    "other", Sheet.word(s.other().word()))));
        }
        return new Sheet(
                List.of(map.parameters().get(0), map.parameters().get(1), "verdict"),
                rows,
                sentences(map),
                Sheet.fields("boundaries", new Detail.Series(segments)));
    }

    private static List<Phrase> sentences(RegimeMap map) {
        List<Object> parts = new ArrayList<>();
        double points = (double) map.first().length * map.second().length;
        for (Map.Entry<Verdict, Integer> entry : counts(map).entrySet()) {
            parts.add(Phrase.of(
                    "report.map.share", entry.getKey().phrase(), Math.rint(1000 * entry.getValue() / points) / 10));
        }
        return List.of(Phrase.of(
                "report.map.shares", map.parameters().get(0), map.parameters().get(1), parts));
    }

    static Map<Verdict, Integer> counts(RegimeMap map) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict[] column : map.verdicts()) {
            for (Verdict verdict : column) {
                counts.merge(verdict, 1, Integer::sum);
            }
        }
        return counts;
    }
}
