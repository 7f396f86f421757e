package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question whose answer stands on many rows, which can be found in parts, here or elsewhere. */
interface Divisible extends Answerable {
    /** How many rows there are; 0 where it is refused. */
    int count();

    /** Those from one to before another, in order; fewer where it was stopped. */
    List<List<Field.Leaf>> rows(int from, int to);

    /** What is to be known of the rows that were found, or null. */
    default @Nullable Phrase note() {
        return null;
    }

    /**
     * The answer that rows make, wherever they were found.
     *
     * @param rows all of them, in order
     * @param note what is to be known of them, or null
     */
    Answer answer(List<List<Field.Leaf>> rows, @Nullable Phrase note);
}
