package entente.chart;

import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure: one picture, or several beside and below each other.
 *
 * @param title       null where it has none
 * @param description what it shows, in words, for those who cannot see it
 * @param columns     of panels
 * @param legend      whether it says which curve is which
 * @param notes       sentences below it
 */
public record Chart(
        @Nullable Phrase title,
        Phrase description,
        List<Panel> panels,
        int columns,
        boolean legend,
        Format format,
        List<Phrase> notes) {
    public Chart {
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /** One picture. */
    public static Chart of(Phrase description, Panel panel) {
        return of(description, List.of(panel), 1);
    }

    public static Chart of(Phrase description, List<Panel> panels, int columns) {
        return new Chart(null, description, panels, columns, true, Format.USUAL, List.of());
    }

    public Chart titled(Phrase words) {
        return new Chart(words, description, panels, columns, legend, format, notes);
    }

    public Chart in(Format other) {
        return new Chart(title, description, panels, columns, legend, other, notes);
    }

    public Chart withoutLegend() {
        return new Chart(title, description, panels, columns, false, format, notes);
    }

    public Chart noting(List<Phrase> sentences) {
        return new Chart(title, description, panels, columns, legend, format, sentences);
    }

    /** A name from a script, which is the same in every language. */
    public static Phrase name(String text) {
        return Phrase.of("chart.name", text);
    }

    /**
     * What it is made for.
     *
     * @param width     in millimetres; a column of a journal has 80 to 90, a page 160 to 180
     * @param height    in millimetres; null for what suits the width
     * @param greyscale whether it will be printed without colours
     */
    public record Format(double width, @Nullable Double height, boolean greyscale) {
        public static final Format USUAL = new Format(160, null, false);
    }
}
