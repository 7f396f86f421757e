package entente.chart;

import entente.diagnostic.Phrase;
import java.util.List;

/** Something that is drawn. Numbers are in units of the axes; NaN where there is no value, which breaks a line. */
public sealed interface Plot {
    <R> R accept(Visitor<R> visitor);

    /** A line through points, in their order. */
    record Curve(Series series, double[] x, double[] y) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.curve(this);
        }
    }

    /** All between a lower and an upper line. */
    record Band(Series series, double[] x, double[] low, double[] high) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.band(this);
        }
    }

    record Points(Series series, double[] x, double[] y) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.points(this);
        }
    }

    /**
     * Bars from 0, lying, one below the other.
     *
     * @param names of the rows
     * @param sets  one bar of each in each row
     */
    record Bars(List<Phrase> names, List<BarSet> sets) implements Plot {
        public Bars {
            names = List.copyOf(names);
            sets = List.copyOf(sets);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bars(this);
        }
    }

    /** @param values one for each row */
    record BarSet(Series series, double[] values) {}

    /**
     * A map of kinds; beneath other things it is pale.
     *
     * @param x          ascending
     * @param y          ascending
     * @param kind       which one at (x[i], y[j]), by kind[i][j]; -1 where there is none
     * @param boundaries pieces of the lines between kinds, where these are known better than by the points
     */
    record Regions(double[] x, double[] y, int[][] kind, List<Series> kinds, Segments boundaries) implements Plot {
        public Regions {
            kinds = List.copyOf(kinds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.regions(this);
        }
    }

    /**
     * A map of numbers.
     *
     * @param what  the numbers are
     * @param value at (x[i], y[j]), by value[i][j]
     */
    record Heat(Phrase what, double[] x, double[] y, double[][] value) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heat(this);
        }
    }

    /** Short straight pieces, such as those of boundaries. */
    record Segments(double[] x1, double[] y1, double[] x2, double[] y2) implements Plot {
        public static final Segments NONE = new Segments(new double[0], new double[0], new double[0], new double[0]);

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.segments(this);
        }
    }

    /** A field of arrows: at each point where things go from there. */
    record Arrows(double[] x, double[] y, double[] dx, double[] dy) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arrows(this);
        }
    }

    /** Ways that are gone in one direction, each from its start; NaN begins anew. */
    record Trajectories(Series series, double[] x, double[] y) implements Plot {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trajectories(this);
        }
    }

    /** Stretches of the x axis, each of a kind. */
    record Strip(double[] from, double[] to, int[] kind, List<Series> kinds) implements Plot {
        public Strip {
            kinds = List.copyOf(kinds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strip(this);
        }
    }

    /** Firms and what they give each other. */
    record Network(List<Node> nodes, List<Link> links) implements Plot {
        public Network {
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.network(this);
        }
    }

    /**
     * A firm.
     *
     * @param size         of its output; NaN where it is not known
     * @param organisation whether it is another organisation than a firm
     */
    record Node(Series series, Phrase name, double size, boolean organisation) {}

    /** @param weight what the first gives the second; below 0 what it takes */
    record Link(int from, int to, double weight) {}

    /** @param <R> what is made of it */
    interface Visitor<R> {
        R curve(Curve curve);

        R band(Band band);

        R points(Points points);

        R bars(Bars bars);

        R regions(Regions regions);

        R heat(Heat heat);

        R segments(Segments segments);

        R arrows(Arrows arrows);

        R trajectories(Trajectories trajectories);

        R strip(Strip strip);

        R network(Network network);
    }
}
