package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Digits;
import entente.chart.Chart;
import entente.chart.PageLayoutTest;
import entente.chart.layout.PageLayout;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Question;
import entente.session.charts.Charts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The figure of every answer that has something to see. */
class ChartsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/charts");
    private static final String MODEL = """
            time in years from 2010
            let spill = 0.4 in 0..0.9
            let give = 0.3
            let unsure ~ uniform(0.1, 0.5)
            firm Jia "甲公司" { growth unsure; capacity 100; output 20 }
            firm Yi { growth 0.3; capacity 80; output 10 }
            firm Bing { growth 0.4; capacity 60; output 5 }
            alliance Tech {
              members Jia, Yi
              Jia -> Yi spill
              Yi -> Jia give
            }
            Bing -> Jia -0.2
            Jia -> Bing -0.1
            at year 2026 { spill = 0.6 }
            scenario Support { spill = 0.8 }
            scenario Wild { spill = 4 }
            """;

    private static final String ESTIMATES = "let est = fit spill, give to \"outputs.csv\"\n";

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("run", "simulate to 30 by 1");
        questions.put("scenarios", "simulate to 30 by 1 for base, Support");
        questions.put("runaway", "simulate to 60 for Wild");
        questions.put("stability", "stability");
        questions.put("regimes", "stability to 30");
        questions.put("equilibria", "equilibria of Tech");
        questions.put("threshold", "threshold spill in 0..4");
        questions.put("map", "map spill in 0..4, give in 0..3");
        questions.put("trace", "trace spill in 0..3");
        questions.put("sensitivity", "sensitivity");
        questions.put("elasticities", "sensitivity of equilibrium(Jia) to spill, give");
        questions.put("coalitions", "coalitions");
        questions.put("uncertainty", "uncertainty 50 runs to 30");
        questions.put("sweep", "sweep spill in 0..0.9 by 0.3 { equilibrium(Jia); equilibrium(Yi); stable }");
        questions.put("sweep-two", "sweep spill in 0..0.9 by 0.3, give in 0..0.4 by 0.2 { equilibrium(Jia); stable }");
        questions.put("repair", "repair for Wild");
        questions.put("fit", "fit spill, give to \"outputs.csv\"");
        questions.put("fit-named", ESTIMATES + "draw est { y \"output\" from 0 }");
        questions.put("fit-residuals", ESTIMATES + "draw est.residuals");
        questions.put("fit-residuals-one", ESTIMATES + "draw est.residuals.Yi");
        questions.put("fit-estimates", ESTIMATES + "draw est.estimates");
        questions.put("fit-sizes", "fit spill to \"sizes.csv\"");
        questions.put("forecast", ESTIMATES + "forecast est to 30 holding out 1 against alone, last { y from 0 }");
        questions.put("forecast-plain", ESTIMATES + "let next = forecast est to 30\ndraw next");
        questions.put("portrait", "portrait Jia, Yi");
        questions.put("network", "network Tech { width 80 }");
        questions.put(
                "trace-options",
                "trace spill in 0..3 { title \"Branches\"; x \"spillover\"; y from 0 to 300; width 90; height 70; greyscale; legend none }");
        questions.put("compare", "compare base, Support to 60");
        questions.put(
                "draw", "draw Jia, Yi, total(Tech.output) to 30 { mark year 2020 \"law\"; y \"output\" from 1 log }");
        questions.put(
                "draw-over",
                "draw Jia to 30 over spill in (0.1, 0.4), give in 0.1..0.3 by 0.1 { panels spill; width 80; greyscale }");
        questions.put("draw-scenarios", "draw Jia, Tech, spill to 30 for base, Support { legend none }");
        questions.put("draw-runaway", "draw Jia, Yi to 60 over spill in (0.4, 3) for base { panels firm columns 1 }");
        questions.put("draw-runs-away", "draw Jia, Bing to 60 for base, Wild { panels scenario }");
        questions.put("draw-against", "draw Yi against Jia to 30 for base, Support { x \"Jia\" from 0 to 200 }");
        questions.put("draw-data", "draw Jia, Yi to 30 { data \"outputs.csv\" }");
        questions.put("draw-data-alone", "draw \"outputs.csv\"");
        return questions;
    }

    private static List<Charts.Answered> answered(String question) {
        MemoryLibrary files = new MemoryLibrary();
        files.with("outputs.csv", "t,Jia,Yi\n0,20,10\n5,55,37\n10,95,84\n15,116,111\n");
        files.with("sizes.csv", "year,Jia,Bing\n2010,20,5\n2015,55,7\n2020,95,9\n2025,116,11\n");
        List<Result> results = new ArrayList<>();
        Step step = Session.empty(SessionOptions.defaults().withLibrary(files))
                .enter(Source.of("a.ent", MODEL + question + "\n"), results::add);
        assertThat(step.diagnostics())
                .filteredOn(d -> d.severity() == entente.diagnostic.Severity.ERROR)
                .isEmpty();
        Question last = results.get(results.size() - 1).inquiry().question();
        return results.stream()
                .filter(result -> result.inquiry().question().equals(last))
                .map(result -> new Charts.Answered(
                        result.inquiry(), result.answer(), step.next().runs()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerHasItsChart() {
        return questions().entrySet().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.getKey(), () -> {
                    Chart chart = Charts.of(answered(asked.getValue())).orElseThrow();
                    golden(asked.getKey(), written(chart));
                    for (Language language : Language.values()) {
                        for (double width : new double[] {80, 160}) {
                            PageLayoutTest.separate(PageLayout.of(
                                    chart.in(new Chart.Format(width, null, false)), new Messages(language)));
                        }
                    }
                }));
    }

    @Test
    void whatHasNothingToSeeHasNone() {
        assertThat(Charts.of(answered("show Jia.capacity"))).isEmpty();
        assertThat(Charts.of(answered("equations"))).isEmpty();
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = GOLDENS.resolve(name + ".txt");
        if ("update".equals(System.getProperty("entente.goldens"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(Files.readString(file));
    }

    /** A record with its parts, a line each; numbers with six digits. */
    private static String written(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "", out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        if (value instanceof Phrase phrase) {
            out.append(new Messages(Language.EN).say(phrase)).append('\n');
        } else if (value instanceof double[] numbers) {
            out.append(numbers(numbers)).append('\n');
        } else if (value instanceof double[][] rows) {
            out.append(Arrays.stream(rows).map(ChartsTest::numbers).toList()).append('\n');
        } else if (value instanceof int[] numbers) {
            out.append(Arrays.toString(numbers)).append('\n');
        } else if (value instanceof int[][] rows) {
            out.append('\n');
            for (int[] row : rows) {
                out.append(indent)
                        .append(Arrays.stream(row).mapToObj(String::valueOf).reduce("", String::concat))
                        .append('\n');
            }
        } else if (value instanceof Double number) {
            out.append(Digits.six(number)).append('\n');
        } else if (value instanceof List<?> list) {
            out.append('\n');
            list.forEach(item -> {
                out.append(indent).append("- ");
                write(item, indent + "  ", out);
            });
        } else if (value instanceof Record) {
            out.append(value.getClass().getSimpleName()).append('\n');
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                out.append(indent).append("  ").append(part.getName()).append(": ");
                write(read(part, value), indent + "    ", out);
            }
        } else {
            out.append(value).append('\n');
        }
    }

    private static Object read(RecordComponent part, Object value) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** All where they are few; else how many, and every tenth part of them. */
    private static String numbers(double[] numbers) {
        int step = Math.max(1, numbers.length / 12);
        List<String> some = new ArrayList<>();
        for (int k = 0; k < numbers.length; k += step) {
            some.add(Digits.six(numbers[k]));
        }
        return numbers.length + " " + some;
    }
}
