package entente.session;

import entente.answer.Field;
import entente.model.Expression;
import java.util.List;

/** A question whose answer stands on many rows, which can be found in parts, here or elsewhere. */
interface Divisible extends Answerable {
    /** Whatever it reads values of. */
    List<Expression> reads();

    /** How many rows there are; 0 where it is refused. */
    int count();

    /** Those from one to before another, in order; fewer where it was stopped. */
    List<List<Field.Leaf>> rows(int from, int to);
}
