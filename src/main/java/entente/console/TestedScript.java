package entente.console;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.session.Result;
import entente.session.answers.ExpectAnswer;
import entente.syntax.Ask;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.util.List;

/**
 * A script whose expectations were tested.
 *
 * @param expectations those that were reached
 * @param errors       what kept it from its end
 * @param end          how it ended, whatever its expectations
 */
record TestedScript(Source script, List<Tested> expectations, List<Diagnostic> errors, Exit end, double seconds) {
    /**
     * An expectation that was reached.
     *
     * @param seconds since the one before, so that it has the time of what it needs
     */
    record Tested(Result result, double seconds) {
        boolean passed() {
            return result.answer() instanceof ExpectAnswer expected && expected.passed();
        }

        String text() {
            return TestedScript.text(result.inquiry().span()).replaceFirst("^(expect|核对) +", "");
        }
    }

    TestedScript {
        expectations = List.copyOf(expectations);
        errors = List.copyOf(errors);
    }

    int failures() {
        return (int) expectations.stream().filter(tested -> !tested.passed()).count();
    }

    /** The expectations that it did not come to. */
    List<Span> notReached() {
        Script read = stopped() ? ScriptReader.read(script).value() : null;
        return read == null
                ? List.of()
                : read.statements().stream()
                        .flatMap(statement -> statement.asked().stream())
                        .filter(ask -> ask.expects() && !isReached(ask.span()))
                        .map(Ask::span)
                        .toList();
    }

    private boolean isReached(Span expectation) {
        return expectations.stream()
                .anyMatch(tested -> tested.result().inquiry().span().start() == expectation.start());
    }

    /** An expectation as it is written, in one line. */
    static String text(Span expectation) {
        return expectation.text().replaceAll("\\s+", " ");
    }

    /** Whether it did not come to its end. */
    boolean stopped() {
        return end != Exit.DONE;
    }

    Exit exit() {
        return failures() > 0 ? end.and(Exit.FAILED) : end;
    }
}
