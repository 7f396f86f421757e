package entente.check.draft;

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
import org.jspecify.annotations.Nullable;

/** Collects what is wrong. A mistake that shows up in several scenarios, or for each member of a family, is told once. */
public final class Problems {
    private record Key(Object code, Span span) {}

    /** More than these are not listed: one wrong name can bring thousands. */
    private static final int MOST = 100;

    private static final List<Code> UNKNOWN =
            List.of(Code.E201, Code.E202, Code.E203, Code.E208, Code.E209, Code.E221, Code.E312);

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Diagnostic, List<Span>> doubtful = new LinkedHashMap<>();
    private boolean incomplete;
    private final Set<Key> seen = new LinkedHashSet<>();
    private final Map<Source, NavigableSet<Integer>> spoilt = new LinkedHashMap<>();
    private final Map<Source, Integer> order = new LinkedHashMap<>();

    /** Says nothing more about lines that could not be read. */
    public void spoil(List<Span> mistakes) {
        for (Span mistake : mistakes) {
            spoilt.computeIfAbsent(mistake.source(), s -> new TreeSet<>()).add(mistake.line());
        }
    }

    /** Whether a statement has lines that could not be read, so that what it lacks may be there. */
    public boolean spoilt(@Nullable Span statement) {
        NavigableSet<Integer> lines = statement == null ? null : spoilt.get(statement.source());
        if (statement == null || lines == null) {
            return false;
        }
        Integer line = lines.ceiling(statement.line());
        return line != null && line <= statement.source().line(statement.end());
    }

    public void add(Diagnostic diagnostic) {
        if (incomplete && UNKNOWN.contains(diagnostic.code())) {
            return;
        }
        Set<Integer> lines = spoilt.get(diagnostic.span().source());
        if (lines != null && lines.contains(diagnostic.span().line())) {
            return;
        }
        order.putIfAbsent(diagnostic.span().source(), order.size());
        if (seen.add(new Key(diagnostic.code(), diagnostic.span()))) {
            found.add(diagnostic);
        }
    }

    /** Adds a mistake that another one explains, if there is one within these places. */
    void addUnlessMistaken(List<Span> places, Diagnostic diagnostic) {
        doubtful.put(diagnostic, places);
    }

    /** Says nothing more about names that are unknown: what could have declared them could not be read. */
    public void incomplete() {
        incomplete = true;
    }

    private boolean explained(List<Span> places) {
        return found.stream()
                .map(Diagnostic::span)
                .anyMatch(at -> places.stream()
                        .anyMatch(place -> place.source() == at.source()
                                && place.start() <= at.start()
                                && at.end() <= place.end()));
    }

    /** Adds what reading a file found, whatever lines it spoils. */
    public void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** Whether there are so many that nobody will read what else could be said about one more. */
    public boolean crowded() {
        return found.size() > 2 * MOST;
    }

    /** How many mistakes; warnings are none. */
    public int count() {
        return (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count() + doubtful.size();
    }

    /** In the order of their places. */
    public List<Diagnostic> sorted() {
        doubtful.forEach((diagnostic, places) -> {
            if (!explained(places)) {
                add(diagnostic);
            }
        });
        doubtful.clear();
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
