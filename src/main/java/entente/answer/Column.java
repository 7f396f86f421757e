package entente.answer;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A column of a table, as a view.
 *
 * @param at its field in a row, made anew whenever it is looked at
 */
public record Column(String heading, IntFunction<? extends Field.Leaf> at) {
    public static Column numbers(String heading, IntToDoubleFunction at) {
        return new Column(heading, row -> new Field.Number(at.applyAsDouble(row)));
    }

    public static Column texts(String heading, IntFunction<String> at) {
        return new Column(heading, row -> new Field.Text(at.apply(row)));
    }

    public static Column texts(String heading, List<String> texts) {
        return texts(heading, texts::get);
    }

    public static Column words(String heading, IntFunction<String> at) {
        return new Column(heading, row -> new Field.Word(at.apply(row)));
    }
}
