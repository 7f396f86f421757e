package entente.session.answers;

import entente.arithmetic.Digits;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Lists and shares as sentences have them. */
public final class Wording {
    /** At most this many firms are named in a row. */
    private static final int FIRMS = 8;

    private Wording() {}

    /** All of them, with the language's word for and before the last. */
    public static Object and(List<?> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return items;
        }
        return Phrase.of("session.and", List.copyOf(items.subList(0, last)), items.get(last));
    }

    /** The same for parts of a sentence, which Chinese sets side by side. */
    static Object clauses(List<?> items) {
        int last = items.size() - 1;
        return last < 1 ? items : Phrase.of("session.clauses", List.copyOf(items.subList(0, last)), items.get(last));
    }

    /** The first names, and how many more there are. */
    public static Object names(List<String> names) {
        if (names.size() <= FIRMS) {
            return and(names);
        }
        List<String> first = new ArrayList<>(names.subList(0, FIRMS));
        return more(first, names.size() - FIRMS);
    }

    static Phrase more(List<?> first, int more) {
        return Phrase.of("session.names.more", first, more);
    }

    /** A share as a signed percentage with one digit, such as {@code +59.1%}. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        if (Math.abs(share) >= 10) {
            return (share > 0 ? "+" : "-") + Digits.six(Math.rint(Math.abs(share) * 100)) + "%";
        }
        double tenths = Math.rint(share * 1000) / 10;
        String size = Digits.six(Math.abs(tenths));
        return (tenths > 0 ? "+" : tenths < 0 ? "-" : "±") + (size.indexOf('.') < 0 ? size + ".0" : size) + "%";
    }
}
