package entente.difference.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings into one text, ours, what another says otherwise than their common base, unit by unit. What ours does not
 * change of a unit it takes; where both change it differently they clash.
 */
public final class ThreeWay {
    private final Outline ours;
    private final Outline theirs;
    private final Predicate<String> wanted;
    private final boolean mark;
    private final Editing editing;
    private final Set<String> paths = new LinkedHashSet<>();
    private final List<Clash> clashes = new ArrayList<>();

    private ThreeWay(Outline ours, Outline theirs, Predicate<String> wanted, boolean mark) {
        this.ours = ours;
        this.theirs = theirs;
        this.wanted = wanted;
        this.mark = mark;
        this.editing = new Editing(ours, theirs);
    }

    /** All that theirs changes, as far as it can be taken; clashes stand in the text between git's marks. */
    public static ThreeWay of(Outline base, Outline ours, Outline theirs) {
        return of(base, ours, theirs, path -> true);
    }

    /** The changes whose paths are wanted. */
    public static ThreeWay of(Outline base, Outline ours, Outline theirs, Predicate<String> wanted) {
        return run(base, ours, theirs, wanted, false);
    }

    /** Each change a clash. */
    public static ThreeWay marking(Outline base, Outline ours, Outline theirs) {
        return run(base, ours, theirs, path -> true, true);
    }

    private static ThreeWay run(Outline base, Outline ours, Outline theirs, Predicate<String> wanted, boolean mark) {
        ThreeWay merge = new ThreeWay(ours, theirs, wanted, mark);
        merge.merge("", base.units(), ours.units(), theirs.units(), null);
        return merge;
    }

    public String text() {
        return editing.text();
    }

    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /** What theirs changes, whether it was wanted or not. */
    public Set<String> paths() {
        return paths;
    }

    private void merge(String within, List<Unit> base, List<Unit> mine, List<Unit> other, @Nullable Unit container) {
        Map<String, Unit> b = byKey(base);
        Map<String, Unit> o = byKey(mine);
        Map<String, Unit> t = byKey(other);
        for (Unit was : base) {
            Unit is = t.get(was.key());
            if (is == null) {
                removed(within + was.key(), was, o.get(was.key()));
            }
        }
        Unit anchor = null;
        for (Unit is : other) {
            Unit was = b.get(is.key());
            Unit own = o.get(is.key());
            if (was != null) {
                changed(within + is.key(), was, own, is);
            } else {
                added(within + is.key(), own, is, anchor, container);
            }
            anchor = own == null ? anchor : own;
        }
    }

    private static Map<String, Unit> byKey(List<Unit> units) {
        Map<String, Unit> by = new LinkedHashMap<>();
        units.forEach(unit -> by.put(unit.key(), unit));
        return by;
    }

    private boolean takes(String path) {
        paths.add(path);
        return wanted.test(path);
    }

    private void removed(String path, Unit was, @Nullable Unit own) {
        if (own == null || !takes(path)) {
            return;
        }
        if (!mark && own.said().equals(was.said())) {
            editing.remove(own);
        } else {
            clash(path, own, null);
        }
    }

    private void added(String path, @Nullable Unit own, Unit is, @Nullable Unit anchor, @Nullable Unit container) {
        if (own == null) {
            if (takes(path)) {
                if (mark) {
                    clashes.add(new Clash(path, "", text(theirs, is)));
                }
                editing.insert(is, anchor, container, mark);
            }
        } else if (!own.said().equals(is.said())) {
            if (own.isContainer() && is.isContainer() && own.head().equals(is.head())) {
                merge(path + "/", List.of(), own.children(), is.children(), own);
            } else if (takes(path)) {
                clash(path, own, is);
            }
        }
    }

    private void changed(String path, Unit was, @Nullable Unit own, Unit is) {
        if (was.said().equals(is.said()) || own != null && own.said().equals(is.said())) {
            return;
        }
        if (own == null) {
            if (takes(path)) {
                clashes.add(new Clash(path, "", text(theirs, is)));
                editing.insertMarked(is);
            }
        } else if (was.isContainer() && own.isContainer() && is.isContainer()) {
            head(path, was, own, is);
            merge(path + "/", was.children(), own.children(), is.children(), own);
        } else if (takes(path)) {
            if (!mark && own.said().equals(was.said())) {
                editing.replace(own, is, was);
            } else {
                clash(path, own, is);
            }
        }
    }

    /** What stands before the brace. */
    private void head(String path, Unit was, Unit own, Unit is) {
        if (is.head().equals(was.head()) || is.head().equals(own.head()) || !takes(path)) {
            return;
        }
        if (!mark && own.head().equals(was.head())) {
            editing.replaceHead(own, is, was);
        } else {
            clash(path, own, is);
        }
    }

    private void clash(String path, Unit own, @Nullable Unit is) {
        clashes.add(new Clash(path, text(ours, own), is == null ? "" : text(theirs, is)));
        editing.mark(own, is);
    }

    private static String text(Outline of, Unit unit) {
        return of.text().substring(unit.first(), unit.end());
    }
}
