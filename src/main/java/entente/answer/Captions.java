package entente.answer;

import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the names in an answer are shown: which have labels, and which stand for what is written with a percent sign. */
public final class Captions {
    /** Columns of tables that hold a row for each stretch of the quantity. */
    private static final List<String> STRETCH = List.of("from", "to", "at");

    public static final Captions NONE = new Captions(Model.EMPTY, Set.of());

    private final Model model;
    private final Set<String> percent;

    private Captions(Model model, Set<String> percent) {
        this.model = model;
        this.percent = percent;
    }

    /** @param model to which the question was put */
    public static Captions of(Inquiry inquiry, Model model) {
        Set<String> percent = new LinkedHashSet<>();
        Question question = inquiry.question();
        question.moved().stream().filter(Question.Axis::percent).forEach(axis -> percent.add(axis.text()));
        if (!percent.isEmpty() && (question instanceof Question.Threshold || question instanceof Question.Trace)) {
            percent.addAll(STRETCH);
        }
        for (Question.Value value : question.values()) {
            if (percent(value.expression(), model)) {
                percent.add(value.text());
            }
        }
        return new Captions(model, percent);
    }

    /** Whether it is the value of a parameter that is written with a percent sign. */
    private static boolean percent(Expression value, Model model) {
        OptionalInt parameter = value.valueOf();
        return parameter.isPresent()
                && model.parameter(parameter.getAsInt()).caption().percent();
    }

    /** The label of a firm, an alliance or a parameter; null where it has none. */
    public @Nullable String label(String name) {
        OptionalInt firm = model.firm(name);
        if (firm.isPresent()) {
            return model.firms().get(firm.getAsInt()).label();
        }
        OptionalInt parameter = model.parameter(name);
        if (parameter.isPresent()) {
            return model.parameter(parameter.getAsInt()).caption().label();
        }
        OptionalInt alliance = model.alliance(name);
        return alliance.isPresent() ? model.alliances().get(alliance.getAsInt()).label() : null;
    }

    /** A name with its label, where it has one that does not hold the name. */
    public String named(String name) {
        return named(name, label(name));
    }

    /** A label that holds the name as a word says it already. */
    public static String named(String name, @Nullable String label) {
        if (label == null) {
            return name;
        }
        int at = label.indexOf(name);
        boolean word = at >= 0 && !letter(label, at - 1) && !letter(label, at + name.length());
        return word ? label : name + " " + label;
    }

    /** A letter of a word that is written with spaces around it. */
    private static boolean letter(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && !Character.isIdeographic(text.charAt(at));
    }

    /** The label alone where there is one, as papers want it. */
    public String title(String name) {
        String label = label(name);
        return label == null ? name : label;
    }

    /** Whether the values under this heading are shown with a percent sign. */
    public boolean percent(String heading) {
        return percent.contains(heading);
    }
}
