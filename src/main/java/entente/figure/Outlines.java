package entente.figure;

import entente.chart.layout.Ink;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lines and letters as shapes. */
final class Outlines {
    /** Large enough that no outline is fitted to pixels. */
    private static final float LARGE = 100;

    private static final double BOLD = 0.035;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Fonts fonts;

    Outlines(Fonts fonts) {
        this.fonts = fonts;
    }

    static Shape of(Ink.Path path) {
        Path2D.Double shape = new Path2D.Double();
        boolean open = false;
        for (int k = 0; k < path.x().length; k++) {
            boolean gap = Double.isNaN(path.x()[k]) || Double.isNaN(path.y()[k]);
            if (gap && open && path.closed()) {
                shape.closePath();
            } else if (!gap && open) {
                shape.lineTo(path.x()[k], path.y()[k]);
            } else if (!gap) {
                shape.moveTo(path.x()[k], path.y()[k]);
            }
            open = !gap;
        }
        if (open && path.closed()) {
            shape.closePath();
        }
        return shape;
    }

    /** Whether it is a rectangle that stands upright. */
    static boolean isUpright(Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        return shape instanceof Path2D && shape.contains(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** Where a text begins, and how it is turned. */
    static AffineTransform place(Ink.Letters letters) {
        AffineTransform place = AffineTransform.getTranslateInstance(letters.x(), letters.y());
        if (letters.turned()) {
            place.rotate(-Math.PI / 2);
        }
        return place;
    }

    /** The text around the place 0, in millimetres. */
    Shape of(Ink.Letters letters) {
        Path2D.Double shape = new Path2D.Double();
        double at = 0;
        for (Fonts.Run run : fonts.runs(letters.text())) {
            Shape outline = outline(run, letters);
            shape.append(AffineTransform.getTranslateInstance(at, 0).createTransformedShape(outline), false);
            at += width(run, letters);
        }
        double before = switch (letters.anchor()) {
            case START -> 0;
            case MIDDLE -> at / 2;
            case END -> at;
        };
        return AffineTransform.getTranslateInstance(-before, 0).createTransformedShape(shape);
    }

    Shape outline(Fonts.Run run, Ink.Letters letters) {
        Shape glyphs = AffineTransform.getScaleInstance(letters.size() / LARGE, letters.size() / LARGE)
                .createTransformedShape(glyphs(run.text(), run.font()).getOutline());
        if (!letters.bold()) {
            return glyphs;
        }
        Area thick = new Area(glyphs);
        thick.add(new Area(new BasicStroke((float) (BOLD * letters.size())).createStrokedShape(glyphs)));
        return thick;
    }

    double width(Fonts.Run run, Ink.Letters letters) {
        return glyphs(run.text(), run.font()).getLogicalBounds().getWidth() * letters.size() / LARGE;
    }

    private static GlyphVector glyphs(String text, Font font) {
        return font.deriveFont(LARGE).createGlyphVector(EXACT, text);
    }
}
