package entente.console;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Severity;
import entente.report.TextReport;
import entente.report.TextReport.Canvas;
import entente.session.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows answers on one stream and everything else on the other. */
record Screen(Environment around, Messages messages, boolean outColor, boolean errColor) {

    /** @param color the value of {@code --color} */
    static Screen of(Environment around, Messages messages, String color) {
        return new Screen(
                around,
                messages,
                colored(color, around.colorWanted() && around.outIsTerminal()),
                colored(color, around.colorWanted() && around.errIsTerminal()));
    }

    private static boolean colored(String color, boolean automatic) {
        return color.equals("always") || (color.equals("auto") && automatic);
    }

    Output out() {
        return around.out();
    }

    Output err() {
        return around.err();
    }

    /** The question and its answer. */
    void answer(Result result) {
        out().print(report().of(result));
    }

    /** The answer alone, where the question has just been typed. */
    void answerOnly(Result result) {
        String answer = report().body(result);
        boolean oneLine = answer.indexOf('\n') == answer.length() - 1;
        out().print(oneLine ? answer : answer + "\n");
    }

    private TextReport report() {
        return new TextReport(messages, canvas());
    }

    /** What answers are shown on. */
    Canvas canvas() {
        return new Canvas(around.width(), outColor, around.charts());
    }

    void problems(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            err().print(DiagnosticText.render(diagnostic, messages, errColor) + "\n");
        }
    }

    void problem(Diagnostic diagnostic) {
        problems(List.of(diagnostic));
    }

    static long errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    }

    void countErrors(List<Diagnostic> diagnostics) {
        long errors = errors(diagnostics);
        note(errors == 1 ? "console.errors.one" : "console.errors.many", errors);
    }

    void timeIsUp(long seconds) {
        complain(Phrase.of("console.limit.seconds", seconds), Phrase.of("console.hint.seconds"));
    }

    /** How a script ends that was not waited for: nobody reads its answers any more, or its time is up. */
    Exit left(long seconds) {
        if (!out().closed()) {
            timeIsUp(seconds);
        }
        return out().closed() ? Exit.DONE : Exit.RUN;
    }

    /** A sentence that is an answer. */
    void say(String key, Object... arguments) {
        out().line(text(Phrase.of(key, arguments)));
    }

    /** The same screen in another language. */
    Screen in(Messages other) {
        return new Screen(around, other, outColor, errColor);
    }

    /** The same screen with so many columns; 0 leaves it as it is. */
    Screen wide(int columns) {
        return columns <= 0 || columns == around.width()
                ? this
                : new Screen(around.wide(columns), messages, outColor, errColor);
    }

    String text(Phrase phrase) {
        return DisplayText.safe(messages.say(phrase));
    }

    /** A sentence about what Entente does, not an answer. */
    void note(String key, Object... arguments) {
        err().line(text(Phrase.of(key, arguments)));
    }

    void complain(Phrase what, @Nullable Phrase hint) {
        err().line("entente: " + text(what));
        if (hint != null) {
            err().line(text(Phrase.of("console.hint", hint)));
        }
    }
}
