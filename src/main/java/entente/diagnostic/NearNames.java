package entente.diagnostic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
public final class NearNames {
    private NearNames() {}

    /**
     * The known name nearest to the one written, or null where none is near: a third of its letters may be wrong, and
     * case is no difference. Where none is, the first of which three letters or more were written.
     */
    public static @Nullable String nearest(String written, Iterable<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, wanted.length() / 3);
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
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
