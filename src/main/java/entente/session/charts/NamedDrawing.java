package entente.session.charts;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a name, or a part of it, as a picture.
 *
 * @param answers of one question, one for each scenario; at least one
 * @param path    the names that lead to the part; none for all of it
 * @param part    null for all of it, and where there is none but the picture has it
 */
public record NamedDrawing(
        List<Charts.Answered> answers,
        List<String> path,
        @Nullable Field part) implements Answer {
    public NamedDrawing {
        answers = List.copyOf(answers);
        path = List.copyOf(path);
    }

    @Override
    public List<Phrase> sentences() {
        return List.of();
    }

    @Override
    public Fields fields() {
        return Fields.named().table(table()).done();
    }

    @Override
    public Table table() {
        if (part instanceof Field.Rows rows) {
            return rows.table();
        }
        FieldCharts.Bars bars = FieldCharts.bars(part);
        return bars == null
                ? answers.get(0).answer().table()
                : new Table(
                        bars.names().size(),
                        List.of(
                                Column.texts("name", bars.names()),
                                Column.numbers(path.get(path.size() - 1), row -> bars.values()[row])));
    }
}
