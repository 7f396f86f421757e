package entente.session;

import entente.answer.Answer;
import entente.model.Question;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.ValueRead;
import entente.session.answers.ShowAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code show} */
record ShowQuestion(OpenQuestion open, Question.Show show) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        beforehand.needsRuns(show.values(), open.subject(), open.inquiry());
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        Evaluation evaluation = new Evaluation(open.runs(), open.results());
        List<ValueRead> values = new ArrayList<>();
        for (Question.Value value : show.values()) {
            values.add(evaluation.value(value, Where.of(open.subject())));
        }
        open.ended(evaluation.failed());
        return new ShowAnswer(values);
    }
}
