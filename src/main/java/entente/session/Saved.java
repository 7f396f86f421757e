package entente.session;

import entente.chart.Chart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file is to hold.
 *
 * @param results of one question, one for each scenario; at least one
 * @param chart   their figure; null where there is nothing to see
 * @param origin  what they were computed from, by name; not every kind of file says it
 * @param dpi     pixels to an inch, of pictures that have pixels
 * @param digits  significant ones in tables; null for as many as the kind of file usually has
 */
public record Saved(
        List<Result> results,
        @Nullable Chart chart,
        Supplier<Map<String, String>> origin,
        int dpi,
        @Nullable Integer digits) {
    /** What printers print. */
    public static final int USUAL_DPI = 300;

    public Saved {
        results = List.copyOf(results);
    }

    public Map<String, String> provenance() {
        return origin.get();
    }

    /** The same with more of where it comes from, in front. */
    public Saved from(String name, String value) {
        Supplier<Map<String, String>> more = () -> {
            Map<String, String> all = new LinkedHashMap<>(Map.of(name, value));
            all.putAll(origin.get());
            return all;
        };
        return new Saved(results, chart, more, dpi, digits);
    }
}
