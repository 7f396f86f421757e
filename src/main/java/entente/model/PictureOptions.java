package entente.model;

import entente.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a picture is to look, as far as the question says.
 *
 * @param title     or null
 * @param width     in millimetres, or null
 * @param height    in millimetres, or null
 * @param greyscale for print without colours
 * @param legend    whether it may have one
 * @param panels    or null for what suits
 */
public record PictureOptions(
        @Nullable String title,
        Axis x,
        Axis y,
        @Nullable Expression width,
        @Nullable Expression height,
        boolean greyscale,
        boolean legend,
        @Nullable Panels panels,
        List<Mark> marks,
        List<DataFile> data,
        List<Start> starts) {
    public static final PictureOptions NONE = new PictureOptions(
            null, Axis.NONE, Axis.NONE, null, null, false, true, null, List.of(), List.of(), List.of());

    public PictureOptions {
        marks = List.copyOf(marks);
        data = List.copyOf(data);
        starts = List.copyOf(starts);
    }

    /**
     * What is said of an axis.
     *
     * @param title or null
     * @param from  in the units of what is drawn along it, model time where that is time; or null
     * @param to    likewise
     */
    public record Axis(
            @Nullable String title,
            @Nullable Expression from,
            @Nullable Expression to,
            boolean logarithmic) {
        public static final Axis NONE = new Axis(null, null, null, false);
    }

    /** What the panels of a picture are of. */
    public enum By {
        SCENARIO,
        FIRM,
        QUANTITY
    }

    /**
     * @param text     of the quantity; "" unless the panels are by it
     * @param quantity that moves; null unless the panels are by it
     * @param columns  or null for what suits
     */
    public record Panels(
            By by,
            String text,
            @Nullable Target quantity,
            @Nullable Expression columns,
            Span span) {}

    /** A time with a name, or null for the time itself. */
    public record Mark(Expression time, @Nullable String label) {}

    /** What was observed. */
    public record DataFile(String path, Span span) {}

    /** Where a trajectory begins. */
    public record Start(Expression across, Expression up) {}

    /** The expressions in it. */
    public List<Expression> expressions() {
        List<Expression> all = new ArrayList<>(Arrays.asList(x.from, x.to, y.from, y.to, width, height));
        all.add(panels == null ? null : panels.columns);
        marks.forEach(mark -> all.add(mark.time));
        starts.forEach(start -> all.addAll(List.of(start.across, start.up)));
        all.removeIf(Objects::isNull);
        return all;
    }
}
