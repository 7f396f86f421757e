package entente.session;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.arithmetic.Function;
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
import org.jspecify.annotations.Nullable;

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
        Field.Leaf actual = actual(condition, where);
        Phrase why = passed ? null : missing != null ? missing : why(condition, where);
        return new ExpectAnswer(expect.text(), passed, actual, why, note);
    }

    /** The left side of a comparison, or the word that was found; missing where no one value says it. */
    private Field.Leaf actual(Expression e, Where where) {
        if (e instanceof Asked.At at) {
            return actual(at.value(), evaluation.moment(at.time(), where));
        }
        if (e instanceof Asked.Under under) {
            return actual(under.value(), evaluation.inScenario(under, where));
        }
        if (e instanceof Asked.Is is) {
            Verdicts.Found found = Verdicts.found(evaluation, runs, is, where);
            return found == null ? new Field.Missing() : new Field.Word(found.word());
        }
        if (e instanceof Asked.PartIs is) {
            return evaluation.part(is.part(), where);
        }
        if (e instanceof Asked.Within within) {
            return new Field.Number(evaluation.value(within.left(), where));
        }
        if (e instanceof Expression.Apply apply && comparison(apply.function())) {
            return new Field.Number(evaluation.value(apply.arguments().get(0), where));
        }
        return new Field.Missing();
    }

    /** Which part fails, with its numbers. */
    private @Nullable Phrase why(Expression e, Where where) {
        if (e instanceof Asked.At at) {
            return why(at.value(), evaluation.moment(at.time(), where));
        }
        if (e instanceof Asked.Under under) {
            return why(under.value(), evaluation.inScenario(under, where));
        }
        if (e instanceof Asked.Is is) {
            Verdicts.Found found = Verdicts.found(evaluation, runs, is, where);
            return found == null ? null : found.reason();
        }
        if (e instanceof Asked.Within within) {
            Within numbers = Within.of(evaluation, within, where);
            double distance = Math.abs(numbers.left() - numbers.right());
            return Phrase.of("session.expect.within", numbers.right(), distance, numbers.tolerance());
        }
        if (e instanceof Expression.Apply apply) {
            return why(apply, where);
        }
        return null;
    }

    private @Nullable Phrase why(Expression.Apply apply, Where where) {
        List<Expression> arguments = apply.arguments();
        if (comparison(apply.function())) {
            double left = evaluation.value(arguments.get(0), where);
            double right = evaluation.value(arguments.get(1), where);
            // Six digits can look the same where the numbers are not.
            boolean alike = Digits.six(left).equals(Digits.six(right));
            return Phrase.of(
                    "session.expect.compared",
                    alike ? Digits.shortest(left) : Digits.six(left),
                    sign(apply.function()),
                    alike ? Digits.shortest(right) : Digits.six(right));
        }
        if (apply.function() == Operation.AND) {
            for (Expression argument : arguments) {
                if (evaluation.value(argument, where) == 0) {
                    return why(argument, where);
                }
            }
        }
        return null;
    }

    private static boolean comparison(Function function) {
        return function instanceof Operation operation && operation.comparison();
    }

    private static String sign(Function function) {
        return switch ((Operation) function) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            default -> "!=";
        };
    }
}
