package entente.report;

import entente.chart.Chart;
import entente.chart.layout.PageLayout;
import entente.chart.svg.SvgWriter;
import entente.diagnostic.Messages;
import java.util.Map;

/** Charts as SVG. */
public final class Pictures {
    private Pictures() {}

    /** @param provenance what it was made from, by name */
    public static String svg(Chart chart, Messages messages, Map<String, String> provenance) {
        return SvgWriter.write(PageLayout.of(chart, messages), messages.language(), provenance);
    }
}
