package entente.difference;

import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.model.Use;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text with other names of firms, wherever it names them. */
final class Renaming {
    private static final Pattern MEMBER = Pattern.compile("(.*)\\[\\d+]");

    private Renaming() {}

    /** The source itself where nothing in it is called so. */
    static Source of(Revision revision, Renames renames) {
        Source source = revision.source();
        Map<Span, String> places = new LinkedHashMap<>();
        renames.names().forEach((was, is) -> {
            Span declared = revision.scenarios().base().symbols().place(family(was));
            if (declared != null && declared.source().equals(source)) {
                places.put(declared, family(is));
                for (Use use : revision.plan().uses()) {
                    if (use.declaration().equals(declared)
                            && use.place().source().equals(source)) {
                        places.put(use.place(), family(is));
                    }
                }
            }
        });
        if (places.isEmpty()) {
            return source;
        }
        List<Span> ordered = new ArrayList<>(places.keySet());
        ordered.sort(Comparator.comparingInt(Span::start));
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Span place : ordered) {
            if (place.start() >= from) {
                text.append(source.text(), from, place.start()).append(Name.written(places.getOrDefault(place, "")));
                from = place.end();
            }
        }
        return Source.of(
                source.name(),
                text.append(source.text(), from, source.text().length()).toString());
    }

    private static String family(String name) {
        Matcher member = MEMBER.matcher(name);
        return member.matches() ? member.group(1) : name;
    }
}
