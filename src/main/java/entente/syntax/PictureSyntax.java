package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a picture is to look, from the braces behind what is drawn.
 *
 * @param title     or null
 * @param x         or null
 * @param y         or null
 * @param width     in millimetres, or null
 * @param height    in millimetres, or null
 * @param greyscale for print without colours
 * @param legend    false for {@code legend none}
 * @param panels    or null for what suits
 * @param marks     times with a name
 * @param data      files with what was observed
 * @param starts    where trajectories begin
 */
public record PictureSyntax(
        @Nullable String title,
        @Nullable Axis x,
        @Nullable Axis y,
        @Nullable ExpressionSyntax width,
        @Nullable ExpressionSyntax height,
        boolean greyscale,
        boolean legend,
        @Nullable Panels panels,
        List<Mark> marks,
        List<DataFile> data,
        List<ExpressionSyntax> starts) {
    public static final PictureSyntax NONE =
            new PictureSyntax(null, null, null, null, null, false, true, null, List.of(), List.of(), List.of());

    /** {@code y "output" from 0 to 300 log} */
    public record Axis(
            @Nullable String title,
            @Nullable MomentSyntax from,
            @Nullable MomentSyntax to,
            boolean logarithmic) {}

    /** What the panels of a picture are of. */
    public enum By {
        SCENARIO,
        FIRM,
        QUANTITY
    }

    /**
     * {@code panels spill columns 2}
     *
     * @param quantity that moves; null unless the panels are by it
     * @param columns  or null for what suits
     */
    public record Panels(
            By by,
            @Nullable ExpressionSyntax quantity,
            @Nullable ExpressionSyntax columns,
            Span span) {}

    /** {@code mark year 2026 "new law"} */
    public record Mark(MomentSyntax time, @Nullable String label) {}

    /** {@code data "outputs.csv"} */
    public record DataFile(String path, Span span) {}
}
