package entente.session;

import entente.answer.Answer;
import entente.model.Question;
import entente.session.answers.ProveAnswer;
import entente.stability.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code prove}: whether a claim holds over ranges */
record ProveQuestion(OpenQuestion open, Question.Prove prove) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        beforehand.provable(prove.claim(), open.inquiry());
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        ParameterRanges along = new ParameterRanges(open);
        Proof proof = along.proof(prove.claim());
        List<String> names = new ArrayList<>();
        prove.claim().over().forEach(axis -> names.add(axis.text()));
        return proof == null ? null : new ProveAnswer(prove.claim().text(), names, proof);
    }
}
