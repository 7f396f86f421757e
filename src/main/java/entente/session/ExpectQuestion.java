package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.model.Expression;
import entente.model.Question;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.session.answers.ExpectAnswer;
import entente.stability.proof.Proof;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code expect}: a condition, a proof or a published table */
record ExpectQuestion(OpenQuestion open, Question.Expect expect) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        if (expect.proof() != null) {
            beforehand.provable(expect.proof(), open.inquiry());
            beforehand.answers();
        } else if (expect.condition() != null) {
            beforehand.needsRun(expect.condition(), open.subject(), open.inquiry());
        }
    }

    @Override
    public @Nullable Answer answer() {
        if (expect.published() != null) {
            return new PublishedTable(open, expect.published()).check(expect.text());
        }
        Question.Claim claim = expect.proof();
        if (claim != null) {
            return proof(claim);
        }
        Evaluation evaluation = new Evaluation(open.runs(), open.results());
        Expression condition = Objects.requireNonNull(expect.condition());
        Answer answer = new Expectation(evaluation, open.runs()).check(expect, condition, Where.of(open.subject()));
        open.ended(evaluation.failed());
        return answer;
    }

    private @Nullable Answer proof(Question.Claim claim) {
        Proof proof = new ParameterRanges(open).proof(claim);
        if (proof == null) {
            return null;
        }
        boolean proved = proof.outcome() == Proof.Outcome.PROVED;
        Field.Leaf found = new Field.Word(proof.outcome().word());
        return new ExpectAnswer("prove " + claim.text(), proved, found, proved ? null : proof.text(), null);
    }
}
