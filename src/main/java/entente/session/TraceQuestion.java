package entente.session;

import entente.answer.Answer;
import entente.family.ModelFamily;
import entente.model.Question;
import entente.session.answers.TraceAnswer;
import entente.stability.parameters.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code trace}: equilibria along a quantity */
record TraceQuestion(OpenQuestion open, Question.Trace asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        ParameterRanges along = new ParameterRanges(open);
        ModelFamily family =
                along.family(List.of(asked.parameter()), open.inquiry().alliance(), true);
        double[] range = along.range(asked.parameter());
        if (family == null || open.tooLarge(family.firms().size(), Trace.MOST_FIRMS, "session.hint.large.trace")) {
            return null;
        }
        return range == null
                ? null
                : Trace.of(family, range[0], range[1], open.patience())
                        .<Answer>map(trace -> new TraceAnswer(
                                family.firms(), trace, asked.parameter().percent()))
                        .filter(answer -> along.sound(family))
                        .orElse(null);
    }
}
