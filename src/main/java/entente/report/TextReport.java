package entente.report;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.model.Model;
import entente.session.Answer;
import entente.session.Result;

/** Answers as people read them in a terminal: what happened in a sentence or two, then a picture, then figures. */
public final class TextReport {
    private final Messages messages;
    private final Canvas canvas;

    /** What the terminal can show: its width in columns, whether colours and characters beyond ASCII are wanted. */
    public record Canvas(int width, boolean color, boolean unicode) {}

    public TextReport(Messages messages, Canvas canvas) {
        this.messages = messages;
        this.canvas = canvas;
    }

    /** The question and its answer, with a line end after its last line. */
    public String of(Result result) {
        Answer answer = result.answer();
        if (answer instanceof Answer.Shown || answer instanceof Answer.Expected || answer instanceof Answer.Saved) {
            return body(result);
        }
        Style style = style();
        String asked = DisplayText.safe(oneLine(result.inquiry().span().text()));
        String scenario = result.scenario().equals("base") ? "" : "  [" + DisplayText.safe(result.scenario()) + "]";
        return style.bold(asked) + scenario + "\n\n" + body(result) + "\n";
    }

    /** The answer alone, as the REPL shows it under the question just typed. */
    public String body(Result result) {
        Answer answer = result.answer();
        Style style = style();
        if (answer instanceof Answer.Simulated simulated) {
            return new SimulationText(style).of(simulated);
        }
        if (answer instanceof Answer.EquilibriaFound found) {
            return new EquilibriaText(style).of(found);
        }
        if (answer instanceof Answer.Judged judged) {
            return new StabilityText(style).of(judged.verdict());
        }
        if (answer instanceof Answer.JudgedOverTime judged) {
            return new RegimesText(style).of(judged);
        }
        if (answer instanceof Answer.Uncertain uncertain) {
            return new UncertaintyText(style).of(uncertain.uncertainty());
        }
        Sheet sheet = Sheet.of(answer);
        if (sheet != null) {
            return new SheetText(style).of(answer, sheet);
        }
        return new ShortText(style, result.scenario().equals(entente.model.Scenarios.BASE) ? null : result.scenario())
                .of(answer);
    }

    /** A firm's name with its label, if it has one. */
    static String name(Model model, int firm) {
        String name = model.firms().get(firm).name();
        String label = model.firms().get(firm).label();
        return DisplayText.safe(label == null || label.equals(name) ? name : name + " " + label);
    }

    private Style style() {
        return new Style(messages, canvas);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == ' ' || c == '\n' || c == '\t') {
                space = true;
            } else {
                line.append(space && !line.isEmpty() ? " " : "").append(c);
                space = false;
            }
        }
        return line.toString();
    }
}
