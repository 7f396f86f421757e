package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked. */
public sealed interface QuestionSyntax {
    <R> R accept(Visitor<R> visitor);

    /** The word with which it is asked. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether several scenarios have one answer together. */
    default boolean together() {
        return false;
    }

    /** What there is to do for each kind. */
    interface Visitor<R> {
        R simulate(Simulate question);

        R equations(Equations question);

        R equilibria(Equilibria question);

        R stability(Stability question);

        R threshold(Threshold question);

        R prove(Prove question);

        R repair(Repair question);

        R sweep(Sweep question);

        R trace(Trace question);

        R regimeMap(RegimeMap question);

        R sensitivity(Sensitivity question);

        R uncertainty(Uncertainty question);

        R fit(Fit question);

        R forecast(Forecast question);

        R coalitions(Coalitions question);

        R optimize(Optimize question);

        R compare(Compare question);

        R compareEach(CompareEach question);

        R draw(Draw question);

        R portrait(Portrait question);

        R network(Network question);

        R expect(Expect question);

        R show(Show question);

        R save(Save question);
    }

    /**
     * {@code simulate to 60 by 0.5}, {@code … at 1, 5, 60}, {@code simulate until settled}
     *
     * @param to null for {@code until settled}
     */
    record Simulate(@Nullable MomentSyntax to, @Nullable ExpressionSyntax by, List<MomentSyntax> at)
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.simulate(this);
        }
    }

    record Equations() implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equations(this);
        }
    }

    record Equilibria(@Nullable MomentSyntax at) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equilibria(this);
        }
    }

    /** {@code stability}, {@code stability at 20}, {@code stability to 60} */
    record Stability(@Nullable MomentSyntax at, @Nullable MomentSyntax to) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stability(this);
        }
    }

    record Threshold(Axis parameter) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.threshold(this);
        }
    }

    record Prove(Claim claim) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.prove(this);
        }
    }

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
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repair(this);
        }
    }

    /**
     * A quantity with the range over which it moves: {@code spill in 0..0.9 by 0.1}. Range null: the declared one.
     *
     * @param listed the values that it takes instead: {@code spill in (0.1, 0.4)}; empty where there is a range
     */
    record Axis(
            ExpressionSyntax quantity,
            Declaration.@Nullable Range range,
            List<ExpressionSyntax> listed,
            @Nullable ExpressionSyntax by,
            Span span) {}

    record Sweep(List<Axis> axes, @Nullable MomentSyntax to, List<Value> values) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sweep(this);
        }
    }

    record Trace(Axis parameter) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trace(this);
        }
    }

    record RegimeMap(Axis across, Axis up) implements QuestionSyntax {
        @Override
        public String word() {
            return "map";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.regimeMap(this);
        }
    }

    record Sensitivity(@Nullable ExpressionSyntax of, List<ExpressionSyntax> to, boolean globally)
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sensitivity(this);
        }
    }

    record Uncertainty(
            ExpressionSyntax runs,
            @Nullable MomentSyntax to,
            @Nullable ExpressionSyntax seed,
            List<Value> values) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.uncertainty(this);
        }
    }

    /** A table of data. Scenario null: that of the question. */
    record DataFile(String path, @Nullable Name scenario, Span span) {}

    /** How large errors are: {@code error 5%}, {@code error 2}, {@code error "column"}. Size null: a column has it. */
    record ErrorSize(
            @Nullable ExpressionSyntax size, @Nullable String column, Span span) {
        /** Whether it is a part of the value. */
        public boolean relative() {
            return size instanceof ExpressionSyntax.Number number && number.percent();
        }
    }

    /** {@code observe change(Jia) as "sales" error 5%}. Column null: that of its text. */
    record Observed(
            ExpressionSyntax expression,
            boolean change,
            @Nullable String column,
            boolean cumulated,
            @Nullable ErrorSize error,
            Span span) {}

    /** How large the errors are of whatever has no size of its own. */
    record UsualError(ErrorSize size) {}

    /** From how many places a fit begins. */
    record Starts(ExpressionSyntax count) {}

    record Fit(
            List<Axis> targets,
            List<DataFile> files,
            @Nullable MomentSyntax from,
            @Nullable MomentSyntax to,
            List<Observed> observed,
            @Nullable ErrorSize error,
            @Nullable ExpressionSyntax starts)
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fit(this);
        }
    }

    /**
     * {@code forecast est to year 2030 holding out 3 rolling against alone, last}
     *
     * @param holding how many times, or null
     * @param rivals  in the language's English words where they are words of it
     */
    record Forecast(Name fit, MomentSyntax to, @Nullable ExpressionSyntax holding, boolean rolling, List<Name> rivals)
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forecast(this);
        }
    }

    record Coalitions() implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coalitions(this);
        }
    }

    record Optimize(
            List<Axis> over,
            boolean maximize,
            ExpressionSyntax objective,
            @Nullable ExpressionSyntax where) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.optimize(this);
        }
    }

    /**
     * {@code compare each of Tech withholds 60% at 20 to 60}
     *
     * @param action of each member by itself; its subject is the alliance
     * @param at     when it does so, or null for t = 0
     */
    record CompareEach(
            Name alliance, Change.Action action, @Nullable MomentSyntax at, MomentSyntax to, List<Value> values)
            implements QuestionSyntax {
        @Override
        public String word() {
            return "compare";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compareEach(this);
        }
    }

    record Compare(
            List<Name> scenarios,
            @Nullable MomentSyntax to,
            @Nullable Name against,
            List<Value> values) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /**
     * {@code draw Jia, Yi to 60 over spill in 0.1..0.9 by 0.2}
     *
     * @param values  what is drawn; empty where it is the data alone
     * @param data    or null
     * @param against what stands on the axis below; null for time
     * @param to      or null for as far as the last run
     */
    record Draw(
            List<Value> values,
            PictureSyntax.@Nullable DataFile data,
            @Nullable ExpressionSyntax against,
            @Nullable MomentSyntax to,
            List<Axis> over)
            implements QuestionSyntax {
        @Override
        public boolean together() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.draw(this);
        }
    }

    /**
     * {@code network Tech}
     *
     * @param group an alliance or another group of firms
     * @param at    or null for t = 0
     */
    record Network(FirmReference group, @Nullable MomentSyntax at) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.network(this);
        }
    }

    /** @param at or null for t = 0 */
    record Portrait(
            FirmReference across,
            FirmReference up,
            @Nullable MomentSyntax at) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.portrait(this);
        }
    }

    /** A condition, a claim to prove, or a published table. */
    record Expect(
            @Nullable ExpressionSyntax condition,
            @Nullable Claim proof,
            @Nullable Published published) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expect(this);
        }

        public <R> R match(
                Function<ExpressionSyntax, R> compared, Function<Claim, R> proved, Function<Published, R> tabled) {
            if (published != null) {
                return tabled.apply(published);
            }
            return proof == null ? compared.apply(Objects.requireNonNull(condition)) : proved.apply(proof);
        }
    }

    /**
     * {@code four = "table4.csv" within 1%}
     *
     * @param tolerance null where it is forgotten
     */
    record Published(
            ExpressionSyntax result,
            String path,
            Span pathSpan,
            @Nullable ExpressionSyntax tolerance,
            Span span) {}

    record Show(List<Value> values) implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.show(this);
        }
    }

    /**
     * @param result the named result, or null for the last
     * @param digits of the numbers in a table, or null
     * @param dpi    pixels to an inch of a picture, or null
     */
    record Save(
            @Nullable Name result,
            String path,
            Span pathSpan,
            @Nullable ExpressionSyntax digits,
            @Nullable ExpressionSyntax dpi)
            implements QuestionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.save(this);
        }
    }

    /** @param heading what its column is called, or null */
    record Value(ExpressionSyntax expression, @Nullable String heading) {}
}
