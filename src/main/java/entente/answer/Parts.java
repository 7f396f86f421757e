package entente.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of answers, found by the names that lead to them. */
public final class Parts {
    private Parts() {}

    /** Null where there is none. Of a list, a number counts from 1, and a name leads to that field of each. */
    public static @Nullable Field find(Field from, List<String> names) {
        Field found = from;
        for (String name : names) {
            found = found == null ? null : step(found, name);
        }
        return found;
    }

    private static @Nullable Field step(Field from, String name) {
        if (from instanceof Fields fields) {
            return inside(fields, name);
        }
        if (from instanceof Field.Rows rows) {
            Table table = rows.table();
            int column = table.headings().indexOf(name);
            return column < 0 ? null : Field.Items.of(table.rows(), row -> table.at(row, column));
        }
        int size = size(from);
        int k = index(name);
        if (k >= 0) {
            return k < size ? item(from, k) : null;
        }
        if (size == 0 || step(item(from, size - 1), name) == null) {
            return null;
        }
        return Field.Items.of(size, item -> {
            Field field = step(item(from, item), name);
            return field == null ? new Field.Missing() : field;
        });
    }

    private static @Nullable Field inside(Fields fields, String name) {
        Field field = fields.get(name);
        for (int k = 0; field == null && k < fields.further().size(); k++) {
            field = step(fields.further().get(k), name);
        }
        return field;
    }

    /** From 0; -1 where the name is no such number. */
    private static int index(String name) {
        boolean digits = !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(name) - 1 : -1;
    }

    /** The one value that is meant: of a list its last. Missing where there is none. */
    public static Field.Leaf value(@Nullable Field field) {
        if (field == null) {
            return new Field.Missing();
        }
        if (field instanceof Field.Leaf leaf) {
            return leaf;
        }
        if (field instanceof Fields fields) {
            return value(fields.alone());
        }
        int size = size(field);
        return size == 0 ? new Field.Missing() : value(item(field, size - 1));
    }

    private static int size(Field field) {
        return field instanceof Field.Items items
                ? items.items().size()
                : field instanceof Field.Numbers numbers
                        ? numbers.size()
                        : field instanceof Field.Curve curve ? curve.values().size() : 0;
    }

    private static Field item(Field field, int k) {
        if (field instanceof Field.Items items) {
            return items.items().get(k);
        }
        Field.Numbers numbers = field instanceof Field.Curve curve ? curve.values() : (Field.Numbers) field;
        return new Field.Number(numbers.at().applyAsDouble(k));
    }
}
