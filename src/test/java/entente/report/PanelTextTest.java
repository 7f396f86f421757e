package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTextTest {
    private static final Panel BARS = new Panel(
            Axis.of(Phrase.of("chart.elasticity")),
            Axis.NONE,
            List.of(new Plot.Bars(
                    List.of(Chart.name("Jia → Yi"), Chart.name("乙 → 甲"), Chart.name("Bing → Yi")),
                    List.of(new Plot.BarSet(
                            Series.of(Phrase.of("chart.elasticity"), 0), new double[] {0.8, 0.456789, -0.2})))));
    private static final List<Series> KINDS =
            List.of(Series.of(Phrase.of("chart.verdict.GLOBAL"), 2), Series.of(Phrase.of("chart.verdict.RUNAWAY"), 1));
    private static final Axis SPILL = Axis.of(Chart.name("spill"));

    private static String drawn(Panel panel, Language language, int width, boolean unicode) {
        Style style = new Style(new Messages(language), new TextReport.Canvas(width, false, unicode));
        return new PanelText(style).of(panel);
    }

    private static Panel plane(Plot plot) {
        return new Panel(SPILL, Axis.of(Chart.name("back")), List.of(plot));
    }

    @Test
    void barsLieOnBothSidesOfZero() {
        assertThat(drawn(BARS, Language.EN, 40, true)).isEqualTo("""
                  Jia → Yi      │███████████████ 0.8
                  乙 → 甲       │████████▋       0.4568
                  Bing → Yi ████│                -0.2
                            elasticity of total output
                """);
        assertThat(drawn(BARS, Language.ZH, 40, false)).isEqualTo("""
                  Jia -> Yi      |############## 0.8
                  乙 -> 甲       |########       0.4568
                  Bing -> Yi ####|               -0.2
                             总产出的弹性
                """);
    }

    @Test
    void severalBarsOfOneRowAreToldApart() {
        Plot bars = new Plot.Bars(
                List.of(Chart.name("Jia"), Chart.name("Yi")),
                List.of(
                        new Plot.BarSet(Series.of(Phrase.of("chart.before"), 7), new double[] {1, Double.NaN}),
                        new Plot.BarSet(Series.of(Phrase.of("chart.after"), 0), new double[] {0.5, 0.25})));
        Panel panel = new Panel(Axis.of(Phrase.of("chart.contribution")), Axis.NONE, List.of(bars));
        assertThat(drawn(panel, Language.EN, 40, true)).isEqualTo("""
                  Jia │███████████████████████████ 1
                      │▒▒▒▒▒▒▒▒▒▒▒▒▒▒              0.5
                  Yi  │                            –
                      │▒▒▒▒▒▒▒                     0.25
                      █ before   ▒ after
                """);
    }

    @Test
    void kindsFillAPlane() {
        Plot regions = new Plot.Regions(
                new double[] {0, 1},
                new double[] {0, 0.5, 1},
                new int[][] {{0, 0, 1}, {0, 1, -1}},
                KINDS,
                Plot.Segments.NONE);
        assertThat(drawn(plane(regions), Language.ZH, 30, true)).isEqualTo("""
                  back
                  1 ▲▲▲▲▲▲▲▲▲▲▲▲
                    ▲▲▲▲▲▲▲▲▲▲▲▲
                    ▲▲▲▲▲▲▲▲▲▲▲▲
                    ●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲▲▲▲
                    ●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲▲▲▲
                    ●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲▲▲▲
                    ●●●●●●●●●●●●●●●●●●●●●●●●
                    ●●●●●●●●●●●●●●●●●●●●●●●●
                  0 ●●●●●●●●●●●●●●●●●●●●●●●●
                    0        spill         1

                  ● 全局稳定
                  ▲ 失控
                """);
        assertThat(drawn(plane(regions), Language.EN, 30, false)).isEqualTo("""
                  back
                  1 AAAAAAAAAAAA
                    AAAAAAAAAAAA
                    AAAAAAAAAAAA
                    ############AAAAAAAAAAAA
                    ############AAAAAAAAAAAA
                    ############AAAAAAAAAAAA
                    ########################
                    ########################
                  0 ########################
                    0        spill         1

                  # globally stable
                  A runs away
                """);
    }

    @Test
    void numbersAreShades() {
        Plot heat = new Plot.Heat(Chart.name("Jia"), new double[] {0, 1, 2}, new double[] {0, 1}, new double[][] {
            {0, 1}, {2, Double.NaN}, {4, 8.123456}
        });
        assertThat(drawn(plane(heat), Language.EN, 30, true)).isEqualTo("""
                  back
                  1 ········        ████████
                    ········        ████████
                    ········        ████████
                    ········        ████████
                    ········        ████████
                    ········░░░░░░░░▒▒▒▒▒▒▒▒
                    ········░░░░░░░░▒▒▒▒▒▒▒▒
                    ········░░░░░░░░▒▒▒▒▒▒▒▒
                    ········░░░░░░░░▒▒▒▒▒▒▒▒
                  0 ········░░░░░░░░▒▒▒▒▒▒▒▒
                    0        spill         2

                  · 0  …  █ 8.123
                """);
        assertThat(drawn(plane(heat), Language.EN, 30, false)).isEqualTo("""
                  back
                  1 ::::::::        @@@@@@@@
                    ::::::::        @@@@@@@@
                    ::::::::        @@@@@@@@
                    ::::::::        @@@@@@@@
                    ::::::::        @@@@@@@@
                    ........--------++++++++
                    ........--------++++++++
                    ........--------++++++++
                    ........--------++++++++
                  0 ........--------++++++++
                    0        spill         2

                  . 0  ...  @ 8.123
                """);
    }

    @Test
    void changesStandBelowAStrip() {
        Plot strip = new Plot.Strip(new double[] {0, 0.752143}, new double[] {0.752143, 1.5}, new int[] {0, 1}, KINDS);
        Panel panel = new Panel(SPILL, Axis.NONE, List.of(strip));
        assertThat(drawn(panel, Language.EN, 44, true)).isEqualTo("""
                  ●●●●●●●●●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲
                  0                0.7521              1.5  spill
                  ● globally stable
                  ▲ runs away
                """);
        assertThat(drawn(panel, Language.ZH, 44, false)).isEqualTo("""
                  ####################AAAAAAAAAAAAAAAAAAAA
                  0                0.7521              1.5  spill
                  # 全局稳定
                  A 失控
                """);
    }

    @Test
    void whatHasNothingToCompareIsNotDrawn() {
        Plot one = new Plot.Strip(new double[] {0}, new double[] {1}, new int[] {0}, KINDS);
        assertThat(drawn(new Panel(SPILL, Axis.NONE, List.of(one)), Language.EN, 80, true))
                .isEmpty();
        assertThat(drawn(BARS, Language.EN, 20, true)).isEmpty();
    }

    @Test
    void noPictureIsWiderThanTheTerminal() {
        for (int width : new int[] {40, 60, 100, 220}) {
            assertThat(drawn(BARS, Language.EN, width, true).lines())
                    .allMatch(line -> Width.of(line) <= width)
                    .hasSize(4);
        }
    }
}
