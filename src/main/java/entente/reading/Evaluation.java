package entente.reading;

import entente.answer.Field;
import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.Moment;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Model;
import entente.model.Question;
import entente.trajectory.Sampled;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of expressions in questions. What needs a run, an equilibrium or a result is found or made; the rest is left
 * to the run itself. A value that is missing is NaN, and the first reason for it is kept.
 */
public final class Evaluation {
    private final Runs runs;
    private final NamedResults results;
    private @Nullable Phrase why;
    private @Nullable Ended failed;
    private boolean atStart;

    /**
     * In which scenario, of whom, and when.
     *
     * @param t NaN where no time was named: the start
     */
    public record Where(Subject subject, double t) {
        public static Where of(Subject subject) {
            return new Where(subject, Double.NaN);
        }

        public boolean timed() {
            return !Double.isNaN(t);
        }
    }

    public Evaluation(Runs runs, NamedResults results) {
        this.runs = runs;
        this.results = results;
    }

    /** Why the last value asked for with {@link #of} is missing; null where it is not. */
    @Nullable
    public Phrase why() {
        return why;
    }

    /** A run that ended with an error while a value was looked for in it; null where none did. */
    @Nullable
    public Ended failed() {
        return failed;
    }

    /** Why the last value is missing, or that it was taken at the start because no time was named; else null. */
    @Nullable
    public Phrase note() {
        return why == null && atStart ? Phrase.of("session.note.start") : why;
    }

    /** That something in the last value was taken at the start because no time was named, as a sentence; else null. */
    @Nullable
    public Phrase startNote() {
        return atStart ? Phrase.of("session.note.start.all") : null;
    }

    /** Notes that something is taken at the start for want of a time, where it may be otherwise later. */
    void takenAtStart(Subject subject) {
        atStart |= runs.model(subject).changes();
    }

    public double of(Expression expression, Where where) {
        why = null;
        atStart = false;
        double value = value(expression, where);
        if (!Double.isNaN(value)) {
            why = null;
        } else if (why == null) {
            why = Phrase.of("session.missing.undefined");
        }
        return value;
    }

    public double value(Expression e, Where where) {
        return e.accept(new Value(where));
    }

    /** What each expression comes to at a place. */
    private final class Value implements Expression.Otherwise<Double>, Asked.Visitor<Double> {
        private final Where where;

        Value(Where where) {
            this.where = where;
        }

        @Override
        public Double constant(Constant constant) {
            return constant.value();
        }

        @Override
        public Double apply(Expression.Apply apply) {
            return Form.asks(apply) ? Evaluation.this.apply(apply, where) : otherwise(apply);
        }

        @Override
        public Double otherwise(Expression e) {
            return where.timed() ? running(e, where) : starting(e, where.subject());
        }

        @Override
        public Double asked(Asked asked) {
            return asked.accept((Asked.Visitor<Double>) this);
        }

        @Override
        public Double at(Asked.At at) {
            return value(at.value(), moment(at.time(), where));
        }

        @Override
        public Double end(Asked.End end) {
            throw new IllegalStateException("no value by itself: " + end);
        }

        @Override
        public Double under(Asked.Under under) {
            return value(under.value(), inScenario(under, where));
        }

        @Override
        public Double atEquilibrium(Asked.AtEquilibrium at) {
            return InEquilibrium.value(Evaluation.this, runs, at.value(), where);
        }

        @Override
        public Double integral(Asked.Integral integral) {
            return Evaluation.this.integral(integral.value(), where);
        }

        @Override
        public Double first(Asked.First first) {
            return Evaluation.this.first(first.condition(), where);
        }

        @Override
        public Double is(Asked.Is is) {
            return Verdicts.holds(Evaluation.this, runs, is, where);
        }

        @Override
        public Double partIs(Asked.PartIs is) {
            Field.Leaf found = part(is.part(), where);
            return found.isMissing() ? Double.NaN : Verdicts.isCalled(found, is.word()) ? 1.0 : 0.0;
        }

        @Override
        public Double within(Asked.Within within) {
            return Within.of(Evaluation.this, within, where).holds();
        }

        @Override
        public Double resultPart(Asked.ResultPart part) {
            Field.Leaf found = part(part, where);
            double number = found.asNumber();
            return Double.isNaN(number) && !found.isMissing()
                    ? missing(Phrase.of("session.missing.word", part.text()))
                    : number;
        }
    }

    /** The same place at the time that is named. */
    public Where moment(Expression time, Where where) {
        Subject subject = where.subject();
        return new Where(subject, time.isEnd() ? runs.end(subject) : value(time, Where.of(subject)));
    }

    /** The same place in another scenario; an alliance is found there by its name. */
    public Where inScenario(Asked.Under under, Where where) {
        int alliance = where.subject().alliance();
        if (alliance >= 0) {
            Model here = runs.scenarios().of(where.subject().scenario());
            Model there = runs.scenarios().of(under.scenario());
            alliance = there.alliance(here.alliances().get(alliance).name()).orElse(-1);
        }
        return new Where(new Subject(under.scenario(), alliance), where.t());
    }

    private double integral(Expression v, Where where) {
        Trajectory run = runFor(where);
        if (run == null) {
            return missing(Phrase.of("session.missing.noRun"));
        }
        double t = where.timed() ? where.t() : run.ending().t();
        return beyond(new Ended(where.subject(), run.ending()), t) ? Double.NaN : run.integral(v, t);
    }

