package entente.check.draft;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * A bound on a value that needs neither t nor state, checked once every parameter has its value.
 *
 * @param arguments what the message names besides the value, which comes last
 */
public record ValueCheck(Expression value, Bound bound, Code code, Span span, List<Object> arguments) {
    public enum Bound {
        ABOVE_ZERO,
        AT_LEAST_ZERO,
        SHARE
    }

    public void run(Nominal nominal, Problems problems) {
        double number = nominal.value(value);
        boolean holds = switch (bound) {
            case ABOVE_ZERO -> number > 0 && number < Double.POSITIVE_INFINITY;
            case AT_LEAST_ZERO -> number >= 0 && number < Double.POSITIVE_INFINITY;
            case SHARE -> number >= 0 && number <= 1;
        };
        if (!Double.isNaN(number) && !holds) {
            List<Object> all = new ArrayList<>(arguments);
            all.add(number);
            problems.add(new Diagnostic(code, span, all, null, List.of()).hint("check.hint." + code.name()));
        }
    }
}
