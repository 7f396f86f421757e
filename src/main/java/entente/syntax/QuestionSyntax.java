package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked. */
public sealed interface QuestionSyntax {

    /**
     * {@code simulate to 60 by 0.5}, {@code … at 1, 5, 60}, {@code simulate until settled}
     *
     * @param to null for {@code until settled}
     */
    record Simulate(@Nullable MomentSyntax to, @Nullable ExpressionSyntax by, List<MomentSyntax> at)
            implements QuestionSyntax {}

    record Equations() implements QuestionSyntax {}

    record Equilibria(@Nullable MomentSyntax at) implements QuestionSyntax {}

    /** {@code stability}, {@code stability at 20}, {@code stability to 60} */
    record Stability(@Nullable MomentSyntax at, @Nullable MomentSyntax to) implements QuestionSyntax {}

    record Threshold(Axis parameter) implements QuestionSyntax {}

    record Prove(Claim claim) implements QuestionSyntax {}

    /** {@code Tech is stable for spill in 0..0.8 where d1*d2 < 1} */
    record Claim(
            ExpressionSyntax claim,
            List<Axis> over,
            @Nullable ExpressionSyntax where,
            Span span) {}

    /** {@code repair Tech until equilibrium(Jia) > 120}; changes: the coefficients that may change, empty for all; headroom: an option */
    record Repair(
            @Nullable Name alliance,
            List<ExpressionSyntax.Coefficient> changes,
            @Nullable ExpressionSyntax target,
            @Nullable ExpressionSyntax headroom)
            implements QuestionSyntax {}

    /** A quantity with the range over which it moves: {@code spill in 0..0.9 by 0.1}. Range null: the declared one. */
    record Axis(
            ExpressionSyntax quantity,
            Declaration.@Nullable Range range,
            @Nullable ExpressionSyntax by,
            Span span) {}

    record Sweep(List<Axis> axes, @Nullable MomentSyntax to, List<ExpressionSyntax> values) implements QuestionSyntax {}

    record Trace(Axis parameter) implements QuestionSyntax {}

    record RegimeMap(Axis across, Axis up) implements QuestionSyntax {}

    record Sensitivity(@Nullable ExpressionSyntax of, List<ExpressionSyntax> to, boolean globally)
            implements QuestionSyntax {}

    record Uncertainty(
            ExpressionSyntax runs,
            @Nullable MomentSyntax to,
            @Nullable ExpressionSyntax seed) implements QuestionSyntax {}

    record Fit(
            List<ExpressionSyntax> targets,
            String path,
            Span pathSpan,
            @Nullable MomentSyntax from,
            @Nullable MomentSyntax to)
            implements QuestionSyntax {}

    record Coalitions() implements QuestionSyntax {}

    record Optimize(
            List<Axis> over,
            boolean maximize,
            ExpressionSyntax objective,
            @Nullable ExpressionSyntax where) implements QuestionSyntax {}

    record Compare(List<Name> scenarios, @Nullable MomentSyntax to, List<ExpressionSyntax> values)
            implements QuestionSyntax {}

    record Portrait(FirmReference across, FirmReference up) implements QuestionSyntax {}

    /** Either a condition or a claim to prove. */
    record Expect(
            @Nullable ExpressionSyntax condition, @Nullable Claim proof) implements QuestionSyntax {}

    record Show(List<ExpressionSyntax> values) implements QuestionSyntax {}

    /** @param result the named result, or null for the last */
    record Save(@Nullable Name result, String path, Span pathSpan) implements QuestionSyntax {}
}
