package entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a model says, one fact a line, by names and never by index numbers: {@code firm Jia growth 0.5}. Families,
 * {@code each}, imports, data files and scenarios have gone into it. The order of declaration shows only in events, which
 * happen in that order.
 */
public final class Facts {
    private final Model model;
    private final ExpressionText text;

    private Facts(Model model) {
        this.model = model;
        this.text = new ExpressionText(model);
    }

    public static Facts of(Model model) {
        return new Facts(model);
    }

    /** All of them, those of a kind sorted; events in their order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        section(this::words, lines);
        section(this::parameters, lines);
        section(this::firms, lines);
        section(this::alliances, lines);
        section(this::contributions, lines);
        events(lines::add);
        return lines;
    }

    private static void section(Consumer<Consumer<String>> facts, List<String> lines) {
        List<String> own = new ArrayList<>();
        facts.accept(own::add);
        own.sort(null);
        lines.addAll(own);
    }

    /**
     * The same for models that say the same, in whatever order; 32 hexadecimal digits. Titles, labels and documentation
     * decide nothing and do not count.
     */
    public String hash() {
        FactHash hash = new FactHash();
        parameters(hash::add);
        firms(hash::add);
        alliances(hash::add);
        contributions(hash::add);
        hash.add(time());
        List<String> events = new ArrayList<>();
        events(events::add);
        for (int k = 0; k < events.size(); k++) {
            hash.add(k + " " + events.get(k));
        }
        return hash.digits();
    }

    /** What is said for readers alone. */
    private void words(Consumer<String> facts) {
        if (model.title() != null) {
            facts.accept("title " + quoted(model.title()));
        }
        facts.accept(time());
        for (int index : model.parameterIndices()) {
            Parameter parameter = model.parameter(index);
            words(parameter.name(), null, parameter.documentation(), facts);
        }
        model.firms().forEach(f -> words(f.name(), f.label(), f.documentation(), facts));
        model.alliances().forEach(a -> words(a.name(), a.label(), a.documentation(), facts));
    }

    private static void words(String name, @Nullable String label, String documentation, Consumer<String> facts) {
        if (label != null) {
            facts.accept("label " + ExpressionText.name(name) + " " + quoted(label));
        }
        if (!documentation.isEmpty()) {
            facts.accept("documentation " + ExpressionText.name(name) + " " + quoted(documentation));
        }
    }

    private String time() {
        TimeAxis time = model.time();
        return "time" + (time.unit() == null ? "" : " in " + time.unit())
                + (time.origin() == null ? "" : " from " + ExpressionText.number(time.origin()));
    }

    private void parameters(Consumer<String> facts) {
        for (int index : model.parameterIndices()) {
            Parameter parameter = model.parameter(index);
            String name = "parameter " + ExpressionText.name(parameter.name()) + " ";
            facts.accept(name + text.of(parameter.value()));
            if (parameter.range() != null) {
                facts.accept(name + "in " + range(parameter.range()));
            }
            if (parameter.distribution() != null) {
                facts.accept(name + "~ " + distribution(parameter.distribution()));
            }
        }
    }

    private static String range(Range range) {
        return ExpressionText.number(range.low()) + ".." + ExpressionText.number(range.high());
    }

    private static String distribution(Distribution distribution) {
        StringBuilder numbers = new StringBuilder();
        for (double number : distribution.parameters()) {
            numbers.append(numbers.isEmpty() ? "" : ", ").append(ExpressionText.number(number));
        }
        return ExpressionText.word(distribution.family()) + "(" + numbers + ")"
                + (distribution.truncation() == null ? "" : " in " + range(distribution.truncation()));
    }

    private void firms(Consumer<String> facts) {
        for (Firm firm : model.firms()) {
            String name = "firm " + ExpressionText.name(firm.name()) + " ";
            facts.accept(name + (firm.present() ? "present" : "absent"));
            facts.accept(name + "growth " + text.of(firm.growth()));
            facts.accept(name + "capacity " + text.of(firm.capacity()));
            facts.accept(name + "output " + text.of(firm.output()));
        }
    }

    private void alliances(Consumer<String> facts) {
        for (Alliance alliance : model.alliances()) {
            String name = "alliance " + ExpressionText.name(alliance.name());
            facts.accept(name
                    + (alliance.from() == null ? "" : " from " + text.of(alliance.from()))
                    + (alliance.to() == null ? "" : " to " + text.of(alliance.to())));
            for (int member : alliance.members()) {
                facts.accept(name + " member " + text.firm(member));
            }
        }
    }

    private void contributions(Consumer<String> facts) {
        Contributions all = model.contributions();
        for (int term = 0; term < all.count(); term++) {
            facts.accept("contribution " + text.firm(all.from(term)) + " -> " + text.firm(all.to(term))
                    + (all.alliance(term) < 0 ? "" : " in " + text.alliance(all.alliance(term))) + " "
                    + text.of(all.coefficient(term)));
        }
    }

    private void events(Consumer<String> facts) {
        EventText events = new EventText(text);
        model.events().forEach(event -> facts.accept("event " + events.of(event)));
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
