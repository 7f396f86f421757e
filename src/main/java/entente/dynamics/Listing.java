package entente.dynamics;

import entente.model.Alliance;
import entente.model.Contributions;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Range;
import entente.model.Scenarios;
import java.util.Map;

/**
 * The models of a script, written down as they were understood: families and {@code each} spelt out, imports and data
 * files merged in, scenarios applied. In the words of the language, one fact a line.
 */
public final class Listing {
    private final Model model;
    private final Formula formula;
    private final StringBuilder text = new StringBuilder();

    private Listing(Model model) {
        this.model = model;
        this.formula = new Formula(model, Notation.TEXT);
    }

    public static String of(Scenarios scenarios) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Model> scenario : scenarios.models().entrySet()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("scenario ")
                    .append(scenario.getKey())
                    .append('\n');
            text.append(new Listing(scenario.getValue()).list());
        }
        return text.toString();
    }

    private String list() {
        model.parameters().forEach(this::parameter);
        model.firms().forEach(this::firm);
        model.alliances().forEach(this::alliance);
        Contributions contributions = model.contributions();
        for (int term = 0; term < contributions.count(); term++) {
            contribution(contributions, term);
        }
        for (Event event : model.events()) {
            line(event.text());
        }
        return text.toString();
    }

    private void parameter(Parameter parameter) {
        Range range = parameter.range();
        line("let " + parameter.name() + " = " + formula.of(parameter.value())
                + (range == null ? "" : " in " + number(range.low()) + ".." + number(range.high())));
    }

    private void firm(Firm firm) {
        line("firm " + firm.name() + (firm.present() ? "" : " absent") + " { growth " + formula.of(firm.growth())
                + "; capacity " + formula.of(firm.capacity()) + "; output " + formula.of(firm.output()) + " }");
    }

    private void alliance(Alliance alliance) {
        StringBuilder names = new StringBuilder();
        for (int member : alliance.members()) {
            names.append(names.isEmpty() ? "" : ", ").append(name(member));
        }
        Expression from = alliance.from();
        Expression to = alliance.to();
        line("alliance " + alliance.name()
                + (from == null ? "" : " from " + formula.of(from))
                + (to == null ? "" : " to " + formula.of(to))
                + " { members " + names + " }");
    }

    private void contribution(Contributions contributions, int term) {
        int alliance = contributions.alliance(term);
        line(name(contributions.from(term)) + " -> " + name(contributions.to(term)) + " "
                + formula.of(contributions.coefficient(term))
                + (alliance < 0
                        ? ""
                        : "  # in " + model.alliances().get(alliance).name()));
    }

    private String name(int firm) {
        return model.firms().get(firm).name();
    }

    private static String number(double value) {
        return Notation.TEXT.number(value);
    }

    private void line(String fact) {
        text.append("  ").append(fact).append('\n');
    }
}
