package entente.session;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.model.Inquiry;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer.
 *
 * @param question the question's word: {@code simulate}, {@code stability}, …
 * @param scenario whose model it was put to
 * @param line     where it stands in its source, from 1
 * @param name     of {@code let NAME = question}, or null
 * @param captions how the names in it are shown
 */
public record Result(
        Inquiry inquiry,
        String question,
        String scenario,
        int line,
        @Nullable String name,
        Answer answer,
        Captions captions) {
    public static Result of(Inquiry inquiry, Answer answer, Captions captions) {
        return new Result(
                inquiry, inquiry.kind(), inquiry.scenario(), inquiry.span().line(), inquiry.name(), answer, captions);
    }
}
