package entente.diagnostic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
public final class NearNames {
    /** What differs more than this from a long name is no slip. */
    private static final int MOST_CHANGES = 16;

    private NearNames() {}

    /**
     * The known name nearest to the one written, or null where none is near: a third of its letters may be wrong, as far
     * as they are few, and case is no difference. Where none is, the first of which three letters or more were written.
     */
    public static @Nullable String nearest(String written, Iterable<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(wanted.length() / 3, MOST_CHANGES));
        String best = null;
        String begun = null;
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            int distance = distance(wanted, candidate, limit);
            if (distance <= limit && !name.equals(written) && distance < name.length()) {
                best = name;
                limit = distance - 1;
            }
            boolean begins = wanted.length() >= 3 && candidate.startsWith(wanted) && !name.equals(written);
            begun = begun == null && begins ? name : begun;
        }
        return best == null ? begun : best;
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); limit + 1 where more. */
    private static int distance(String a, String b, int limit) {
        if (limit < 0 || Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return apart(a.substring(start, a.length() - end), b.substring(start, b.length() - end), limit);
    }

    /** Of each row only what can still be within the limit: a band around the diagonal. */
    private static int apart(String a, String b, int limit) {
        int none = limit + 1;
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = Math.min(j, none);
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            row[from - 1] = from == 1 ? Math.min(i, none) : none;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int up = j < i + limit ? above[j] : none;
                row[j] = Math.min(above[j - 1] + change, Math.min(up, row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return none;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
