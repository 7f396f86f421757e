package entente.answer;

import entente.diagnostic.Phrase;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A piece of an answer: a value, a list of pieces, or {@link Fields}, which have names. Long lists are views. */
public sealed interface Field permits Field.Leaf, Field.Items, Field.Numbers, Field.Curve, Field.Rows, Fields {
    <R> R accept(Visitor<R> visitor);

    /** What can stand in a field of a table. */
    sealed interface Leaf extends Field {
        <R> R read(Value<R> reader);

        /** NaN where it is none; of a truth 1 or 0. */
        default double asNumber() {
            return Double.NaN;
        }

        default boolean isMissing() {
            return false;
        }

        @Override
        default <R> R accept(Visitor<R> visitor) {
            return read(visitor);
        }
    }

    /** NaN where it is missing. */
    record Number(double value) implements Leaf {
        @Override
        public double asNumber() {
            return value;
        }

        @Override
        public boolean isMissing() {
            return Double.isNaN(value);
        }

        @Override
        public <R> R read(Value<R> reader) {
            return reader.number(value);
        }
    }

    /** With every digit, also where a double has not so many. */
    record Whole(long value) implements Leaf {
        @Override
        public double asNumber() {
            return value;
        }

        @Override
        public <R> R read(Value<R> reader) {
            return reader.whole(value);
        }
    }

    record Truth(boolean value) implements Leaf {
        @Override
        public double asNumber() {
            return value ? 1 : 0;
        }

        @Override
        public <R> R read(Value<R> reader) {
            return reader.truth(value);
        }
    }

    /** A word of the language's, in English; shown in the reader's language. */
    record Word(String english) implements Leaf {
        @Override
        public <R> R read(Value<R> reader) {
            return reader.word(english);
        }
    }

    /** Names and other text that is the same in every language. */
    record Text(String text) implements Leaf {
        @Override
        public <R> R read(Value<R> reader) {
            return reader.text(text);
        }
    }

    record Said(Phrase phrase) implements Leaf {
        @Override
        public <R> R read(Value<R> reader) {
            return reader.said(phrase);
        }
    }

    /** There is none. */
    record Missing() implements Leaf {
        @Override
        public boolean isMissing() {
            return true;
        }

        @Override
        public <R> R read(Value<R> reader) {
            return reader.missing();
        }
    }

    record Items(List<? extends Field> items) implements Field {
        /** @param at made anew whenever it is looked at */
        public static Items of(int size, IntFunction<? extends Field> at) {
            return new Items(new AbstractList<Field>() {
                @Override
                public Field get(int k) {
                    return at.apply(k);
                }

                @Override
                public int size() {
                    return size;
                }
            });
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    record Numbers(int size, IntToDoubleFunction at) implements Field {
        public static Numbers of(double[] values) {
            return new Numbers(values.length, k -> values[k]);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numbers(this);
        }
    }

    /** Values over an axis; in JSON the values alone. */
    record Curve(Numbers across, Numbers values) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.curve(this);
        }
    }

    /** The rows of a table, each a list. */
    record Rows(Table table) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }
    }

    static Leaf number(@Nullable Double value) {
        return value == null ? new Missing() : new Number(value);
    }

    static Leaf truth(@Nullable Boolean value) {
        return value == null ? new Missing() : new Truth(value);
    }

    static Leaf word(@Nullable String english) {
        return english == null ? new Missing() : new Word(english);
    }

    static Leaf text(@Nullable String text) {
        return text == null ? new Missing() : new Text(text);
    }

    static Leaf said(@Nullable Phrase phrase) {
        return phrase == null ? new Missing() : new Said(phrase);
    }

    /** Each a text. */
    static Items texts(List<String> texts) {
        return Items.of(texts.size(), k -> new Text(texts.get(k)));
    }

    /** @param <R> what is made of a value */
    interface Value<R> {
        R number(double value);

        R whole(long value);

        R truth(boolean value);

        R word(String english);

        R text(String text);

        R said(Phrase phrase);

        R missing();
    }

    /** @param <R> what is made of a field */
    interface Visitor<R> extends Value<R> {
        R items(Items items);

        R numbers(Numbers numbers);

        R curve(Curve curve);

        R rows(Rows rows);

        R fields(Fields fields);
    }
}
