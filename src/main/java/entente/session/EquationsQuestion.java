package entente.session;

import entente.answer.Answer;
import entente.law.Equations;
import entente.reading.Ended;
import entente.session.answers.EquationsAnswer;
import entente.trajectory.Ending;
import org.jspecify.annotations.Nullable;

/** {@code equations} */
record EquationsQuestion(OpenQuestion open) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        return open.runs()
                .start(open.subject())
                .<@Nullable Answer>either(
                        inForce -> {
                            Equations equations = Equations.of(inForce);
                            return new EquationsAnswer(equations.text(), equations.latex());
                        },
                        fault -> {
                            open.ended(new Ended(open.subject(), Ending.failed(0, fault)));
                            return null;
                        });
    }
}
