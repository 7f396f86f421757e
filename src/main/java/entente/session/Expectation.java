package entente.session;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.arithmetic.Operation;
import entente.diagnostic.Phrase;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Question;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Verdicts;
import entente.reading.Within;
import entente.session.answers.ExpectAnswer;
import java.util.List;
import java.util.Optional;

/** Finds out whether an expectation holds, and what there is instead where it does not. */
final class Expectation {
    private final Evaluation evaluation;
    private final Runs runs;

    Expectation(Evaluation evaluation, Runs runs) {
        this.evaluation = evaluation;
        this.runs = runs;
    }

    ExpectAnswer check(Question.Expect expect, Expression condition, Where where) {
        double value = evaluation.of(condition, where);
        boolean passed = !Double.isNaN(value) && value != 0;
        Phrase missing = evaluation.why();
        Phrase note = missing == null ? evaluation.note() : null;
        Told told = condition.accept(new Telling(where, !passed));
        Phrase why = passed ? null : missing != null ? missing : told.why().orElse(null);
        return new ExpectAnswer(expect.text(), passed, told.actual(), why, note);
    }

    /**
     * @param actual the left side of a comparison, or the word that was found; missing where no one value says it
     * @param why    which part fails where it does, with its numbers
     */
    private record Told(Field.Leaf actual, Optional<Phrase> why) {
        private static final Told NOTHING = new Told(new Field.Missing(), Optional.empty());
    }

    /** What is to be told of a condition at a place. */
    private final class Telling implements Asked.Otherwise<Told> {
        private final Where where;
        private final boolean failed;

        Telling(Where where, boolean failed) {
            this.where = where;
            this.failed = failed;
        }

        @Override
        public Told at(Asked.At at) {
            return at.value().accept(new Telling(evaluation.moment(at.time(), where), failed));
        }

        @Override
        public Told under(Asked.Under under) {
            return under.value().accept(new Telling(evaluation.inScenario(under, where), failed));
        }

        @Override
        public Told is(Asked.Is is) {
            Verdicts.Found found = Verdicts.found(evaluation, runs, is, where);
            return found == null ? Told.NOTHING : new Told(new Field.Word(found.word()), Optional.of(found.reason()));
        }

        @Override
        public Told partIs(Asked.PartIs is) {
            return new Told(evaluation.part(is.part(), where), Optional.empty());
        }

        @Override
        public Told within(Asked.Within within) {
            Within numbers = Within.of(evaluation, within, where);
            double distance = Math.abs(numbers.left() - numbers.right());
            return new Told(
                    new Field.Number(numbers.left()),
                    Optional.of(Phrase.of("session.expect.within", numbers.right(), distance, numbers.tolerance())));
        }

        @Override
        public Told apply(Expression.Apply apply) {
            List<Expression> arguments = apply.arguments();
            if (failed && apply.applies(Operation.AND)) {
                for (Expression argument : arguments) {
                    if (evaluation.value(argument, where) == 0) {
                        return new Told(
                                new Field.Missing(), argument.accept(this).why());
                    }
                }
            }
            return apply.operation()
                    .filter(Operation::comparison)
                    .map(comparison -> compared(
                            comparison,
                            evaluation.value(arguments.get(0), where),
                            evaluation.value(arguments.get(1), where)))
                    .orElse(Told.NOTHING);
        }

        @Override
        public Told otherwise(Expression expression) {
            return Told.NOTHING;
        }
    }

    private static Told compared(Operation comparison, double left, double right) {
        // Six digits can look the same where the numbers are not.
        boolean alike = Digits.six(left).equals(Digits.six(right));
        Phrase why = Phrase.of(
                "session.expect.compared",
                alike ? Digits.shortest(left) : Digits.six(left),
                comparison.sign(),
                alike ? Digits.shortest(right) : Digits.six(right));
        return new Told(new Field.Number(left), Optional.of(why));
    }
}
