package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneDrawingTest {
    private static final Panel PLANE = new Panel(
            Axis.of(Chart.name("output of A")).between(0.0, 10.0),
            Axis.of(Chart.name("output of B")).between(0.0, 20.0),
            List.of(
                    new Plot.Arrows(
                            new double[] {1, 9, 1, 9},
                            new double[] {1, 1, 19, 19},
                            new double[] {1, 0, -1, 0},
                            new double[] {2, 1, 0, -1}),
                    new Plot.Curve(Series.of("nullcline of A", 0), new double[] {0, 10}, new double[] {20, 0}),
                    new Plot.Points(Series.of("stable", 6), new double[] {10, 40}, new double[] {20, 40}),
                    new Plot.Points(
                            Series.of("saddle", 6).filled(Series.Fill.HALF), new double[] {5}, new double[] {10}),
                    new Plot.Points(
                            Series.of("unstable", 6).filled(Series.Fill.OPEN), new double[] {0}, new double[] {0})));

    private static List<String> drawn(int width, boolean color, boolean unicode) {
        Style style = new Style(new Messages(Language.EN), new TextReport.Canvas(width, color, unicode));
        return new PlaneDrawing(style, PLANE).draw().lines().toList();
    }

    @Test
    void equilibriaStandWhereTheyAre() {
        List<String> lines = drawn(60, false, true);
        String top = lines.get(1);
        assertThat(top).startsWith("  20┤").endsWith("●");
        assertThat(lines.get(19)).startsWith("   0┤○");
        String middle = lines.get(10);
        assertThat(middle.indexOf('◐') - 5).isBetween((top.length() - 5) / 2 - 2, (top.length() - 5) / 2 + 2);
        assertThat(lines).allMatch(line -> line.length() <= 60);
    }

    @Test
    void arrowsShowWhereThingsGo() {
        List<String> lines = drawn(60, false, true);
        assertThat(lines.get(17)).contains("↗").contains("↑");
        assertThat(lines.get(2)).contains("←").contains("↓");
    }

    @Test
    void withoutOtherCharactersItIsPlain() {
        String text = String.join("\n", drawn(60, false, false));
        assertThat(text).matches("[\\x20-\\x7E\\n]*").contains("@", "%", "o unstable", "* nullcline of A");
    }

    @Test
    void aNarrowTerminalHasNoPlane() {
        assertThat(drawn(20, false, true)).isEmpty();
    }
}
