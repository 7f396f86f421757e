package entente.session;

import entente.chart.Chart;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file is to hold.
 *
 * @param results    of one question, one for each scenario; at least one
 * @param chart      their figure; null where there is nothing to see
 * @param provenance what they were computed from, by name
 * @param dpi        pixels to an inch, of pictures that have pixels
 * @param digits     significant ones in tables; null for as many as the kind of file usually has
 */
public record Saved(
        List<Result> results,
        @Nullable Chart chart,
        Map<String, String> provenance,
        int dpi,
        @Nullable Integer digits) {
    /** What printers print. */
    public static final int USUAL_DPI = 300;

    public Saved {
        results = List.copyOf(results);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** The same with more of where it comes from, in front. */
    public Saved from(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(name, value));
        all.putAll(provenance);
        return new Saved(results, chart, all, dpi, digits);
    }
}
