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
    private final RunValues read;

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
        this.read = new RunValues(runs);
    }

    /** Why the last value asked for with {@link #of} is missing; null where it is not. */
    @Nullable
    public Phrase why() {
        return read.why();
    }

    /** A run that ended with an error while a value was looked for in it; null where none did. */
    @Nullable
    public Ended failed() {
        return read.failed();
    }

    /** Why the last value is missing, or that it was taken at the start because no time was named; else null. */
    @Nullable
    public Phrase note() {
        return read.why() == null && read.atStart() ? Phrase.of("session.note.start") : read.why();
    }

    /** That something in the last value was taken at the start because no time was named, as a sentence; else null. */
    @Nullable
    public Phrase startNote() {
        return read.atStart() ? Phrase.of("session.note.start.all") : null;
    }

    void takenAtStart(Subject subject) {
        read.takenAtStart(subject);
    }

    /** What is in force at a time; null where the run does not come so far, which is then why a value is missing. */
    @Nullable
    public InForce inForce(Subject subject, double t) {
        return read.inForce(subject, t);
    }

    public double missing(Phrase reason) {
        return read.missing(reason);
    }

    public double of(Expression expression, Where where) {
        read.begin();
        double value = value(expression, where);
        if (Double.isNaN(value)) {
            return missing(Phrase.of("session.missing.undefined"));
        }
        read.found();
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
            return read.at(e, where);
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
            return read.integral(integral.value(), where);
        }

        @Override
        public Double first(Asked.First first) {
            return read.first(first.condition(), where);
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
            read.begin();
            return part(part, where);
        }

        @Override
        public Field.Leaf otherwise(Expression e) {
            double value = of(e, where);
            return Form.isCondition(e) && !Double.isNaN(value) ? new Field.Truth(value != 0) : new Field.Number(value);
        }
    }
}
