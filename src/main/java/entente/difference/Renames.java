package entente.difference;

import entente.model.Fact;
import entente.model.Facts;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Firms that are called otherwise: a firm that is gone and one that is new are the same if more than half of what is said
 * of them is the same, what they give and get included.
 */
public final class Renames {
    /** So many firms at most are compared each with each. */
    private static final int MOST = 200;

    public static final Renames NONE = new Renames(Map.of());

    private static final Pattern WORD = Pattern.compile("`[^`]*`(\\[\\d+])?|[\\p{L}\\p{M}\\p{Nd}_₀-₉]+(\\[\\d+])?");

    private final Map<String, String> names;

    private record Pairing(String gone, String fresh, double alike) {}

    private Renames(Map<String, String> names) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** By old names. */
    public Map<String, String> names() {
        return names;
    }

    static Renames between(Model before, Model after) {
        Map<String, Firm> gone = apart(before, after);
        Map<String, Firm> fresh = apart(after, before);
        if (gone.isEmpty() || fresh.isEmpty() || gone.size() > MOST || fresh.size() > MOST) {
            return NONE;
        }
        Map<String, Set<String>> old = sayings(before, gone.keySet());
        Map<String, Set<String>> now = sayings(after, fresh.keySet());
        List<Pairing> pairings = new ArrayList<>();
        old.forEach((was, said) -> now.forEach((is, says) -> pairings.add(new Pairing(was, is, alike(said, says)))));
        // A stable sort: of equals the first declared goes first.
        pairings.sort((a, b) -> Double.compare(b.alike(), a.alike()));
        Map<String, String> names = new LinkedHashMap<>();
        for (Pairing pairing : pairings) {
            if (pairing.alike() > 0.5 && !names.containsKey(pairing.gone()) && !names.containsValue(pairing.fresh())) {
                names.put(pairing.gone(), pairing.fresh());
            }
        }
        return new Renames(names);
    }

    private static Map<String, Firm> apart(Model model, Model other) {
        Map<String, Firm> apart = new LinkedHashMap<>();
        for (Firm firm : model.firms()) {
            if (other.firm(firm.name()).isEmpty()) {
                apart.put(firm.name(), firm);
            }
        }
        return apart;
    }

    /** The share of what both say in all that either says. */
    private static double alike(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    /** What is said of each, itself and the others of these without their names. */
    private static Map<String, Set<String>> sayings(Model model, Set<String> firms) {
        Map<String, Set<String>> sayings = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (String firm : firms) {
            sayings.put(firm, new LinkedHashSet<>());
            written.put(plain(firm), firm);
        }
        for (Fact fact : Facts.of(model).all()) {
            // Nearly every firm is present.
            if (fact.kind() == Fact.Kind.FIRM && fact.aspect().isEmpty()) {
                continue;
            }
            Set<String> named = new LinkedHashSet<>();
            Matcher words = WORD.matcher(fact.line());
            while (words.find()) {
                String firm = written.get(words.group());
                if (firm != null) {
                    named.add(firm);
                }
            }
            for (String firm : named) {
                String said = WORD.matcher(fact.line()).replaceAll(word -> {
                    String other = written.get(word.group());
                    return other == null ? Matcher.quoteReplacement(word.group()) : other.equals(firm) ? "•" : "?";
                });
                sayings.getOrDefault(firm, new LinkedHashSet<>()).add(said);
            }
        }
        return sayings;
    }

    private static String plain(String name) {
        return name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-[]".indexOf(c) >= 0)
                ? name
                : "`" + name + "`";
    }

    /** A model with the new names. */
    Model of(Model model) {
        List<Firm> firms = new ArrayList<>();
        boolean renamed = false;
        for (Firm firm : model.firms()) {
            String name = names.get(firm.name());
            renamed |= name != null;
            firms.add(name == null ? firm : firm.called(name));
        }
        if (!renamed) {
            return model;
        }
        Model changed = model.withFirms(firms);
        for (int index = 0; index < model.parameters().size(); index++) {
            Parameter parameter = model.parameter(index);
            int dot = parameter.name().indexOf('.');
            String name = dot < 0 ? null : names.get(parameter.name().substring(0, dot));
            if (name != null) {
                changed = changed.with(
                        index, parameter.called(name + parameter.name().substring(dot)));
            }
        }
        return changed;
    }

    /** Canonical words with the new names. */
    String in(String words) {
        return names.isEmpty()
                ? words
                : WORD.matcher(words).replaceAll(word -> {
                    String name = names.get(word.group().replace("`", ""));
                    return Matcher.quoteReplacement(name == null ? word.group() : Name.written(name));
                });
    }

    /** Whether one firm gets two names, or two firms get one. */
    boolean clashesWith(Renames other) {
        return names.entrySet().stream().anyMatch(one -> {
            String name = other.names.get(one.getKey());
            return name != null ? !name.equals(one.getValue()) : other.names.containsValue(one.getValue());
        });
    }

    Renames and(Renames other) {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.putAll(other.names);
        return new Renames(all);
    }

    Renames without(Renames other) {
        Map<String, String> rest = new LinkedHashMap<>(names);
        rest.keySet().removeAll(other.names.keySet());
        return new Renames(rest);
    }
}
