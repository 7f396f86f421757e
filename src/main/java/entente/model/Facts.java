package entente.model;

import entente.model.Fact.Kind;
import java.util.ArrayList;
import java.util.Comparator;
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
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        section(this::words, all);
        section(this::parameters, all);
        section(this::firms, all);
        section(this::alliances, all);
        section(this::contributions, all);
        events(all::add);
        return all;
    }

    /** The same, a line each. */
    public List<String> lines() {
        return all().stream().map(Fact::line).toList();
    }

    private static void section(Consumer<Consumer<Fact>> facts, List<Fact> all) {
        List<Fact> own = new ArrayList<>();
        facts.accept(own::add);
        own.sort(Comparator.comparing(Fact::line));
        all.addAll(own);
    }

    /**
     * The same for models that say the same, in whatever order; 32 hexadecimal digits. Titles, labels and documentation
     * decide nothing and do not count.
     */
    public String hash() {
        FactHash hash = new FactHash();
        Consumer<Fact> add = fact -> hash.add(fact.line());
        parameters(add);
        firms(add);
        alliances(add);
        contributions(add);
        add.accept(time());
        List<Fact> events = new ArrayList<>();
        events(events::add);
        for (int k = 0; k < events.size(); k++) {
            hash.add(k + " " + events.get(k).line());
        }
        return hash.digits();
    }

    /** What is said for readers alone. */
    private void words(Consumer<Fact> facts) {
        if (model.title() != null) {
            facts.accept(new Fact(Kind.TITLE, "", "", quoted(model.title())));
        }
        facts.accept(time());
        for (int index : model.parameterIndices()) {
            Parameter parameter = model.parameter(index);
            words(parameter.name(), parameter.caption().label(), parameter.documentation(), facts);
        }
        model.firms().forEach(f -> words(f.name(), f.label(), f.documentation(), facts));
        model.alliances().forEach(a -> words(a.name(), a.label(), a.documentation(), facts));
    }

    private static void words(String name, @Nullable String label, String documentation, Consumer<Fact> facts) {
        if (label != null) {
            facts.accept(new Fact(Kind.LABEL, ExpressionText.name(name), "", quoted(label)));
        }
        if (!documentation.isEmpty()) {
            facts.accept(new Fact(Kind.DOCUMENTATION, ExpressionText.name(name), "", quoted(documentation)));
        }
    }

    private Fact time() {
        TimeAxis time = model.time();
        String unit = time.meant() == null ? "" : "in " + time.meant();
        String origin = time.origin() == null ? "" : "from " + ExpressionText.number(time.origin());
        return new Fact(Kind.TIME, "", "", (unit + " " + origin).strip());
    }

    private void parameters(Consumer<Fact> facts) {
        for (int index : model.parameterIndices()) {
            Parameter parameter = model.parameter(index);
            String name = ExpressionText.name(parameter.name());
            facts.accept(new Fact(Kind.PARAMETER, name, "", text.of(parameter.value())));
            if (parameter.range() != null) {
                facts.accept(new Fact(Kind.PARAMETER, name, "in", range(parameter.range())));
            }
            if (parameter.distribution() != null) {
                facts.accept(new Fact(Kind.PARAMETER, name, "~", distribution(parameter.distribution())));
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

    private void firms(Consumer<Fact> facts) {
        for (Firm firm : model.firms()) {
            String name = ExpressionText.name(firm.name());
            facts.accept(new Fact(Kind.FIRM, name, "", firm.present() ? "present" : "absent"));
            facts.accept(new Fact(Kind.FIRM, name, "growth", text.of(firm.growth())));
            facts.accept(new Fact(Kind.FIRM, name, "capacity", text.of(firm.capacity())));
            facts.accept(new Fact(Kind.FIRM, name, "output", text.of(firm.output())));
        }
    }

    private void alliances(Consumer<Fact> facts) {
        for (Alliance alliance : model.alliances()) {
            String name = ExpressionText.name(alliance.name());
            String from = alliance.from() == null ? "" : "from " + text.of(alliance.from());
            String to = alliance.to() == null ? "" : "to " + text.of(alliance.to());
            facts.accept(new Fact(Kind.ALLIANCE, name, "", (from + " " + to).strip()));
            for (int member : alliance.members()) {
                facts.accept(new Fact(Kind.MEMBER, name, text.firm(member), ""));
            }
        }
    }

    private void contributions(Consumer<Fact> facts) {
        Contributions all = model.contributions();
        for (int term = 0; term < all.count(); term++) {
            facts.accept(new Fact(
                    Kind.CONTRIBUTION,
                    text.firm(all.from(term)) + " -> " + text.firm(all.to(term)),
                    all.alliance(term) < 0 ? "" : "in " + text.alliance(all.alliance(term)),
                    text.of(all.coefficient(term))));
        }
    }

    private void events(Consumer<Fact> facts) {
        EventText events = new EventText(text);
        for (Event event : model.events()) {
            facts.accept(new Fact(Kind.EVENT, events.trigger(event), "", events.body(event)));
        }
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
