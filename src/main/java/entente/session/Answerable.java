package entente.session;

import entente.answer.Answer;
import org.jspecify.annotations.Nullable;

/** A question while it is answered; its class is called by its keyword and stands in the table {@link Questions}. */
interface Answerable {
    /** What would go wrong with it, as far as that can be seen before anything runs. */
    default void before(Preconditions beforehand) {
        beforehand.answers();
    }

    /** Null where there is no answer; the open then knows why. */
    @Nullable
    Answer answer();
}
