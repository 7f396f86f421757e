package entente.model;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, with its names resolved against one scenario's model. Times are expressions without state. */
public sealed interface Question {
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** The values that it shows, of one scenario where it shows those of several. */
    default List<Value> values() {
        return List.of();
    }

    /** The quantities that it moves over ranges. */
    default List<Axis> moved() {
        return List.of();
    }

    /** The scenarios that it is put to besides the one of its inquiry, which may be among them. */
    default List<String> scenarios() {
        return List.of();
    }

    /** What there is to do for each kind. */
    interface Visitor<R extends @Nullable Object> {
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

    /** An expression with its text, the heading of its column. */
    record Value(String text, Expression expression) {}

    /**
     * A quantity that moves. Low and high are null where neither the question nor the declaration gives a range.
     *
     * @param listed  the values that it takes instead of moving through a range; empty where it does
     * @param percent whether its values are written with a percent sign
     */
    record Axis(
            String text,
            Target quantity,
            @Nullable Expression low,
            @Nullable Expression high,
            @Nullable Expression by,
            List<Expression> listed,
            boolean percent) {}

    /** {@code Tech is stable for spill in 0..0.8 where d1*d2 < 1} */
    record Claim(
            String text,
            Expression claim,
            List<Axis> over,
            @Nullable Expression where) {}

