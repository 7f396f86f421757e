package entente.arithmetic;

import java.util.List;

/** A range of values for each parameter. */
public record Box(List<Interval> sides) {
    public Box {
        sides = List.copyOf(sides);
    }

    public static Box of(Interval... sides) {
        return new Box(List.of(sides));
    }

    /** The box that holds one point. */
    public static Box point(double[] values) {
        Interval[] sides = new Interval[values.length];
        for (int i = 0; i < values.length; i++) {
            sides[i] = Interval.exactly(values[i]);
        }
        return of(sides);
    }

    public int size() {
        return sides.size();
    }

    public Interval side(int parameter) {
        return sides.get(parameter);
    }

    public double[] middle() {
        return sides.stream().mapToDouble(Interval::middle).toArray();
    }

    public double[] lowest() {
        return sides.stream().mapToDouble(Interval::low).toArray();
    }

    public double[] highest() {
        return sides.stream().mapToDouble(Interval::high).toArray();
    }

    /** The same with another range for one parameter. */
    public Box with(int parameter, Interval side) {
        Interval[] changed = sides.toArray(new Interval[0]);
        changed[parameter] = side;
        return of(changed);
    }
}
