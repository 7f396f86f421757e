package entente.figure;

import entente.chart.layout.Ink;
import entente.chart.layout.Page;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.session.Saved;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A page as PDF: lines as lines, Latin text as text with its font, other letters as their outlines. */
final class PdfWriter {
    private static final double POINT = 72 / 25.4;
    private static final double ROUND = 0.5522847498;
    private static final double BOLD = 0.03;

    private final PDPageContentStream out;
    private final PDFont font;
    private final Fonts fonts;
    private final Outlines outlines;
    private final double height;

    private PdfWriter(PDPageContentStream out, PDFont font, Fonts fonts, double height) {
        this.out = out;
        this.font = font;
        this.fonts = fonts;
        this.outlines = new Outlines(fonts);
        this.height = height;
    }

    static Content content(Page page, Saved saved, Consumer<Phrase> told) {
        return out -> write(page, saved, told, out);
    }

    private static void write(Page page, Saved saved, Consumer<Phrase> told, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream latin = Fonts.latin()) {
            PDFont font = PDType0Font.load(document, latin, true);
            Fonts fonts = new Fonts();
            fonts.missing(page).ifPresent(told);
            PDPage sheet = new PDPage(new PDRectangle((float) (page.width() * POINT), (float) (page.height() * POINT)));
            document.addPage(sheet);
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                stream.transform(Matrix.getScaleInstance((float) POINT, (float) POINT));
                PdfWriter writer = new PdfWriter(stream, font, fonts, page.height());
                for (Ink ink : page.inks()) {
                    writer.draw(ink);
                }
            }
            document.getDocumentInformation().setTitle(page.title());
            document.getDocumentInformation().setSubject(page.description());
            document.getDocumentInformation().setCreator("Entente");
            saved.provenance()
                    .forEach((name, value) -> document.getDocumentInformation().setCustomMetadataValue(name, value));
            // Of the time, where it is not given; the same figure is to be the same file.
            document.setDocumentId(1L);
            document.save(out);
        }
    }

    private void draw(Ink ink) throws IOException {
        if (ink instanceof Ink.Path path) {
            shape(Outlines.of(path), path.fill(), path.opacity(), path.stroke(), path.width(), path.dash());
        } else if (ink instanceof Ink.Disc disc) {
            circle(disc);
        } else if (ink instanceof Ink.Letters letters) {
            letters(letters);
        }
    }

    private void shape(Shape shape, int fill, double opacity, int stroke, double width, double[] dash)
            throws IOException {
        if (fill == Ink.NONE && stroke == Ink.NONE) {
            return;
        }
        out.saveGraphicsState();
        prepare(fill, opacity, stroke, width, dash);
        trace(shape, new AffineTransform());
        paint(fill, stroke);
        out.restoreGraphicsState();
    }

    private void prepare(int fill, double opacity, int stroke, double width, double[] dash) throws IOException {
        if (fill != Ink.NONE) {
            out.setNonStrokingColor(part(fill, 16), part(fill, 8), part(fill, 0));
        }
        if (opacity < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            out.setGraphicsStateParameters(state);
        }
        if (stroke != Ink.NONE) {
            out.setStrokingColor(part(stroke, 16), part(stroke, 8), part(stroke, 0));
            out.setLineWidth((float) width);
            out.setLineJoinStyle(1);
            if (dash.length > 0) {
                float[] lengths = new float[dash.length];
                for (int k = 0; k < dash.length; k++) {
                    lengths[k] = (float) dash[k];
                }
                out.setLineDashPattern(lengths, 0);
            }
        }
    }

    private static float part(int color, int shift) {
        return (color >> shift & 255) / 255f;
    }

    private void paint(int fill, int stroke) throws IOException {
        if (fill == Ink.NONE) {
            out.stroke();
        } else if (stroke == Ink.NONE) {
            out.fill();
        } else {
            out.fillAndStroke();
        }
    }

    /** Upside down, as PDF counts from below. */
    private void trace(Shape shape, AffineTransform place) throws IOException {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(place); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> out.moveTo((float) c[0], down(c[1]));
                case PathIterator.SEG_LINETO -> out.lineTo((float) c[0], down(c[1]));
                case PathIterator.SEG_QUADTO ->
                    curve(
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> curve(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> out.closePath();
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = c[last];
            y = c[last + 1];
        }
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, down(y1), (float) x2, down(y2), (float) x3, down(y3));
    }

    private float down(double y) {
        return (float) (height - y);
    }

    private void circle(Ink.Disc disc) throws IOException {
        double x = disc.x();
        double y = disc.y();
        double r = disc.radius();
        double k = ROUND * r;
        out.saveGraphicsState();
        prepare(disc.fill(), 1, disc.stroke(), disc.width(), new double[0]);
        out.moveTo((float) (x + r), down(y));
        curve(x + r, y + k, x + k, y + r, x, y + r);
        curve(x - k, y + r, x - r, y + k, x - r, y);
        curve(x - r, y - k, x - k, y - r, x, y - r);
        curve(x + k, y - r, x + r, y - k, x + r, y);
        out.closePath();
        paint(disc.fill(), disc.stroke());
        out.restoreGraphicsState();
    }

    private void letters(Ink.Letters letters) throws IOException {
        double width = 0;
        for (Fonts.Run run : fonts.runs(letters.text())) {
            width += outlines.width(run, letters);
        }
        double at = switch (letters.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        for (Fonts.Run run : fonts.runs(letters.text())) {
            AffineTransform place = Outlines.place(letters);
            place.translate(at, 0);
            if (run.latin()) {
                text(run.text(), place, letters);
            } else {
                out.saveGraphicsState();
                prepare(letters.color(), 1, Ink.NONE, 0, new double[0]);
                trace(outlines.outline(run, letters), place);
                out.fill();
                out.restoreGraphicsState();
            }
            at += outlines.width(run, letters);
        }
    }

    private void text(String text, AffineTransform place, Ink.Letters letters) throws IOException {
        out.saveGraphicsState();
        prepare(letters.color(), 1, letters.bold() ? letters.color() : Ink.NONE, BOLD * letters.size(), new double[0]);
        out.beginText();
        out.setRenderingMode(letters.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setFont(font, (float) letters.size());
        AffineTransform turned = new AffineTransform(
                place.getScaleX(),
                -place.getShearY(),
                -place.getShearX(),
                place.getScaleY(),
                place.getTranslateX(),
                down(place.getTranslateY()));
        out.setTextMatrix(new Matrix(turned));
        out.showText(text);
        out.endText();
        out.restoreGraphicsState();
    }
}
