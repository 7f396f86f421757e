package entente.reading;

import entente.arithmetic.Operation;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import java.util.Set;

/** What an expression asks for, seen from its form alone. */
public final class Form {
    private Form() {}

    /** Whether it is true or false rather than a number. */
    public static boolean isCondition(Expression e) {
        return e.accept(new Conditions());
    }

    private static final class Conditions implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean apply(Expression.Apply apply) {
            return apply.function() instanceof Operation operation && operation.condition();
        }

        @Override
        public Boolean at(Asked.At at) {
            return isCondition(at.value());
        }

        @Override
        public Boolean under(Asked.Under under) {
            return isCondition(under.value());
        }

        @Override
        public Boolean is(Asked.Is is) {
            return true;
        }

        @Override
        public Boolean partIs(Asked.PartIs is) {
            return true;
        }

        @Override
        public Boolean within(Asked.Within within) {
            return true;
        }

        @Override
        public Boolean otherwise(Expression e) {
            return false;
        }
    }

    /** Whether it needs more than a moment of a run. */
    public static boolean asks(Expression e) {
        return Fold.any(e, Expression::isAsked);
    }

    /** Whether it, or a part of it, is read off a run. */
    public static boolean readsRun(Expression e) {
        return Fold.any(e, part -> part.accept(new OfRun()));
    }

    private static final class OfRun implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean at(Asked.At at) {
            return true;
        }

        @Override
        public Boolean integral(Asked.Integral integral) {
            return true;
        }

        @Override
        public Boolean first(Asked.First first) {
            return true;
        }

        @Override
        public Boolean otherwise(Expression e) {
            return false;
        }
    }

    /** The parts of results that it reads, those of its parts apart. */
    public static Set<Asked.ResultPart> results(Expression e) {
        return e.accept(new ResultParts());
    }

    private static final class ResultParts implements Asked.Otherwise<Set<Asked.ResultPart>> {
        @Override
        public Set<Asked.ResultPart> resultPart(Asked.ResultPart part) {
            return Set.of(part);
        }

        @Override
        public Set<Asked.ResultPart> partIs(Asked.PartIs is) {
            return Set.of(is.part());
        }

        @Override
        public Set<Asked.ResultPart> otherwise(Expression e) {
            return Set.of();
        }
    }
}
