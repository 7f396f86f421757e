package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one source, collected while it is read. */
final class Mistakes {
    /** More than these are not listed: a file that is no script would fill the screen. */
    private static final int MOST = 100;

    /** Nor is the text read on behind these: nobody reads what would be said. */
    private static final int ENOUGH = 10_000;

    private final Source source;
    private final List<Diagnostic> found = new ArrayList<>();
    private int count;

    Mistakes(Source source) {
        this.source = source;
    }

    Mistakes copy() {
        Mistakes copy = new Mistakes(source);
        found.forEach(copy::add);
        return copy;
    }

    Source source() {
        return source;
    }

    Span span(int start, int end) {
        return source.span(start, end);
    }

    void add(Diagnostic mistake) {
        count++;
        if (found.size() < MOST) {
            found.add(mistake);
        }
    }

    boolean enough() {
        return count >= ENOUGH;
    }

    int count() {
        return count;
    }

    List<Diagnostic> inOrder() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        if (count > MOST) {
            Span last = all.get(all.size() - 1).span();
            all.add(Diagnostic.of(Code.E703, last, MOST, count).hint("diagnostic.hint.mendFirst"));
        }
        return all;
    }
}
