package entente.difference;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Inquiry;
import entente.model.Plan;
import entente.model.Question;
import entente.model.QuestionExpressions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Until when the questions of a script want to know. */
final class Horizon implements Asked.Otherwise<Optional<Expression>> {
    private double latest;

    private Horizon() {}

    /** 0 where no question names a time. */
    static double of(Plan plan) {
        Horizon horizon = new Horizon();
        plan.inquiries().forEach(horizon::read);
        return horizon.latest;
    }

    private void read(Inquiry inquiry) {
        Question question = inquiry.question();
        if (question instanceof Question.Simulate simulate) {
            reach(simulate.to());
        } else if (question instanceof Question.Stability stability) {
            reach(stability.to());
        } else if (question instanceof Question.Uncertainty uncertainty) {
            reach(uncertainty.to());
        } else if (question instanceof Question.Compare compare) {
            reach(compare.to());
        } else if (question instanceof Question.CompareEach each) {
            reach(each.to());
        }
        for (Expression expression : QuestionExpressions.of(question)) {
            Fold.each(expression, part -> part.accept(this).ifPresent(this::reach));
        }
    }

    private void reach(@Nullable Expression time) {
        if (time != null && time.isNumber() && time.number() < Double.POSITIVE_INFINITY) {
            latest = Math.max(latest, time.number());
        }
    }

    @Override
    public Optional<Expression> at(Asked.At at) {
        return at.time().isEnd() ? Optional.empty() : Optional.of(at.time());
    }

    @Override
    public Optional<Expression> otherwise(Expression expression) {
        return Optional.empty();
    }
}
