package entente.session;

import entente.model.Expression;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Question;
import entente.model.Range;
import entente.model.Target;
import entente.study.fit.MovingQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What moves in a fit: where it begins, how far it may go, and whether as a logarithm. */
final class FittedQuantities {
    private final OpenQuestion open;
    private final Model model;
    private final IntToDoubleFunction largest;
    private final double span;

    /**
     * @param largest by firm, the largest output in the data; 0 where they have none
     * @param span    from 0 to the last datum
     */
    FittedQuantities(OpenQuestion open, Model model, IntToDoubleFunction largest, double span) {
        this.open = open;
        this.model = model;
        this.largest = largest;
        this.span = span;
    }

    List<MovingQuantity> of(List<Question.Axis> axes) {
        List<MovingQuantity> quantities = new ArrayList<>();
        for (Question.Axis axis : axes) {
            String name = axis.text();
            Range range = axis.low() == null ? null : new Range(open.number(axis.low()), open.number(axis.high()));
            quantities.add(axis.quantity()
                    .match(
                            of -> parameter(name, model.parameter(of.parameter()), of.parameter(), range),
                            of -> part(name, of, range),
                            group -> {
                                throw new IllegalArgumentException("a group is no single quantity: " + name);
                            },
                            of -> contribution(name, now(of), range)));
        }
        return quantities;
    }

    private double now(Target.OfCoefficient of) {
        return open.number(new Expression.CoefficientValue(of.from(), of.to(), of.alliance()));
    }

    private static MovingQuantity contribution(String name, double own, @Nullable Range range) {
        return range != null
                ? ranged(name, own, range, false)
                : new MovingQuantity(
                        name, false, true, own, -MovingQuantity.FARTHEST_APART, MovingQuantity.FARTHEST_APART, -4, 1.5);
    }

    /** One that moves over a range, as a logarithm where that is above 0. */
    private static MovingQuantity ranged(String name, double own, Range range, boolean positive) {
        boolean logarithmic = positive && range.low() > 0;
        double inside = Math.max(range.low(), Math.min(range.high(), own));
        return new MovingQuantity(
                name, logarithmic, !positive, inside, range.low(), range.high(), range.low(), range.high());
    }

    private MovingQuantity part(String name, Target.OfFirm of, @Nullable Range range) {
        double own = open.number(model.firms().get(of.firm()).part(of.part()));
        if (range != null && range.low() > 0) {
            return ranged(name, own, range, true);
        }
        double most = largest.applyAsDouble(of.firm());
        double size = most > 0 ? most : own;
        double[] begin = switch (of.part()) {
            case GROWTH -> new double[] {0.5 / span, 50 / span};
            case CAPACITY -> new double[] {size / 2, 20 * size};
            case OUTPUT -> new double[] {size / 1e4, size};
            case SATURATION, WITHHELD, PRESENT ->
                throw new IllegalArgumentException(name + " is computed and cannot move");
        };
        // From 0 no logarithm leads away.
        double begins = own > 0 ? own : Math.sqrt(begin[0] * begin[1]);
        double high = range == null ? begins * MovingQuantity.FAR : range.high();
        return new MovingQuantity(
                name,
                true,
                false,
                Math.min(begins, high),
                Math.min(begins, high) / MovingQuantity.FAR,
                high,
                Math.min(begin[0], high / 100),
                Math.min(begin[1], high));
    }

    /** A parameter that is above 0 wherever its range lets it be, or that is a part of a firm, is fitted as a logarithm. */
    private MovingQuantity parameter(String name, Parameter parameter, int index, @Nullable Range range) {
        double own = open.number(parameter.value());
        if (range != null) {
            return ranged(name, own, range, range.low() > 0);
        }
        return own > 0 && isPart(index)
                ? new MovingQuantity(
                        name,
                        true,
                        false,
                        own,
                        own / MovingQuantity.FAR,
                        own * MovingQuantity.FAR,
                        own / 100,
                        own * 100)
                : contribution(name, own, null);
    }

    private boolean isPart(int parameter) {
        Expression value = new Expression.ParameterValue(parameter);
        return model.firms().stream()
                .anyMatch(firm ->
                        value.equals(firm.growth()) || value.equals(firm.capacity()) || value.equals(firm.output()));
    }
}
