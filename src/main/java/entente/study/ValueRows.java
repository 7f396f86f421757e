package entente.study;

import entente.answer.Field;
import entente.diagnostic.Phrase;
import entente.model.Model;
import entente.model.Question;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.NamedResults;
import entente.reading.Readings;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.trajectory.Accuracy;
import entente.trajectory.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values of expressions at many points. Where they read runs at times only, these go side by side first; what a row cannot
 * read from them it runs by itself, so that a row is right whatever was foreseen.
 */
public final class ValueRows {
    private final Runs runs;
    private final NamedResults results;
    private final Subject subject;
    private final List<Question.Value> values;

    /** @param runs to begin from */
    public ValueRows(Runs runs, NamedResults results, Subject subject, List<Question.Value> values) {
        this.runs = runs.apart();
        this.results = results;
        this.subject = subject;
        this.values = values;
    }

    /**
     * What was read at a point.
     *
     * @param failed a run there that ended with an error, or null
     * @param note   that values were taken at the start because no time was named, or null
     */
    public record Row(
            List<Field.Leaf> values,
            @Nullable Ended failed,
            @Nullable Phrase note) {}

    /** @param models at each point, by scenario; the others are as they are */
    public Batch<Runs, Row> at(int count, IntFunction<Map<String, Model>> models) {
        return new Batch<>(count, k -> runs.with(models.apply(k)), this::foreseen, this::read);
    }

    private List<Batch.Foreseen<Runs>> foreseen(Runs there) {
        List<Batch.Foreseen<Runs>> foreseen = new ArrayList<>();
        Readings.of(values, there, results, subject).forEach((whose, read) -> {
            RunRequest request = runs.request(read.last()).at(List.copyOf(read));
            foreseen.add(new Batch.Foreseen<>(
                    point -> point.model(whose),
                    request,
                    Accuracy.VALUES,
                    (point, sampled) -> point.take(whose, sampled)));
        });
        return foreseen;
    }

    private Row read(Runs there) {
        Evaluation evaluation = new Evaluation(there, results);
        List<Field.Leaf> read = new ArrayList<>(values.size());
        Phrase note = null;
        for (Question.Value value : values) {
            read.add(evaluation.value(value, Where.of(subject)).field());
            note = note == null ? evaluation.startNote() : note;
        }
        return new Row(read, evaluation.failed(), note);
    }
}
