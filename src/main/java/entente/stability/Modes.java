package entente.stability;

import entente.law.Coefficients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The modes of all pairs and of the whole.
 *
 * @param whole     the mode that all pairs share, or mixed
 * @param symmetric every pair gives and takes the same
 * @param pairs     every pair in models of at most 50 firms; beyond, empty
 * @param counts    pairs by mode, whatever the size
 */
public record Modes(Mode whole, boolean symmetric, List<PairMode> pairs, Map<Mode, Long> counts) {
    private static final int ALL_LISTED = 50;

    public Modes {
        pairs = List.copyOf(pairs);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public static Modes of(Coefficients d) {
        int n = d.size();
        Map<Mode, Long> counts = new EnumMap<>(Mode.class);
        List<PairMode> pairs = new ArrayList<>();
        boolean symmetric = true;
        long acting = 0;
        for (int to = 0; to < n; to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                int from = d.from(k);
                double back = d.contribution(to, from);
                symmetric &= back == d.value(k);
                // A pair that acts both ways is met twice; it counts where its second firm receives.
                if (from < to || back == 0) {
                    Mode mode = Mode.of(d.value(k), back);
                    if (mode != Mode.INDEPENDENT) {
                        counts.merge(mode, 1L, Long::sum);
                        acting++;
                    }
                }
            }
        }
        long independent = (long) n * (n - 1) / 2 - acting;
        if (independent > 0) {
            counts.put(Mode.INDEPENDENT, independent);
        }
        if (n <= ALL_LISTED) {
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    double there = d.contribution(i, j);
                    double back = d.contribution(j, i);
                    pairs.add(new PairMode(i, j, Mode.of(there, back), there == back));
                }
            }
        }
        Mode whole = counts.isEmpty()
                ? Mode.INDEPENDENT
                : counts.size() > 1 ? Mode.MIXED : counts.keySet().iterator().next();
        return new Modes(whole, symmetric, pairs, counts);
    }
}
