package entente.model;

import entente.arithmetic.Function;
import java.util.List;

/**
 * An expression with its names resolved. Truth is 1 or 0.
 *
 * <p>Nodes down to {@link Group} can stand in a law; the {@link Asked} ones need a simulated run, an equilibrium or a
 * result and stand in questions only.
 */
public sealed interface Expression {

    record Constant(double value) implements Expression {}

    /** t */
    record Time() implements Expression {}

    /** A parameter, or a firm's attribute: the parameter {@code Jia.distance}. */
    record ParameterValue(int parameter) implements Expression {}

    record FirmValue(int firm, Part part) implements Expression {}

    /** {@code (Jia -> Yi)}: the coefficient in force; of one alliance, or {@link Target.OfCoefficient#ALL}. */
    record CoefficientValue(int from, int to, int alliance) implements Expression {}

    /** {@code withheld(Yi, Tech)} */
    record WithheldValue(int firm, int alliance) implements Expression {}

    record Apply(Function function, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function over a group.
     *
     * @param firm the firm whose share is asked, for SHARE; -1 otherwise
     */
    record Group(GroupFunction function, Members members, Quantity quantity, int firm) implements Expression {}

    enum GroupFunction {
        TOTAL,
        MEAN,
        /** share(Jia.output, Tech): a firm's part of the group's total */
        SHARE,
        GINI
    }

    /** What only questions can say. */
    sealed interface Asked extends Expression {

        /** @param time model time, or {@link End} */
        record At(Expression value, Expression time) implements Asked {}

        /** The end of the run. */
        record End() implements Asked {}

        /** The inner expression's indices are those of that scenario's model. The scenario can be a named fit, as in {@link Inquiry}. */
        record Under(Expression value, String scenario) implements Asked {}

        /** The value at the interior equilibrium, or where there is none at the only locally stable one. */
        record AtEquilibrium(Expression value) implements Asked {}

        /** ∫ v dt since t = 0 */
        record Integral(Expression value) implements Asked {}

        /** The first t at which the condition holds. */
        record First(Expression condition) implements Asked {}

        /** @param alliance index, or -1 for every firm present */
        record Is(int alliance, Quality quality) implements Asked {}

        /** @param relative the tolerance is a share of the right side */
        record Within(Expression left, Expression right, Expression tolerance, boolean relative) implements Asked {}

        /** {@code run.end}: a part of a named result; the part is "" where the result stands alone. */
        record ResultPart(String result, String part) implements Asked {}
    }

    /** What {@code is} can ask for. STABLE is GLOBAL or LOCAL. */
    enum Quality {
        STABLE,
        GLOBAL,
        LOCAL,
        UNSTABLE,
        NO_COEXISTENCE,
        RUNAWAY,
        UNDECIDED,
        INDEPENDENT,
        COMPETITION,
        PARASITISM,
        COMMENSALISM,
        AMENSALISM,
        MUTUAL_SYMBIOSIS,
        SYMMETRIC,
        MIXED
    }
}
