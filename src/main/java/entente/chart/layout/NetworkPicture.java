package entente.chart.layout;

import entente.arithmetic.Arithmetic;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.layout.Ink.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Firms in a circle, with arrows as thick as what they give each other. */
final class NetworkPicture implements Picture {
    private static final double SHAPE = 0.62;
    private static final double THICKEST = 1.6;
    private static final double THINNEST = 0.15;
    /** So many arrows leave room for thick ones. */
    private static final int CROWDED = 24;

    private static final double BEND = 0.1;
    private static final double GAP = 0.8;
    private static final double LEAST = 20;

    private final Sheet sheet;
    private final Panel panel;
    private final Plot.Network network;
    private final double largest;

    NetworkPicture(Sheet sheet, Panel panel, Plot.Network network) {
        this.sheet = sheet;
        this.panel = panel;
        this.network = network;
        double size = 0;
        for (Plot.Node node : network.nodes()) {
            size = Math.max(size, Double.isNaN(node.size()) ? 0 : node.size());
        }
        this.largest = size;
    }

    @Override
    public double height(double width) {
        return tall(width) + title() + listed(list(width));
    }

    @Override
    public double least(double width) {
        double around = 2 * (biggest() + GAP + 1.5 * sheet.size());
        return Math.min(tall(width), LEAST) + around + title() + listed(list(width));
    }

    /** Few firms need no large circle, and two stand side by side. */
    private double tall(double width) {
        int n = network.nodes().size();
        return Math.min(n > 2 ? SHAPE * width : SHAPE / 2 * width, 40 + 4 * n);
    }

    /** Where the name of a firm begins or ends. */
    private double[] beside(Circle circle, int k, int n) {
        double half = 0.55 * sheet.size() * Math.abs(Arithmetic.cos(circle.angle(k, n)));
        return circle.at(k, n, biggest() + GAP + half);
    }

    private double listed(List<String> list) {
        return list.isEmpty() ? 0 : (list.size() + 0.5) * sheet.row();
    }

    private double title() {
        return panel.title() == null ? 0 : 1.3 * sheet.row();
    }

    /** Where the firms stand, and how long their names may be. */
    private record Circle(double x, double y, double radius, double room) {
        double angle(int k, int n) {
            return 2 * Math.PI * (k + 0.5) / n;
        }

        double[] at(int k, int n, double out) {
            double angle = angle(k, n);
            return new double[] {x + (radius + out) * Arithmetic.sin(angle), y - (radius + out) * Arithmetic.cos(angle)
            };
        }
    }

    private Circle circle(Rectangle room) {
        int n = network.nodes().size();
        double tall = room.height() / 2 - biggest() - GAP - 1.5 * sheet.size();
        double radius = n > 2 ? Math.max(1, tall) : n == 2 ? room.width() / 5 : 0;
        double left = (room.width() - 2 * radius) / 2 - biggest() - 2 * GAP;
        return new Circle((room.left() + room.right()) / 2, (room.top() + room.bottom()) / 2, radius, left);
    }

    private double biggest() {
        return Math.max(1.4, Math.min(3.2, 20.0 / network.nodes().size()));
    }

    /** Whether names have room around the circle; else numbers stand there. */
    private boolean named(Circle circle) {
        int n = network.nodes().size();
        for (int k = 0; k < n; k++) {
            double[] one = beside(circle, k, n);
            if (sheet.width(name(k)) > circle.room() + circle.radius() - Math.abs(one[0] - circle.x())) {
                return false;
            }
            for (int j = 0; j < k; j++) {
                double[] other = beside(circle, j, n);
                boolean sameSide = one[0] >= circle.x() == other[0] >= circle.x();
                if (sameSide && Math.abs(one[1] - other[1]) < sheet.row()) {
                    return false;
                }
            }
        }
        return true;
    }

    private String name(int k) {
        return sheet.say(network.nodes().get(k).name());
    }

    private List<String> list(double width) {
        double height = tall(width);
        if (named(circle(new Rectangle(0, 0, width, height)))) {
            return List.of();
        }
        StringBuilder all = new StringBuilder();
        for (int k = 0; k < network.nodes().size(); k++) {
            // A number and its name are not parted where a line ends.
            all.append(k == 0 ? "" : "; ").append(k + 1).append('\u00A0').append(name(k));
        }
        return TextWidth.lines(all.toString(), sheet.size(), false, width);
    }

