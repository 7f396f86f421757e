package entente.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to write for a word that people bring along from elsewhere: the table {@code near_words.txt}. */
public final class NearWords {
    /** Where a word stands, which decides what was meant by it. */
    public enum Place {
        LINE,
        FIRM,
        ALLIANCE,
        VERB,
        JOINING,
        FUNCTION,
        VALUE,
        DISTRIBUTION,
        PART,
        QUALITY,
        SIGN
    }

    /** The words of a place, lower case; read when a first mistake asks for them. */
    private static final class Table {
        private static final Map<Place, Map<String, List<NearWord>>> WORDS = read();

        private static Map<Place, Map<String, List<NearWord>>> read() {
            Map<Place, Map<String, List<NearWord>>> words = new LinkedHashMap<>();
            for (String line :
                    Resource.text("entente/diagnostic/near_words.txt").split("\n")) {
                // A sign can be a bar, but not a bar between blanks.
                String[] cells = line.strip().split("\\s\\|\\s", 4);
                if (cells.length == 4 && !line.startsWith("#")) {
                    Place place = Place.valueOf(cells[0].strip().toUpperCase(Locale.ROOT));
                    for (String word : cells[3].strip().split(" +")) {
                        words.computeIfAbsent(place, none -> new LinkedHashMap<>())
                                .computeIfAbsent(word, none -> new ArrayList<>())
                                .add(new NearWord(place, word, cells[1].strip(), cells[2].strip()));
                    }
                }
            }
            return Collections.unmodifiableMap(words);
        }
    }

    private NearWords() {}

    /** What can be meant by a word in its place, the likeliest first. */
    public static List<NearWord> all(Place place, String written) {
        Map<String, List<NearWord>> words = Table.WORDS.getOrDefault(place, Map.of());
        List<NearWord> exact = words.get(written);
        return exact == null ? words.getOrDefault(written.toLowerCase(Locale.ROOT), List.of()) : exact;
    }

    /** Every word of a place. */
    public static List<NearWord> all(Place place) {
        return Table.WORDS.getOrDefault(place, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What is likeliest meant by it; null where nothing is known of it. */
    public static @Nullable NearWord of(Place place, String written) {
        List<NearWord> all = all(place, written);
        return all.isEmpty() ? null : all.get(0);
    }

    /** What to do about it; null where nothing is known of it. */
    public static @Nullable Phrase hint(Place place, String written) {
        NearWord near = of(place, written);
        return near == null ? null : near.hint();
    }
}
