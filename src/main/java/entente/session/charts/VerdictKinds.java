package entente.session.charts;

import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Verdicts as kinds of areas, in colours that are the same in every figure: what is stable is green or blue. */
final class VerdictKinds {
    static final List<Series> ALL = all();

    private VerdictKinds() {}

    private static List<Series> all() {
        List<Series> all = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            all.add(Series.of(name(verdict), place(verdict)));
        }
        return List.copyOf(all);
    }

    /** As a legend says it, where no sentence stands around it. */
    static Phrase name(Verdict verdict) {
        return Phrase.of("chart.verdict." + verdict.name());
    }

    private static int place(Verdict verdict) {
        return switch (verdict) {
            case GLOBAL -> 2;
            case LOCAL -> 5;
            case UNSTABLE -> 4;
            case RUNAWAY -> 1;
            case NO_COEXISTENCE -> 3;
            case UNDECIDED -> 7;
        };
    }
}