    private double first(Expression condition, Where where) {
        Trajectory run = runFor(where);
        if (run == null) {
            return missing(Phrase.of("session.missing.noRun"));
        }
        double t = run.first(condition);
        if (Double.isNaN(t) || where.timed() && t > where.t()) {
            return missing(Phrase.of(
                    "session.missing.never",
                    where.timed() ? where.t() : run.ending().t()));
        }
        return t;
    }

    private @Nullable Trajectory runFor(Where where) {
        Trajectory run = where.timed() ? runs.covering(where.subject(), where.t()) : runs.last(where.subject());
        return run == null ? null : noted(where.subject(), run);
    }

    private double running(Expression e, Where where) {
        Sampled sampled = runs.sampledAt(where.subject(), where.t());
        if (sampled != null) {
            boolean beyond = beyond(new Ended(where.subject(), sampled.ending()), where.t());
            return beyond ? Double.NaN : known(sampled.valueAt(e, where.t()), where);
        }
        Trajectory run = noted(where.subject(), runs.covering(where.subject(), where.t()));
        boolean beyond = beyond(new Ended(where.subject(), run.ending()), where.t());
        return beyond ? Double.NaN : known(run.valueAt(e, where.t()), where);
    }

    private double known(double value, Where where) {
        return Double.isNaN(value) ? missing(Phrase.of("session.missing.at", where.t())) : value;
    }

    /** At the start, where what depends on parameters alone needs no run. */
    private double starting(Expression e, Subject subject) {
        InForce inForce = inForce(subject, 0);
        if (inForce == null) {
            return Double.NaN;
        }
        Expression resolved = inForce.resolve(e);
        if (resolved.isNumber()) {
            return resolved.number();
        }
        atStart = true;
        return running(e, new Where(subject, 0));
    }

    /** What is in force at a time; null where the run does not come so far, which is then why a value is missing. */
    @Nullable
    public InForce inForce(Subject subject, double t) {
        return runs.at(subject, t).<@Nullable InForce>either(known -> known, unreached -> {
            note(unreached.run());
            missing(unreached.why());
            return null;
        });
    }

    private boolean beyond(Ended run, double t) {
        if (run.reaches(t)) {
            return false;
        }
        missing(run.missing(t));
        return true;
    }

    private Trajectory noted(Subject subject, Trajectory run) {
        note(new Ended(subject, run.ending()));
        return run;
    }

    private void note(Ended run) {
        failed = failed == null && run.failed() ? run : failed;
    }

    public double missing(Phrase reason) {
        if (why == null) {
            why = reason;
        }
        return Double.NaN;
    }

    /** Operands are found here, and the operation itself is left to the one place that computes functions. */
    private double apply(Expression.Apply apply, Where where) {
        List<Expression> arguments = apply.arguments();
        Function function = apply.function();
        double head = value(arguments.get(0), where);
        if (function == Operation.IF) {
            return Double.isNaN(head) ? head : value(arguments.get(head != 0 ? 1 : 2), where);
        }
        if (function == Operation.AND && head == 0 || function == Operation.OR && head != 0 && !Double.isNaN(head)) {
            return function == Operation.AND ? 0 : 1;
        }
        double[] values = new double[arguments.size()];
        values[0] = head;
        boolean known = !Double.isNaN(head);
        for (int k = 1; k < values.length; k++) {
            double value = value(arguments.get(k), where);
            values[k] = value;
            known &= !Double.isNaN(value);
            if (function == Operation.AND && value == 0
                    || function == Operation.OR && value != 0 && !Double.isNaN(value)) {
                return function == Operation.AND ? 0 : 1;
            }
        }
        if (!known) {
            return Double.NaN;
        }
        return function.forcing() ? forcing(apply, values, where) : Arithmetic.apply(function, values);
    }

    private double forcing(Expression.Apply apply, double[] values, Where where) {
        List<Expression> constants = new ArrayList<>();
        for (double value : values) {
            constants.add(new Constant(value));
        }
        Expression simple = new Expression.Apply(apply.function(), constants);
        double[] nothing = new double[runs.model(where.subject()).firms().size()];
        InForce declared = Moment.start(runs.model(where.subject())).standing().inForce();
        return declared.value(simple, where.timed() ? where.t() : 0, nothing);
    }

    public Field.Leaf part(Asked.ResultPart part, Where where) {
        Field.Leaf found = results.part(part, where.subject().scenario());
        if (found.isMissing()) {
            missing(Phrase.of("session.missing.part", part.result(), String.join(".", part.path())));
        }
        return found;
    }

    /** The value with its text, and what else is to be known of it. */
    public ValueRead value(Question.Value asked, Where where) {
        return new ValueRead(asked.text(), asked.expression().accept(new Leaf(where)), note());
    }

    /** A part of a result can be a word; everything else is a number or a truth. */
    private final class Leaf implements Asked.Otherwise<Field.Leaf> {
        private final Where where;

        Leaf(Where where) {
            this.where = where;
        }

        @Override
        public Field.Leaf under(Asked.Under under) {
            return under.value().accept(new Leaf(inScenario(under, where)));
        }

        @Override
        public Field.Leaf resultPart(Asked.ResultPart part) {
            why = null;
            atStart = false;
            return part(part, where);
        }

        @Override
        public Field.Leaf otherwise(Expression e) {
            double value = of(e, where);
            return Form.isCondition(e) && !Double.isNaN(value) ? new Field.Truth(value != 0) : new Field.Number(value);
        }
    }
}
