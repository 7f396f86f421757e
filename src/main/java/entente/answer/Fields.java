package entente.answer;

import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Fields by name, in order. */
public final class Fields implements Field {
    private final List<String> names;
    private final IntFunction<? extends Field> at;
    private final @Nullable Field alone;
    private final List<? extends Field> further;

    private Fields(
            List<String> names, IntFunction<? extends Field> at, @Nullable Field alone, List<? extends Field> further) {
        this.names = names;
        this.at = at;
        this.alone = alone;
        this.further = further;
    }

    /** @param at the field of the k-th name, made anew whenever it is looked at */
    public static Fields of(List<String> names, IntFunction<? extends Field> at) {
        return new Fields(names, at, null, List.of());
    }

    /** A number for each name; missing where there are none. */
    public static Field numbers(List<String> names, double @Nullable [] values) {
        return values == null ? new Missing() : of(names, k -> new Number(values[k]));
    }

    public static Builder named() {
        return new Builder();
    }

    public List<String> names() {
        return names;
    }

    public Field at(int k) {
        return at.apply(k);
    }

    /** Null where there is none of that name. */
    public @Nullable Field get(String name) {
        int k = names.indexOf(name);
        return k < 0 ? null : at.apply(k);
    }

    /** What is meant where they are spoken of without a name; null where nothing is. */
    public @Nullable Field alone() {
        return alone;
    }

    /** Where a name is looked for that is not among these. */
    public List<? extends Field> further() {
        return further;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fields(this);
    }

    /** Takes one field after the other. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private final List<Field> further = new ArrayList<>();
        private @Nullable Field alone;

        private Builder() {}

        public Builder with(String name, Field field) {
            names.add(name);
            fields.add(field);
            return this;
        }

        public Builder number(String name, @Nullable Double value) {
            return with(name, Field.number(value));
        }

        public Builder number(String name, double value) {
            return with(name, new Number(value));
        }

        public Builder whole(String name, long value) {
            return with(name, new Whole(value));
        }

        public Builder truth(String name, @Nullable Boolean value) {
            return with(name, Field.truth(value));
        }

        public Builder word(String name, @Nullable String english) {
            return with(name, Field.word(english));
        }

        public Builder text(String name, @Nullable String text) {
            return with(name, Field.text(text));
        }

        public Builder said(String name, @Nullable Phrase phrase) {
            return with(name, Field.said(phrase));
        }

        /** The table's {@code columns} and {@code rows}; a column can be read by its heading. */
        public Builder table(Table table) {
            Rows rows = new Rows(table);
            return with("columns", Field.texts(table.headings()))
                    .with("rows", rows)
                    .further(rows);
        }

        public Builder alone(Field field) {
            alone = field;
            return this;
        }

        public Builder further(Field more) {
            further.add(more);
            return this;
        }

        public Fields done() {
            return new Fields(names, fields::get, alone, further);
        }
    }
}
