package entente.session.charts;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.session.answers.ColumnFit;
import entente.session.answers.FitAnswer;
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

    /** Of a fit, where they are what is drawn: of all columns, or of the one that is named; else none. */
    List<ColumnFit> residuals() {
        boolean whole = path.size() == 1;
        return (whole || path.size() == 2)
                        && path.get(0).equals("residuals")
                        && answers.get(0).answer() instanceof FitAnswer fit
                ? fit.columns().stream()
                        .filter(column -> whole || column.name().equals(path.get(1)))
                        .toList()
                : List.of();
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
        List<ColumnFit> residuals = residuals();
        if (!residuals.isEmpty()) {
            return FitAnswer.residuals(residuals);
        }
        if (path.equals(List.of("estimates")) && answers.get(0).answer() instanceof FitAnswer fit) {
            return fit.table();
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
