package entente.session;

import entente.answer.Answer;
import entente.events.InForce;
import entente.model.Question;
import entente.reading.Ended;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.RegimesAnswer;
import entente.session.answers.StabilityAnswer;
import entente.stability.StabilityInForce;
import entente.stability.Verdict;
import entente.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/** {@code stability}: at a time, or regime by regime */
record StabilityQuestion(OpenQuestion open, Question.Stability asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        if (asked.to() != null) {
            double to = open.number(asked.to());
            Trajectory run = open.runs().covering(open.subject(), to);
            open.ended(new Ended(open.subject(), run.ending()));
            return new Regimes(run, to, open.patience())
                    .find()
                    .map(RegimesAnswer::new)
                    .orElse(null);
        }
        double t = asked.at() == null ? 0 : open.number(asked.at());
        InForce inForce = open.inForce(open.subject(), t);
        return inForce == null
                ? null
                : new StabilityInForce(inForce, t, open.patience())
                        .verdict()
                        .map(verdict ->
                                new StabilityAnswer(t, verdict, asked.at() == null ? later(verdict.verdict()) : null))
                        .orElse(null);
    }

    private StabilityAnswer.@Nullable Later later(Verdict verdict) {
        Runs runs = open.runs();
        Subject subject = open.subject();
        return runs.start(subject)
                .either(
                        start -> LaterChanges.of(
                                runs.model(subject), start, verdict, runs.asked(subject), open.patience()),
                        fault -> null);
    }
}
