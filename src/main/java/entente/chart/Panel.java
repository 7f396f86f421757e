package entente.chart;

import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture: what lies over each other on the same axes.
 *
 * @param title null where it is alone
 * @param marks places of the x axis with a name, such as events
 */
public record Panel(@Nullable Phrase title, Axis x, Axis y, List<Plot> plots, List<Mark> marks) {
    public Panel {
        plots = List.copyOf(plots);
        marks = List.copyOf(marks);
    }

    public Panel(Axis x, Axis y, List<Plot> plots) {
        this(null, x, y, plots, List.of());
    }

    public Panel titled(@Nullable Phrase words) {
        return new Panel(words, x, y, plots, marks);
    }

    public Panel marked(List<Mark> places) {
        return new Panel(title, x, y, plots, places);
    }

    /** A place of the x axis, in the axis's own numbers. */
    public record Mark(double at, Phrase name) {}
}
