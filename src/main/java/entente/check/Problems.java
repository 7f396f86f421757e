package entente.check;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong. A mistake that shows up in several scenarios, or for each member of a family, is told once. */
final class Problems {
    private record Key(Object code, Span span) {}

    /** More than these are not listed: one wrong name can bring thousands. */
    private static final int MOST = 100;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Key> seen = new LinkedHashSet<>();
    private final Map<Source, NavigableSet<Integer>> spoilt = new LinkedHashMap<>();
    private final Map<Source, Integer> order = new LinkedHashMap<>();

    /** Says nothing more about lines that could not be read. */
    void spoil(List<Span> mistakes) {
        for (Span mistake : mistakes) {
            spoilt.computeIfAbsent(mistake.source(), s -> new TreeSet<>()).add(mistake.line());
        }
    }

    /** Whether a statement has lines that could not be read, so that what it lacks may be there. */
    boolean spoilt(Span statement) {
        NavigableSet<Integer> lines = spoilt.get(statement.source());
        if (lines == null) {
            return false;
        }
        Integer line = lines.ceiling(statement.line());
        return line != null && line <= statement.source().line(statement.end());
    }

    void add(Diagnostic diagnostic) {
        Set<Integer> lines = spoilt.get(diagnostic.span().source());
        if (lines != null && lines.contains(diagnostic.span().line())) {
            return;
        }
        order.putIfAbsent(diagnostic.span().source(), order.size());
        if (seen.add(new Key(diagnostic.code(), diagnostic.span()))) {
            found.add(diagnostic);
        }
    }

    /** Adds what reading a file found, whatever lines it spoils. */
    void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** Whether there are so many that nobody will read what else could be said about one more. */
    boolean crowded() {
        return found.size() > 2 * MOST;
    }

    /** How many mistakes; warnings are none. */
    int count() {
        return (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count();
    }

    /** In the order of their places. */
    List<Diagnostic> sorted() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.<Diagnostic>comparingInt(
                        d -> order.getOrDefault(d.span().source(), 0))
                .thenComparingInt(d -> d.span().start()));
        if (sorted.size() <= MOST) {
            return sorted;
        }
        Span last = sorted.get(MOST - 1).span();
        List<Diagnostic> listed = new ArrayList<>(sorted.subList(0, MOST));
        listed.add(Diagnostic.of(Code.E703, last, MOST, sorted.size()).hint("diagnostic.hint.mendFirst"));
        return listed;
    }
}
