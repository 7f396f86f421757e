package entente.figure;

import entente.chart.layout.Ink;
import entente.chart.layout.Page;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.session.Saved;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A page as pixels. */
final class PngWriter implements Ink.Visitor<Graphics2D> {
    private static final double INCH = 25.4;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private final Graphics2D graphics;
    private final Outlines outlines;

    private PngWriter(Graphics2D graphics, Fonts fonts) {
        this.graphics = graphics;
        this.outlines = new Outlines(fonts);
    }

    static Content content(Page page, Saved saved, Consumer<Phrase> told) {
        return out -> {
            Fonts fonts = new Fonts();
            fonts.missing(page).ifPresent(told);
            write(page, fonts, saved.dpi(), saved.provenance(), out);
        };
    }

    /** @param dpi pixels to an inch */
    static void write(Page page, Fonts fonts, int dpi, Map<String, String> provenance, OutputStream out)
            throws IOException {
        double scale = dpi / INCH;
        int width = (int) Math.ceil(page.width() * scale);
        int height = (int) Math.ceil(page.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        PngWriter writer = new PngWriter(graphics, fonts);
        page.inks().forEach(ink -> ink.accept(writer));
        graphics.dispose();
        encode(image, dpi, provenance, out);
    }

    private static void encode(BufferedImage image, int dpi, Map<String, String> provenance, OutputStream out)
            throws IOException {
        ImageWriter encoder = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = encoder.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(dpi / INCH * 1000));
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        provenance.forEach((name, value) -> texts.appendChild(text(name, value)));
        root.appendChild(texts);
        metadata.mergeTree(FORMAT, root);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            encoder.setOutput(stream);
            encoder.write(new IIOImage(image, null, metadata));
        }
        encoder.dispose();
    }

    private static IIOMetadataNode text(String name, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", name);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", value);
        return entry;
    }

    @Override
    public Graphics2D path(Ink.Path path) {
        draw(Outlines.of(path), path.fill(), path.opacity(), path.stroke(), path.width(), path.dash());
        return graphics;
    }

    @Override
    public Graphics2D disc(Ink.Disc disc) {
        double r = disc.radius();
        draw(
                new Ellipse2D.Double(disc.x() - r, disc.y() - r, 2 * r, 2 * r),
                disc.fill(),
                1,
                disc.stroke(),
                disc.width(),
                new double[0]);
        return graphics;
    }

    private void draw(java.awt.Shape shape, int fill, double opacity, int stroke, double width, double[] dash) {
        if (fill != Ink.NONE) {
            graphics.setColor(new Color(fill >> 16, fill >> 8 & 255, fill & 255, (int) Math.round(255 * opacity)));
            // Cells that touch leave no seam between them.
            boolean solid = opacity == 1 && stroke == Ink.NONE;
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING,
                    solid && Outlines.isUpright(shape)
                            ? RenderingHints.VALUE_ANTIALIAS_OFF
                            : RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.fill(shape);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        }
        if (stroke != Ink.NONE) {
            graphics.setColor(new Color(stroke));
            graphics.setStroke(pen(width, dash));
            graphics.draw(shape);
        }
    }

    private static BasicStroke pen(double width, double[] dash) {
        float[] lengths = new float[dash.length];
        for (int k = 0; k < dash.length; k++) {
            lengths[k] = (float) dash[k];
        }
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : lengths, 0);
    }

    @Override
    public Graphics2D letters(Ink.Letters letters) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(Outlines.place(letters));
        graphics.setColor(new Color(letters.color()));
        graphics.fill(outlines.of(letters));
        graphics.setTransform(before);
        return graphics;
    }
}
