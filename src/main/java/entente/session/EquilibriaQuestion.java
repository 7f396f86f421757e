package entente.session;

import entente.answer.Answer;
import entente.events.InForce;
import entente.model.Question;
import entente.session.answers.EquilibriaAnswer;
import entente.stability.StabilityInForce;
import org.jspecify.annotations.Nullable;

/** {@code equilibria} */
record EquilibriaQuestion(OpenQuestion open, Question.Equilibria asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        double t = asked.at() == null ? 0 : open.number(asked.at());
        InForce inForce = open.inForce(open.subject(), t);
        if (inForce == null) {
            return null;
        }
        StabilityInForce judged = new StabilityInForce(inForce, t, open.patience());
        return judged.equilibria()
                .map(found -> new EquilibriaAnswer(t, found, judged.constant().isEmpty()))
                .orElse(null);
    }
}
