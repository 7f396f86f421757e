package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Inquiry;
import entente.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/** A question that is read and checked, but has no answer in this version. */
record UnansweredQuestion(OpenQuestion open) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        Inquiry inquiry = open.inquiry();
        beforehand.wrong(Diagnostic.of(Code.E553, inquiry.span(), Keyword.spelled(inquiry.kind()))
                .hint("diagnostic.hint.unanswered"));
    }

    @Override
    public @Nullable Answer answer() {
        throw new IllegalStateException("found out too late that this is not answered: " + open.inquiry());
    }
}
