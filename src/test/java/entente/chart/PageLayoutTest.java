package entente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.chart.layout.Ink;
import entente.chart.layout.Page;
import entente.chart.layout.PageLayout;
import entente.chart.layout.Rectangle;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where everything stands on the page. */
public class PageLayoutTest {
    private static final Messages ENGLISH = new Messages(Language.EN);

    private static Stream<Chart.Format> formats() {
        return Stream.of(
                new Chart.Format(80, null, false),
                new Chart.Format(160, null, true),
                new Chart.Format(80, 60.0, true),
                new Chart.Format(160, 90.0, false),
                new Chart.Format(50, null, false),
                new Chart.Format(250, 40.0, false));
    }

    @TestFactory
    Stream<DynamicTest> noTextTouchesAnotherOrLeavesThePage() {
        return SampleCharts.all().entrySet().stream()
                .flatMap(chart -> formats()
                        .map(format -> DynamicTest.dynamicTest(
                                chart.getKey() + ", " + format,
                                () -> separate(PageLayout.of(chart.getValue().in(format), ENGLISH)))));
    }

    /** No text touches another, and none leaves the page. */
    public static void separate(Page page) {
        Rectangle whole = new Rectangle(0, 0, page.width(), page.height());
        List<Ink.Letters> letters = page.letters();
        for (int k = 0; k < letters.size(); k++) {
            Rectangle box = letters.get(k).box();
            assertThat(whole.holds(box))
                    .as("%s is on the page %s", letters.get(k), whole)
                    .isTrue();
            for (int j = 0; j < k; j++) {
                assertThat(box.meets(letters.get(j).box()))
                        .as("%s touches %s", letters.get(k), letters.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void aPageHasTheHeightThatIsAskedFor() {
        Chart chart = SampleCharts.all().get("two curves with events and years");
        assertThat(PageLayout.of(chart.in(new Chart.Format(160, 90.0, false)), ENGLISH)
                        .height())
                .isCloseTo(90, within(1e-9));
    }

    @Test
    void aYearStandsWhereItsTimeIs() {
        Page page = PageLayout.of(SampleCharts.all().get("two curves with events and years"), ENGLISH);
        assertThat(page.letters()).extracting(Ink.Letters::text).contains("2010", "2020", "2070", "t (years)", "Firm2");
    }

    @Test
    void aMillionIsSaidOnceAtTheAxis() {
        Page page = PageLayout.of(SampleCharts.all().get("large outputs"), ENGLISH);
        assertThat(page.letters())
                .extracting(Ink.Letters::text)
                .noneMatch(text -> text.length() > 6 && text.endsWith("000"));
    }

    /** Beside 10⁶ no 100000. */
    @Test
    void powersOfTenAreWrittenInOneWay() {
        double[] t = SampleCharts.steps(8, 7);
        double[] y = Arrays.stream(t).map(e -> Math.pow(10, e)).toArray();
        Axis output = Axis.of(Chart.name("output")).logarithmic(true);
        Panel panel = new Panel(Axis.of(Chart.name("t")), output, List.of(new Plot.Curve(Series.of("Jia", 0), t, y)));
        Page page = PageLayout.of(Chart.of(Chart.name("Jia"), panel), ENGLISH);
        assertThat(page.letters())
                .extracting(Ink.Letters::text)
                .contains("10⁵", "10⁶")
                .noneMatch(text -> text.contains("1e") || text.contains("000"));
    }

    /** Frames in a row are alike, also where marks stand above one of them only. */
    @Test
    void panelsOfARowHaveTheSameFrames() {
        Panel marked = SampleCharts.all()
                .get("two curves with events and years")
                .panels()
                .get(0);
        for (Double height : new Double[] {null, 90.0}) {
            Chart chart = Chart.of(Chart.name("both"), List.of(marked, marked.marked(List.of())), 2);
            Page page = PageLayout.of(chart.in(new Chart.Format(160, height, false)), ENGLISH);
            assertThat(page.inks().stream()
                            .filter(Ink.Path.class::isInstance)
                            .map(Ink.Path.class::cast)
                            .filter(path -> path.stroke() == 0 && path.x().length == 2 && path.x()[0] == path.x()[1])
                            .filter(path -> Math.abs(path.y()[0] - path.y()[1]) > 10)
                            .map(path -> List.of(path.y()[0], path.y()[1])))
                    .hasSize(2)
                    .satisfies(axes -> assertThat(axes.get(0)).isEqualTo(axes.get(1)));
        }
    }

    /** In grey the kinds of a map, of a strip and of bars side by side are hatched, each in its direction. */
    @Test
    void withoutColoursAreasDifferByHatching() {
        for (String name : List.of("map", "strip", "two bars each", "plane")) {
            Chart chart = SampleCharts.all().get(name);
            assertThat(hatched(chart.in(new Chart.Format(160, null, true))))
                    .as(name)
                    .isGreaterThan(hatched(chart.in(new Chart.Format(160, null, false))) + 1);
        }
    }

    /** How many directions thin broken lines have. */
    private static long hatched(Chart chart) {
        return PageLayout.of(chart, ENGLISH).inks().stream()
                .filter(Ink.Path.class::isInstance)
                .map(Ink.Path.class::cast)
                .filter(path -> !path.closed() && path.width() == 0.12 && path.x().length > 5)
                .map(path -> Math.round(100 * Math.atan2(path.y()[1] - path.y()[0], path.x()[1] - path.x()[0])))
                .distinct()
                .count();
    }

    /** Of a hundred thousand points no extreme is lost. */
    @Test
    void manyPointsKeepTheirExtremes() {
        double[] t = SampleCharts.steps(100_000, 100);
        double[] y = new double[t.length];
        for (int k = 0; k < y.length; k++) {
            y[k] = k == 70_001 ? 9 : k == 30_003 ? -5 : Math.sin(k * 0.37);
        }
        Plot curve = new Plot.Curve(Series.of("Jia", 0), t, y);
        Chart chart = Chart.of(
                Chart.name("Jia"),
                new Panel(Axis.of(Chart.name("t")), Axis.of(Chart.name("y")).between(-5.0, 9.0), List.of(curve)));
        Page page = PageLayout.of(chart, ENGLISH);
        Ink.Path longest = page.inks().stream()
                .filter(Ink.Path.class::isInstance)
                .map(Ink.Path.class::cast)
                .max(Comparator.comparingInt(path -> path.x().length))
                .orElseThrow();
        assertThat(longest.x()).hasSizeBetween(1_000, 20_000);
        double top =
                Arrays.stream(longest.y()).filter(v -> !Double.isNaN(v)).min().orElseThrow();
        double bottom =
                Arrays.stream(longest.y()).filter(v -> !Double.isNaN(v)).max().orElseThrow();
        double tall = tallest(page);
        assertThat(bottom - top).isCloseTo(tall, within(1e-6));
    }

    /** The height of the frame, which the axis of y has. */
    private static double tallest(Page page) {
        return page.inks().stream()
                .filter(Ink.Path.class::isInstance)
                .map(Ink.Path.class::cast)
                .filter(path -> path.x().length == 2 && path.x()[0] == path.x()[1])
                .mapToDouble(path -> Math.abs(path.y()[0] - path.y()[1]))
                .max()
                .orElseThrow();
    }
}
