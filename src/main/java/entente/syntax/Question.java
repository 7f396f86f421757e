package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked. */
public sealed interface Question {

    /**
     * {@code simulate to 60 by 0.5}, {@code … at 1, 5, 60}, {@code simulate until settled}
     *
     * @param to null for {@code until settled}
     */
    record Simulate(@Nullable Moment to, @Nullable Expression by, List<Moment> at) implements Question {}

    record Equations() implements Question {}

    record Equilibria(@Nullable Moment at) implements Question {}

    /** {@code stability}, {@code stability at 20}, {@code stability to 60} */
    record Stability(@Nullable Moment at, @Nullable Moment to) implements Question {}

    record Threshold(Axis parameter) implements Question {}

    record Prove(Claim claim) implements Question {}

    /** {@code Tech is stable for spill in 0..0.8 where d1*d2 < 1} */
    record Claim(
            Expression claim, List<Axis> over, @Nullable Expression where, Span span) {}

    /** {@code repair Tech until equilibrium(Jia) > 120}; changes: the coefficients that may change, empty for all; headroom: an option */
    record Repair(
            @Nullable Name alliance,
            List<Expression.Coefficient> changes,
            @Nullable Expression target,
            @Nullable Expression headroom)
            implements Question {}

    /** A quantity with the range over which it moves: {@code spill in 0..0.9 by 0.1}. Range null: the declared one. */
    record Axis(
            Expression quantity,
            Declaration.@Nullable Range range,
            @Nullable Expression by,
            Span span) {}

    record Sweep(List<Axis> axes, List<Expression> values) implements Question {}

    record Trace(Axis parameter) implements Question {}

    record RegimeMap(Axis across, Axis up) implements Question {}

    record Sensitivity(@Nullable Expression of, List<Expression> to, boolean globally) implements Question {}

    record Uncertainty(
            Expression runs, @Nullable Moment to, @Nullable Expression seed) implements Question {}

    record Fit(
            List<Expression> targets,
            String path,
            Span pathSpan,
            @Nullable Moment from,
            @Nullable Moment to) implements Question {}

    record Coalitions() implements Question {}

    record Optimize(
            List<Axis> over,
            boolean maximize,
            Expression objective,
            @Nullable Expression where) implements Question {}

    record Compare(List<Name> scenarios, @Nullable Moment to, List<Expression> values) implements Question {}

    record Portrait(FirmReference across, FirmReference up) implements Question {}

    /** Either a condition or a claim to prove. */
    record Expect(@Nullable Expression condition, @Nullable Claim proof) implements Question {}

    record Show(List<Expression> values) implements Question {}

    /** @param result the named result, or null for the last */
    record Save(@Nullable Name result, String path, Span pathSpan) implements Question {}
}
