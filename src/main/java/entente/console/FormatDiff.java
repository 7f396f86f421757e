package entente.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the formatter changes in a text, line by line. It leaves each statement in its line, and puts in and takes out
 * nothing but lines that say nothing, so that the others belong together in their order.
 */
record FormatDiff(List<Pair> pairs) {
    private static final int CONTEXT = 3;

    /** A line as it was and as it is to be; null where there is none. */
    record Pair(@Nullable String before, @Nullable String after) {
        boolean same() {
            return before != null && before.equals(after);
        }
    }

    static FormatDiff of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Pair> pairs = new ArrayList<>();
        int o = 0;
        int n = 0;
        while (o < old.size() || n < now.size()) {
            boolean extra = n < now.size() && saysNothing(now.get(n));
            if (o < old.size() && saysNothing(old.get(o))) {
                pairs.add(new Pair(old.get(o++), extra ? now.get(n++) : null));
            } else if (extra || o == old.size()) {
                pairs.add(new Pair(null, now.get(n++)));
            } else {
                pairs.add(new Pair(old.get(o++), n < now.size() ? now.get(n++) : null));
            }
        }
        return new FormatDiff(pairs);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static boolean saysNothing(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || c == ';' || c == '；' || c == '\u00a0');
    }

    /** The lines of the text as it was in which something changes, each run of them as one: {@code 3, 7–9}. */
    List<String> changedLines() {
        List<String> runs = new ArrayList<>();
        int line = 0;
        int first = 0;
        int last = 0;
        for (Pair pair : pairs) {
            line += pair.before() == null ? 0 : 1;
            if (pair.same()) {
                continue;
            }
            int at = Math.max(line, 1);
            if (first > 0 && at > last + 1) {
                runs.add(run(first, last));
                first = 0;
            }
            first = first == 0 ? at : first;
            last = at;
        }
        if (first > 0) {
            runs.add(run(first, last));
        }
        return runs;
    }

    private static String run(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    /** As {@code diff -u} writes it. */
    List<String> unified(String name) {
        List<String> text = new ArrayList<>(List.of("--- " + name, "+++ " + name));
        for (int k = 0; k < pairs.size(); k++) {
            if (!pairs.get(k).same()) {
                int start = Math.max(0, k - CONTEXT);
                int end = k + 1;
                for (int at = k; at < pairs.size() && at <= end - 1 + 2 * CONTEXT; at++) {
                    end = pairs.get(at).same() ? end : at + 1;
                }
                int stop = Math.min(pairs.size(), end + CONTEXT);
                hunk(start, stop, text);
                k = stop - 1;
            }
        }
        return text;
    }

    private void hunk(int start, int end, List<String> text) {
        List<String> lines = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int removed = 0;
        int kept = 0;
        int put = 0;
        for (Pair pair : pairs.subList(start, end)) {
            if (pair.same()) {
                lines.addAll(added);
                added.clear();
                lines.add(" " + pair.before());
                kept++;
            } else {
                if (pair.before() != null) {
                    lines.add("-" + pair.before());
                    removed++;
                }
                if (pair.after() != null) {
                    added.add("+" + pair.after());
                    put++;
                }
            }
        }
        lines.addAll(added);
        text.add("@@ -" + range(start, Pair::before, kept + removed) + " +" + range(start, Pair::after, kept + put)
                + " @@");
        text.addAll(lines);
    }

    private String range(int start, java.util.function.Function<Pair, @Nullable String> side, int count) {
        long before = pairs.subList(0, start).stream()
                .filter(pair -> side.apply(pair) != null)
                .count();
        return (count == 0 ? before : before + 1) + "," + count;
    }
}
