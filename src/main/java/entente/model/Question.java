package entente.model;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, with its names resolved against one scenario's model. Times are expressions without state. */
public sealed interface Question {

    /** An expression with its text, the heading of its column. */
    record Value(String text, Expression expression) {}

    /** A quantity that moves. Low and high are null where neither the question nor the declaration gives a range. */
    record Axis(
            String text,
            Target quantity,
            @Nullable Expression low,
            @Nullable Expression high,
            @Nullable Expression by) {}

    /** {@code Tech is stable for spill in 0..0.8 where d1*d2 < 1} */
    record Claim(
            String text,
            Expression claim,
            List<Axis> over,
            @Nullable Expression where) {}

    /** @param to null for {@code until settled} */
    record Simulate(@Nullable Expression to, @Nullable Expression by, List<Expression> at) implements Question {}

    record Equations() implements Question {}

    record Equilibria(@Nullable Expression at) implements Question {}

    record Stability(@Nullable Expression at, @Nullable Expression to) implements Question {}

    record Threshold(Axis parameter) implements Question {}

    record Prove(Claim claim) implements Question {}

    /** @param alliance index, or -1; changes empty: every contribution declared */
    record Repair(
            int alliance,
            List<Target.OfCoefficient> changes,
            @Nullable Expression target,
            @Nullable Expression headroom)
            implements Question {}

    record Sweep(List<Axis> axes, List<Value> values) implements Question {}

    record Trace(Axis parameter) implements Question {}

    record RegimeMap(Axis across, Axis up) implements Question {}

    record Sensitivity(@Nullable Value of, List<Axis> to, boolean globally) implements Question {}

    record Uncertainty(
            Expression runs,
            @Nullable Expression to,
            @Nullable Expression seed) implements Question {}

    record Fit(
            List<Axis> targets,
            String path,
            Span pathSpan,
            @Nullable Expression from,
            @Nullable Expression to) implements Question {}

    record Coalitions() implements Question {}

    record Optimize(
            List<Axis> over,
            boolean maximize,
            Value objective,
            @Nullable Expression where) implements Question {}

    record Compare(List<Case> cases, @Nullable Expression to) implements Question {}

    /** A scenario that is compared (or a named fit), with what is read of it, resolved in its own model. */
    record Case(String scenario, List<Value> values) {}

    record Portrait(int across, int up) implements Question {}

    /** Either a condition or a claim. */
    record Expect(
            String text,
            @Nullable Expression condition,
            @Nullable Claim proof) implements Question {}

    record Show(List<Value> values) implements Question {}

    /** @param result a named result, or null for the last */
    record Save(@Nullable String result, String path, Span pathSpan) implements Question {}
}
