package entente.difference.outline;

import entente.diagnostic.Source;
import entente.syntax.Canonical;
import entente.syntax.Canonical.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A script as its units. */
public record Outline(String text, List<Unit> units) {
    /** Words with which no event, change or contribution begins, and whose braces hold units. */
    private static final Set<String> CONTAINERS = Set.of("firm", "alliance", "scenario");

    private static final Set<String> EVENTS = Set.of("at", "from", "when", "whenever", "after");
    private static final Set<String> SIGNS = Set.of("=", "+=", "-=", "*=", "/=");
    private static final Set<String> ARROWS = Set.of("->", "<->", "-|", "|-|");

    /** @param source without mistakes */
    public static Outline of(Source source) {
        List<Word> words = Canonical.of(source).words();
        return new Outline(source.text(), new Reading(source, words).units(0, words.size(), "script"));
    }

    /** Reads the units between two words. */
    private record Reading(Source source, List<Word> words) {

        List<Unit> units(int from, int to, String within) {
            List<Unit> units = new ArrayList<>();
            Map<String, Integer> known = new LinkedHashMap<>();
            int start = from;
            int depth = 0;
            for (int k = from; k <= to; k++) {
                String word = k < to ? words.get(k).text() : Canonical.BREAK;
                depth += "{([".contains(word) ? 1 : "})]".contains(word) ? -1 : 0;
                if (depth == 0 && word.equals(Canonical.BREAK)) {
                    if (k > start) {
                        String key = key(start, k, within);
                        int count = known.merge(key, 1, Integer::sum);
                        units.add(unit(count == 1 ? key : key + " #" + count, start, k));
                    }
                    start = k + 1;
                }
            }
            return units;
        }

        private Unit unit(String key, int from, int to) {
            int brace = from;
            while (brace < to && !words.get(brace).text().equals("{")) {
                brace++;
            }
            String kind = words.get(from).text();
            boolean holds = brace < to && CONTAINERS.contains(kind);
            int start = words.get(from).start();
            int first = documented(start);
            String documentation = documentation(first, start);
            return new Unit(
                    key,
                    documentation + said(from, to),
                    documentation + said(from, holds ? brace : to),
                    documentation,
                    first,
                    start,
                    words.get(to - 1).end(),
                    holds ? words.get(brace).start() : -1,
                    holds ? units(brace + 1, to - 1, kind) : List.of());
        }

        private String said(int from, int to) {
            return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
        }

        private String key(int from, int to, String within) {
            String first = words.get(from).text();
            String second = from + 1 < to ? words.get(from + 1).text() : "";
            int arrow = find(ARROWS, from, to);
            if (within.equals("firm") && !first.equals("let")) {
                return first;
            }
            if (arrow > from && !EVENTS.contains(first) && !first.equals("(") && find(SIGNS, from, to) < 0) {
                return pair(from, arrow, to);
            }
            if (within.equals("alliance")) {
                return first;
            }
            if (CONTAINERS.contains(first) || first.equals("let") || first.equals("use")) {
                return first.equals("let") ? "let " + second : first + " " + second;
            }
            if (first.equals("title") || first.equals("time") || first.equals("entente")) {
                return first;
            }
            if (first.equals("firms") && second.equals("from")) {
                return said(from, to);
            }
            if (EVENTS.contains(first)) {
                int brace = find(Set.of("{"), from, to);
                return "event " + said(from, brace < 0 ? to : brace);
            }
            int sign = find(SIGNS, from, to);
            boolean asks = ASKING.contains(first);
            return sign < 0 || asks ? "ask " + said(from, to) : said(from, sign + 1);
        }

        /** A pair of firms, whatever the arrow between them, as long as it goes the same ways. */
        private String pair(int from, int arrow, int to) {
            int end = arrow + 1;
            int depth = 0;
            do {
                end++;
                String word = end < to ? words.get(end).text() : "";
                depth += word.equals("[") ? 1 : 0;
                if (depth == 0) {
                    break;
                }
                depth -= word.equals("]") ? 1 : 0;
                end += depth == 0 ? 1 : 0;
            } while (depth > 0 && end < to);
            String sign = words.get(arrow).text();
            boolean mutual = sign.equals("<->") || sign.equals("|-|");
            return said(from, arrow) + (mutual ? " <-> " : " -> ") + said(arrow + 1, end);
        }

        private int find(Set<String> signs, int from, int to) {
            int depth = 0;
            for (int k = from; k < to; k++) {
                String word = words.get(k).text();
                if (depth == 0 && signs.contains(word)) {
                    return k;
                }
                depth += "{([".contains(word) ? 1 : "})]".contains(word) ? -1 : 0;
            }
            return -1;
        }

        /** Where the lines of documentation begin that stand right above. */
        private int documented(int start) {
            int line = source.line(start);
            boolean leads = source.lineText(line)
                    .substring(0, start - source.lineStarts().get(line - 1))
                    .isBlank();
            int top = line;
            while (leads && top > 1 && isDocumentation(source.lineText(top - 1))) {
                top--;
            }
            return top == line ? start : source.lineStarts().get(top - 1);
        }

        private static boolean isDocumentation(String line) {
            String text = line.strip();
            return text.startsWith("##") && !text.startsWith("###");
        }

        private String documentation(int first, int start) {
            return source.text()
                    .substring(first, start)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.substring(2).strip() + "\n")
                    .collect(Collectors.joining());
        }
    }

    /** The first words of questions in whose text a sign of assignment may stand. */
    private static final Set<String> ASKING = asking();

    private static Set<String> asking() {
        Set<String> words = new LinkedHashSet<>(List.of(
                "show",
                "expect",
                "simulate",
                "stability",
                "equilibria",
                "equations",
                "threshold",
                "prove",
                "repair",
                "sweep",
                "trace",
                "map",
                "sensitivity",
                "uncertainty",
                "fit",
                "forecast",
                "coalitions",
                "optimize",
                "compare",
                "portrait",
                "draw",
                "network",
                "save"));
        return java.util.Collections.unmodifiableSet(words);
    }
}
