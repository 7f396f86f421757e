package entente.report;

import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import java.util.Optional;

/** The first picture of a figure, drawn with characters. */
record PanelText(Style style) {
    String of(Optional<Chart> chart) {
        return chart.map(one -> of(one.panels().get(0))).orElse("");
    }

    /** Empty where what it shows is not drawn with characters. */
    String of(Panel panel) {
        Plot plot = panel.plots().get(0);
        if (plot instanceof Plot.Bars bars) {
            return new BarsText(style, panel.x(), bars).draw();
        }
        if (plot instanceof Plot.Regions regions) {
            return titled(panel, new CellsText(style, panel).draw(regions));
        }
        if (plot instanceof Plot.Heat heat) {
            return titled(panel, new CellsText(style, panel).draw(heat));
        }
        if (plot instanceof Plot.Strip strip) {
            return titled(panel, new StripText(style, panel).draw(strip));
        }
        return plot instanceof Plot.Curve ? new LineChart(style, panel).draw() : "";
    }

    private String titled(Panel panel, String picture) {
        return panel.title() == null || picture.isEmpty()
                ? picture
                : "  " + style.bold(style.say(panel.title())) + '\n' + picture;
    }
}