    /** @param to null for {@code until settled} */
    record Simulate(@Nullable Expression to, @Nullable Expression by, List<Expression> at) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.simulate(this);
        }
    }

    record Equations() implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.equations(this);
        }
    }

    record Equilibria(@Nullable Expression at) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.equilibria(this);
        }
    }

    record Stability(@Nullable Expression at, @Nullable Expression to) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.stability(this);
        }
    }

    record Threshold(Axis parameter) implements Question {
        @Override
        public List<Axis> moved() {
            return List.of(parameter);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.threshold(this);
        }
    }

    record Prove(Claim claim) implements Question {
        @Override
        public List<Axis> moved() {
            return claim.over();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.prove(this);
        }
    }

    /** @param alliance index, or -1; changes empty: every contribution declared */
    record Repair(
            int alliance,
            List<Target.OfCoefficient> changes,
            @Nullable Expression target,
            @Nullable Expression headroom)
            implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.repair(this);
        }
    }

    record Sweep(List<Axis> axes, List<Value> values) implements Question {
        @Override
        public List<Axis> moved() {
            return axes;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.sweep(this);
        }
    }

    record Trace(Axis parameter) implements Question {
        @Override
        public List<Axis> moved() {
            return List.of(parameter);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.trace(this);
        }
    }

    record RegimeMap(Axis across, Axis up) implements Question {
        @Override
        public List<Axis> moved() {
            return List.of(across, up);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.regimeMap(this);
        }
    }

    record Sensitivity(@Nullable Value of, List<Axis> to, boolean globally) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.sensitivity(this);
        }
    }

    record Uncertainty(
            Expression runs,
            @Nullable Expression to,
            @Nullable Expression seed,
            List<Value> values) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.uncertainty(this);
        }
    }

    /**
     * A table of data, and what is compared with its columns: nothing where they are called by what the model calls it.
     *
     * @param scenario whose model meets it; null: that of the question
     */
    record DataFile(String path, Span span, @Nullable String scenario, List<Observed> observed) {}

    /**
     * Something that a column is compared with.
     *
     * @param column    the column's heading
     * @param change    whether its change since the time before is
     * @param cumulated whether the column is to be summed first
     * @param error     null where none is stated for it
     */
    record Observed(
            String column,
            Expression expression,
            boolean change,
            boolean cumulated,
            @Nullable ErrorSize error,
            Span span) {}

    /**
     * How large errors are.
     *
     * @param size     null where a column has it
     * @param relative whether it is a part of the value
     */
    record ErrorSize(
            @Nullable Expression size,
            boolean relative,
            @Nullable String column,
            Span span) {}

    /**
     * Quantities are fitted to data.
     *
     * @param error  of whatever has none of its own; null where none is stated
     * @param starts null where the usual number is meant
     */
    record Fit(
            List<Axis> targets,
            List<DataFile> files,
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable ErrorSize error,
            @Nullable Expression starts)
            implements Question {
        /** The first table. */
        public String path() {
            return files.get(0).path();
        }

        public Span pathSpan() {
            return files.get(0).span();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.fit(this);
        }
    }

    /**
     * {@code forecast est to year 2030}
     *
     * @param fit     the name of a fit
     * @param to      as it is asked for
     * @param holding how many last times are held out; null for none
     * @param rivals  in English words
     */
    record Forecast(String fit, Expression to, @Nullable Expression holding, boolean rolling, List<String> rivals)
            implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.forecast(this);
        }
    }

    record Coalitions() implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.coalitions(this);
        }
    }

    record Optimize(
            List<Axis> over,
            boolean maximize,
            Value objective,
            @Nullable Expression where) implements Question {
        @Override
        public List<Axis> moved() {
            return over;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.optimize(this);
        }
    }

    /** @param against the scenario from which differences are taken, one of the cases; or null */
    record Compare(
            List<Case> cases,
            @Nullable Expression to,
            @Nullable String against) implements Question {
        @Override
        public List<Value> values() {
            return cases.isEmpty() ? List.of() : cases.get(0).values();
        }

        @Override
        public List<String> scenarios() {
            return cases.stream().map(Case::scenario).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /**
     * @param alliance index
     * @param actions  what each of its members would do by itself
     * @param time     when
     */
    record CompareEach(int alliance, List<Action> actions, Expression time, Expression to, List<Value> values)
            implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.compareEach(this);
        }
    }

    /** What one firm would do. */
    record Action(int firm, Event event) {}

    /** A scenario that is compared (or a named fit), with what is read of it, resolved in its own model. */
    record Case(String scenario, List<Value> values) {}

    /**
     * @param portions one for each scenario, in one picture
     * @param data     what was observed, where it is drawn alone; else null
     */
    record Draw(List<Portion> portions, PictureOptions.@Nullable DataFile data) implements Question {
        @Override
        public List<Value> values() {
            return portions.get(0).values();
        }

        @Override
        public List<Axis> moved() {
            return portions.get(0).over();
        }

        @Override
        public List<String> scenarios() {
            return portions.stream().map(Portion::scenario).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.draw(this);
        }
    }

    /**
     * What is drawn of a scenario, resolved in its own model.
     *
     * @param alliance index, or -1 for every firm present
     * @param against  what stands on the axis below; null for time
     * @param to       or null for as far as the last run
     */
    record Portion(
            String scenario,
            int alliance,
            List<Value> values,
            @Nullable Value against,
            @Nullable Expression to,
            List<Axis> over) {}

    /** @param at or null for t = 0 */
    record Network(Members group, @Nullable Expression at) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.network(this);
        }
    }

    /** @param at or null for t = 0 */
    record Portrait(int across, int up, @Nullable Expression at) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.portrait(this);
        }
    }

    /** A condition, a claim, or a published table. */
    record Expect(
            String text,
            @Nullable Expression condition,
            @Nullable Claim proof,
            @Nullable Published published) implements Question {
        @Override
        public List<Axis> moved() {
            return proof == null ? List.of() : proof.over();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.expect(this);
        }
    }

    /**
     * A table that a result's is held against, cell by cell.
     *
     * @param relative whether the tolerance is a share of the published number
     */
    record Published(String result, String path, Span pathSpan, Expression tolerance, boolean relative) {}

    record Show(List<Value> values) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.show(this);
        }
    }

    /**
     * @param result a named result, or null for the last
     * @param digits of the numbers in a table, or null
     * @param dpi    pixels to an inch of a picture, or null
     */
    record Save(
            @Nullable String result,
            String path,
            Span pathSpan,
            @Nullable Expression digits,
            @Nullable Expression dpi) implements Question {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.save(this);
        }
    }
}
