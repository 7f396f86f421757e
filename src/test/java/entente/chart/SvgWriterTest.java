package entente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import entente.chart.layout.PageLayout;
import entente.chart.svg.SvgWriter;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pages as SVG. */
class SvgWriterTest {
    private static String svg(Chart chart) {
        return SvgWriter.write(
                PageLayout.of(chart, new Messages(Language.EN)), Language.EN, Map.of("version", "1 < 2 & \"3\""));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @TestFactory
    Stream<DynamicTest> everyChartIsWellFormedAndTheSameEveryTime() {
        return SampleCharts.all().entrySet().stream()
                .map(chart -> DynamicTest.dynamicTest(chart.getKey(), () -> {
                    String svg = svg(chart.getValue());
                    Document document = parsed(svg);
                    assertThat(document.getElementsByTagName("title").getLength())
                            .isOne();
                    assertThat(document.getElementsByTagName("desc").getLength())
                            .isOne();
                    assertThat(svg).isEqualTo(svg(SampleCharts.all().get(chart.getKey())));
                    assertThat(svg).doesNotContain("NaN").doesNotContain("<script");
                }));
    }

    @Test
    void theNumbersOfEveryCurveStandInIt() throws Exception {
        double[] t = {0, 0.1, 1.0 / 3};
        Plot curve = new Plot.Curve(Series.of("Jia", 0), t, new double[] {80, Double.NaN, 1e-7});
        Document document = parsed(
                svg(Chart.of(Chart.name("Jia"), new Panel(Axis.of(Chart.name("t")), Axis.NONE, List.of(curve)))));
        assertThat(document.getElementsByTagName("table")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .isEqualTo("Jia");
        assertThat(document.getElementsByTagName("row").item(0).getTextContent())
                .isEqualTo("0\t80");
        assertThat(document.getElementsByTagName("row").item(1).getTextContent())
                .isEqualTo("0.1\t");
        assertThat(document.getElementsByTagName("row").item(2).getTextContent())
                .isEqualTo("0.3333333333333333\t1e-7");
    }

    /** A name may hold anything. */
    @Test
    void textIsText() throws Exception {
        String name = "</text><script>alert(1)</script>\u0000\ud800\uffff ]]> 甲\u202e";
        Plot curve = new Plot.Curve(Series.of(name, 0), new double[] {0, 1}, new double[] {0, 1});
        Document document = parsed(
                svg(Chart.of(Chart.name(name), new Panel(Axis.of(Chart.name(name)), Axis.NONE, List.of(curve)))));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }
}
