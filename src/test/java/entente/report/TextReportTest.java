package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.answer.Field;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.model.Assumption;
import entente.model.Inquiry;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.reading.ValueRead;
import entente.session.Result;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.SaveAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.TableAnswer;
import entente.stability.Equilibria;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.trajectory.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final TextReport.Canvas PLAIN = new TextReport.Canvas(90, false, true);

    private static Result result(String question, Answer answer) {
        Source source = Source.of("case.ent", question);
        String word = question.split(" ")[0];
        Inquiry inquiry = new Inquiry(
                null,
                word,
                new Question.Equations(),
                "base",
                -1,
                Assumption.NONE,
                PictureOptions.NONE,
                source.span(0, source.text().length()));
        return Result.of(inquiry, answer, Captions.NONE);
    }

    private static void golden(String name, String question, Answer answer) {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            String text = new TextReport(messages, PLAIN).of(result(question, answer));
            Golden.check(name + "." + language.name().toLowerCase(java.util.Locale.ROOT), text);
            assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
        }
    }

    @Test
    void aTableThatWasStoppedBeforeItsFirstRowKeepsItsHeadings() {
        Answer stopped = new TableAnswer(List.of("spill", "Jia at 60"), List.of(), List.of());
        assertThat(new TextReport(new Messages(Language.EN), PLAIN).body(result("sweep spill", stopped)))
                .isEqualTo("  spill  Jia at 60\n");
    }

    private static SimulationAnswer twoFirms() {
        DrawnRun run = new DrawnRun(
                60,
                201,
                1e-9,
                List.of("Jia 甲", "Yi 乙"),
                List.of(DrawnRun.logistic(0.4, 159.0909, 10), DrawnRun.logistic(0.5, 221.5909, 5)));
        return new SimulationAnswer(run, new double[] {100, 150});
    }

    private static ConstantSystem system(double[][] d) {
        List<String> names = List.of("Jia", "Yi", "Bing").subList(0, d.length);
        double[] growth = {0.5, 0.8, 0.6};
        double[] capacity = {100, 150, 80};
        return new ConstantSystem(
                names,
                java.util.Arrays.copyOf(growth, d.length),
                java.util.Arrays.copyOf(capacity, d.length),
                Coefficients.ofDense(d));
    }

    private static Answer judged(double[][] d) {
        return new StabilityAnswer(
                0,
                Stability.of(system(d), Coefficients.ofDense(d), Patience.endless())
                        .orElseThrow());
    }

    @Test
    void twoFirmsSettle() {
        golden("settle", "simulate to 60", twoFirms());
    }

    @Test
    void anEventStandsTwice() {
        DoubleUnaryOperator jump = t -> t < 20 ? 80 : 40;
        DrawnRun run = new DrawnRun(60, 201, 1e-9, List.of("Jia"), List.of(jump))
                .happens(20, "at 20 { Jia.output -= 40 }", Phrase.of("session.run.value", "Jia", 40.0));
        golden("event", "simulate to 60", new SimulationAnswer(run, new double[] {100}));
    }

    @Test
    void aRunawayIsDrawnInPowersOfTen() {
        DrawnRun run = new DrawnRun(
                        12, 201, 1, List.of("Jia", "Yi"), List.of(t -> 10 / (12.0001 - t), t -> 5 / (12.0001 - t)))
                .ending(new Ending(12, Ending.Reason.RUNAWAY, "Jia", 12.0001, "Jia → Yi → Jia", null));
        golden("runaway", "simulate to 12", new SimulationAnswer(run, new double[] {100, 150}));
    }

    @Test
    void manyFirmsAreCounted() {
        List<String> names = new ArrayList<>();
        List<DoubleUnaryOperator> curves = new ArrayList<>();
        double[] capacity = new double[30];
        for (int i = 0; i < 30; i++) {
            names.add("Lab[" + (i + 1) + "]");
            curves.add(DrawnRun.logistic(0.3, 20 + i, 1));
            capacity[i] = 30;
        }
        golden("many", "simulate to 60", new SimulationAnswer(new DrawnRun(60, 61, 1e-9, names, curves), capacity));
    }

    @Test
    void theStableAllianceInWords() {
        golden("stability-global", "stability", judged(new double[][] {{0, 0.4}, {0.3, 0}}));
    }

    @Test
    void theRunawayAllianceInWords() {
        golden("stability-runaway", "stability", judged(new double[][] {{0, 2, 0}, {0.6, 0, 0.2}, {0.1, 0, 0}}));
    }

    @Test
    void theMixedAllianceInWords() {
        golden("stability-mixed", "stability", judged(new double[][] {{0, 2.4, 0}, {0.3, 0, -0.2}, {0.9, 0.8, 0}}));
    }

    @Test
    void noCoexistenceInWords() {
        golden("stability-none", "stability", judged(new double[][] {{0, -2}, {-0.3, 0}}));
    }

    @Test
    void theEquilibriaOfRivals() {
        golden(
                "equilibria",
                "equilibria",
                new EquilibriaAnswer(0, Equilibria.of(system(new double[][] {{0, -2}, {-2, 0}})), false));
    }

    @Test
    void aLineOfEquilibria() {
        golden(
                "equilibria-line",
                "equilibria",
                new EquilibriaAnswer(0, Equilibria.of(system(new double[][] {{0, -1}, {-1, 0}})), false));
    }

    @Test
    void shortAnswers() {
        StringBuilder text = new StringBuilder();
        List<Answer> answers = List.of(
                new ShowAnswer(List.of(
                        new ValueRead("Jia at 60", new Field.Number(159.0908767), null),
                        new ValueRead("Jia > Yi", new Field.Truth(false), null),
                        new ValueRead("Jia at 90", new Field.Number(Double.NaN), Phrase.of("session.run.nobody")))),
                new ExpectAnswer("Jia at 60 > 150", true, new Field.Number(159.0908767), null, null),
                new ExpectAnswer(
                        "Tech is stable",
                        false,
                        new Field.Word("no coexistence"),
                        Phrase.of("session.run.nobody"),
                        null),
                new SaveAnswer("result.csv", List.of()));
        for (Language language : Language.values()) {
            for (Answer answer : answers) {
                text.append(new TextReport(new Messages(language), PLAIN).of(result("show x", answer)));
            }
        }
        Golden.check("short", text.toString());
    }

    /** A script's text may try to steer the terminal; nothing of it arrives. */
    @Test
    void controlAndDirectionCharactersStayOutside() {
        String evil = "\u001b[2J\u202eJia\u0007";
        DrawnRun run = new DrawnRun(10, 11, 1, List.of(evil), List.of(t -> 1 + t));
        Answer simulated = new SimulationAnswer(run, new double[] {100});
        String text =
                new TextReport(new Messages(Language.EN), PLAIN).of(result("simulate to 10 # " + evil, simulated));
        String json = new JsonReport(new Messages(Language.EN)).of(result("simulate to 10", simulated));
        assertThat(text + json)
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .doesNotContain("\u0007");
        assertThat(text).contains("\\u{1B}[2J\\u{202E}Jia\\u{7}");
    }

    @Test
    void withoutUnicodeTheChartUsesMarks() {
        TextReport report = new TextReport(new Messages(Language.EN), new TextReport.Canvas(70, false, false));
        Golden.check("ascii", report.of(result("simulate to 60", twoFirms())));
    }

    @Test
    void coloursAreSwitchedOffAgain() {
        TextReport report = new TextReport(new Messages(Language.EN), new TextReport.Canvas(70, true, true));
        String text = report.of(result("simulate to 60", twoFirms()));
        int on = text.split("\u001b\\[[1-9]", -1).length;
        int off = text.split("\u001b\\[0m", -1).length;
        assertThat(on).isEqualTo(off).isGreaterThan(10);
    }
}