    @Override
    public void draw(Rectangle room, Around around) {
        if (panel.title() != null) {
            String title = TextWidth.cut(sheet.say(panel.title()), sheet.size(), true, room.width());
            sheet.bold(title, room.left(), room.top() + sheet.size(), Anchor.START);
        }
        List<String> list = list(room.width());
        Circle circle =
                circle(new Rectangle(room.left(), room.top() + title(), room.right(), room.bottom() - listed(list)));
        double most = network.links().stream()
                .mapToDouble(link -> Math.abs(link.weight()))
                .max()
                .orElse(1);
        // The strongest last, so that they are seen among many.
        network.links().stream()
                .sorted(Comparator.comparingDouble(link -> Math.abs(link.weight())))
                .forEach(link -> link(circle, link, Math.abs(link.weight()) / most));
        boolean named = list.isEmpty() && named(circle);
        int n = network.nodes().size();
        for (int k = 0; k < n; k++) {
            Plot.Node node = network.nodes().get(k);
            double[] at = circle.at(k, n, 0);
            double half = radius(node);
            int color = sheet.palette().area(node.series());
            if (node.organisation()) {
                // A square as large as the disc.
                double side = 0.886 * half;
                Rectangle square = new Rectangle(at[0] - side, at[1] - side, at[0] + side, at[1] + side);
                sheet.rectangle(square, color, Palette.BLACK);
            } else {
                sheet.disc(at[0], at[1], half, color, Palette.BLACK);
            }
            double[] beside = beside(circle, k, n);
            Anchor anchor = beside[0] >= circle.x() ? Anchor.START : Anchor.END;
            if (named) {
                sheet.centred(name(k), beside[0], beside[1], anchor);
            }
        }
        if (!named) {
            numbers(circle, n);
        }
        double baseline = room.bottom() - list.size() * sheet.row() + sheet.size();
        for (String line : list) {
            sheet.text(line, room.left(), baseline, Anchor.START);
            baseline += sheet.row();
        }
    }

    /** Where there are so many that numbers would touch, only some have theirs. */
    private void numbers(Circle circle, int n) {
        List<Rectangle> taken = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            String number = Integer.toString(k + 1);
            double[] at = circle.at(k, n, biggest() + GAP + 0.6 * sheet.size());
            double half = sheet.width(number) / 2 + 0.2;
            double up = 0.7 * sheet.size();
            Rectangle box = new Rectangle(at[0] - half, at[1] - up, at[0] + half, at[1] + up);
            if (taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                sheet.centred(number, at[0], at[1], Anchor.MIDDLE);
            }
        }
    }

    private double radius(Plot.Node node) {
        double share = Double.isNaN(node.size()) || largest <= 0 ? 0.3 : node.size() / largest;
        return biggest() * Math.max(0.35, Arithmetic.sqrt(Math.max(0, share)));
    }

    private void link(Circle circle, Plot.Link link, double share) {
        int n = network.nodes().size();
        double[] from = circle.at(link.from(), n, 0);
        double[] to = circle.at(link.to(), n, 0);
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Arithmetic.sqrt(dx * dx + dy * dy);
        // From its right, so that what goes the other way has a line of its own.
        double midX = (from[0] + to[0]) / 2 - BEND * dy;
        double midY = (from[1] + to[1]) / 2 + BEND * dx;
        double begin = (radius(network.nodes().get(link.from())) + 0.3) / length;
        double end = 1 - (radius(network.nodes().get(link.to())) + 0.3) / length;
        double width = THINNEST + thickest(circle) * share;
        boolean rivalry = link.weight() < 0;
        int color = rivalry ? Palette.BLACK : sheet.palette().giving(share);
        double head = Math.min(0.4 * length, (crowded() ? 0.8 : 1.4) + width);
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k <= 16; k++) {
            points.add(along(from, midX, midY, to, begin + (end - head * 0.8 / length - begin) * k / 16));
        }
        double[] tip = along(from, midX, midY, to, end);
        sheet.stroke(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                color,
                rivalry ? 0.6 * width : width,
                rivalry ? new double[] {0.9, 0.7} : new double[0]);
        double[] before = along(from, midX, midY, to, end - head / length);
        PlotPainter.head(sheet, before[0], before[1], tip[0], tip[1], head, color);
    }

    private boolean crowded() {
        return network.links().size() > CROWDED;
    }

    /** Where many lines cross, or the circle is small, even the strongest is thin. */
    private double thickest(Circle circle) {
        double few = THICKEST * CROWDED / Math.max(CROWDED, network.links().size());
        return Math.min(Math.max(0.45, few), Math.max(0.45, 0.07 * circle.radius()));
    }

    private static double[] along(double[] from, double midX, double midY, double[] to, double s) {
        double a = (1 - s) * (1 - s);
        double b = 2 * s * (1 - s);
        double c = s * s;
        return new double[] {a * from[0] + b * midX + c * to[0], a * from[1] + b * midY + c * to[1]};
    }
}
