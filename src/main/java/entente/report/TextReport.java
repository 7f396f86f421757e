package entente.report;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Scenarios;
import entente.session.Result;
import entente.session.answers.DrawAnswer;
import entente.session.answers.EquationsAnswer;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.ForecastAnswer;
import entente.session.answers.MapAnswer;
import entente.session.answers.PortraitAnswer;
import entente.session.answers.RegimesAnswer;
import entente.session.answers.SaveAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.ThresholdAnswer;
import entente.session.answers.TraceAnswer;
import entente.session.answers.UncertaintyAnswer;
import entente.session.charts.NamedDrawing;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        if (answer instanceof ShowAnswer || answer instanceof ExpectAnswer || answer instanceof SaveAnswer) {
            return body(result);
        }
        Style style = style(result);
        String asked = DisplayText.safe(oneLine(result.inquiry().span().text()));
        boolean several = result.inquiry().question().scenarios().size() > 1;
        String scenario =
                several || result.scenario().equals("base") ? "" : "  [" + DisplayText.safe(result.scenario()) + "]";
        return style.bold(asked) + scenario + "\n\n" + body(result) + "\n";
    }

    /** The answer alone, as the REPL shows it under the question just typed. */
    public String body(Result result) {
        Answer answer = result.answer();
        if (answer instanceof NamedDrawing named && named.path().isEmpty()) {
            return bodies(named);
        }
        Style style = style(result);
        for (Form<?> form : forms(style, where(result), result.inquiry())) {
            if (form.kind().isInstance(answer)) {
                return assumed(result) + form.of(answer);
            }
        }
        return assumed(result) + new SheetText(style, result.inquiry().question()).of(answer);
    }

    /** What is shown of answers that have a name is what was shown of them. */
    private String bodies(NamedDrawing named) {
        return named.answers().stream()
                .map(one -> body(Result.of(
                        one.inquiry(),
                        one.answer(),
                        Captions.of(
                                one.inquiry(),
                                one.runs().scenarios().of(one.inquiry().scenario())))))
                .collect(Collectors.joining("\n"));
    }

    /** What a question alone assumes, said before an answer of more than a line. */
    private String assumed(Result result) {
        boolean said = result.inquiry().assumed().isNone()
                || result.answer() instanceof ShowAnswer
                || result.answer() instanceof ExpectAnswer;
        return said
                ? ""
                : style(result)
                                .paragraph(List.of(Phrase.of(
                                        "report.assumed",
                                        result.inquiry().assumed().text())))
                        + "\n";
    }

    /** The scenario and what is assumed; null for base as it is. */
    private @Nullable String where(Result result) {
        String text = result.inquiry().assumed().text();
        boolean base = result.scenario().equals(Scenarios.BASE);
        if (text.isEmpty()) {
            return base ? null : result.scenario();
        }
        String assumed = messages.say("report.with", text);
        return base ? assumed : result.scenario() + " " + assumed;
    }

    /** What is shown in another form than sentences with a table. */
    private static List<Form<?>> forms(Style style, @Nullable String scenario, Inquiry inquiry) {
        return List.of(
                new Form<>(SimulationAnswer.class, new SimulationText(style)::of),
                new Form<>(EquilibriaAnswer.class, new EquilibriaText(style)::of),
                new Form<>(StabilityAnswer.class, new StabilityText(style)::of),
                new Form<>(RegimesAnswer.class, new RegimesText(style, inquiry.question())::of),
                new Form<>(UncertaintyAnswer.class, new UncertaintyText(style)::of),
                new Form<>(ForecastAnswer.class, new ForecastText(style)::of),
                new Form<>(ThresholdAnswer.class, new SheetText(style, inquiry.question())::of),
                new Form<>(TraceAnswer.class, new TraceText(style)::of),
                new Form<>(DrawAnswer.class, new DrawText(style, inquiry.options())::of),
                new Form<>(PortraitAnswer.class, new PortraitText(style)::of),
                new Form<>(MapAnswer.class, new MapText(style, inquiry.question())::of),
                new Form<>(EquationsAnswer.class, new EquationsText(style)::of),
                new Form<>(SaveAnswer.class, saved -> style.lines(saved.sentences())),
                new Form<>(ShowAnswer.class, new ShortText(style, scenario)::of),
                new Form<>(ExpectAnswer.class, new ShortText(style, scenario)::of));
    }

    private record Form<A extends Answer>(Class<A> kind, Function<A, String> text) {
        String of(Answer answer) {
            return text.apply(kind.cast(answer));
        }
    }

    /** A firm's name with its label, if it has one. */
    static String name(Model model, int firm) {
        String name = model.firms().get(firm).name();
        String label = model.firms().get(firm).label();
        return DisplayText.safe(Captions.named(name, label));
    }

    private Style style(Result result) {
        return new Style(messages, canvas, result.captions());
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
