package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.Verdict;
import entente.stability.parameters.RegimeMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code map}: verdicts over two parameters; a row for each point of the grid. */
public record MapAnswer(RegimeMap map) implements Answer {
    @Override
    public List<Phrase> sentences() {
        List<Object> parts = new ArrayList<>();
        map.shares()
                .forEach((verdict, share) -> parts.add(Phrase.of(
                        "session.map.share", verdict.phrase(), String.format(Locale.ROOT, "%.1f", 100 * share))));
        return List.of(Phrase.of(
                "session.map.shares", map.parameters().get(0), map.parameters().get(1), parts));
    }

    /** How many points have which verdict. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict[] column : map.verdicts()) {
            for (Verdict verdict : column) {
                counts.merge(verdict, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public Fields fields() {
        List<RegimeMap.Segment> boundaries = map.boundaries();
        return Fields.named()
                .with("boundaries", Field.Items.of(boundaries.size(), k -> fields(boundaries.get(k))))
                .table(table())
                .done();
    }

    private static Fields fields(RegimeMap.Segment s) {
        return Fields.named()
                .number("x1", s.x1())
                .number("y1", s.y1())
                .number("x2", s.x2())
                .number("y2", s.y2())
                .word("one", s.one().word())
                .word("other", s.other().word())
                .done();
    }

    @Override
    public Table table() {
        int up = map.second().length;
        return Table.of(
                map.first().length * up,
                Column.numbers(map.parameters().get(0), k -> map.first()[k / up]),
                Column.numbers(map.parameters().get(1), k -> map.second()[k % up]),
                Column.words("verdict", k -> map.verdicts()[k / up][k % up].word()));
    }
}
