package entente.chart.layout;

import entente.arithmetic.Arithmetic;
import entente.chart.Series;
import java.util.ArrayList;
import java.util.List;

/** Parallel lines through an area, which tell it from others where there are no colours. */
final class Hatching {
    /** From one line to the next, in millimetres. */
    private static final double APART = 2.1;

    private static final double STEP = 0.2;

    /** Whether a place belongs to the area. */
    interface Area {
        boolean holds(double x, double y);
    }

    private Hatching() {}

    /** The whole of a rectangle. */
    static void of(Sheet sheet, Series series, Rectangle all, int color) {
        of(sheet, series, all, color, (x, y) -> true);
    }

    /** @param color of the area */
    static void of(Sheet sheet, Series series, Rectangle within, int color, Area area) {
        int eighths = sheet.palette().hatching(series);
        if (eighths < 0) {
            return;
        }
        double angle = Math.PI * eighths / 8;
        double dx = Arithmetic.cos(angle);
        double dy = -Arithmetic.sin(angle);
        double middleX = (within.left() + within.right()) / 2;
        double middleY = (within.top() + within.bottom()) / 2;
        double reach = (within.width() + within.height()) / 2;
        int lines = (int) (reach / APART);
        int steps = (int) (reach / STEP);
        List<double[]> points = new ArrayList<>();
        for (int line = -lines; line <= lines; line++) {
            double x = middleX - dy * line * APART;
            double y = middleY + dx * line * APART;
            boolean open = false;
            double[] last = {0, 0};
            for (int k = -steps; k <= steps; k++) {
                double[] here = {x + k * STEP * dx, y + k * STEP * dy};
                boolean inside =
                        within.holds(new Rectangle(here[0], here[1], here[0], here[1])) && area.holds(here[0], here[1]);
                if (inside && !open) {
                    points.add(here);
                } else if (!inside && open) {
                    points.add(last);
                    points.add(new double[] {Double.NaN, Double.NaN});
                }
                open = inside;
                last = here;
            }
            if (open) {
                points.add(last);
                points.add(new double[] {Double.NaN, Double.NaN});
            }
        }
        sheet.stroke(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                Palette.contrast(color),
                0.12,
                new double[0]);
    }
}
