package entente.session;

import entente.answer.Answer;
import entente.family.ModelFamily;
import entente.model.Question;
import entente.session.answers.ThresholdAnswer;
import entente.stability.parameters.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code threshold}: where the verdict changes as a quantity moves */
record ThresholdQuestion(OpenQuestion open, Question.Threshold asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        ParameterRanges along = new ParameterRanges(open);
        ModelFamily family =
                along.family(List.of(asked.parameter()), open.inquiry().alliance(), false);
        double[] range = along.range(asked.parameter());
        return family == null || range == null
                ? null
                : Threshold.of(family, range[0], range[1], open.patience())
                        .<Answer>map(found ->
                                new ThresholdAnswer(found, asked.parameter().percent()))
                        .filter(answer -> along.sound(family))
                        .orElse(null);
    }
}
