package entente.console;

import entente.diagnostic.Source;
import entente.session.Answer;
import entente.session.Result;
import entente.session.Step;
import java.util.List;

/** A script whose expectations were tested. */
record Tested(Source script, List<Result> expectations, Step step, double seconds) {
    Tested {
        expectations = List.copyOf(expectations);
    }

    static boolean passed(Result expectation) {
        return expectation.answer() instanceof Answer.Expected expected && expected.passed();
    }

    int failures() {
        return (int) expectations.stream().filter(result -> !passed(result)).count();
    }

    /** Whether it did not come to its end. */
    boolean stopped() {
        return step.hasErrors() || step.runError() != null;
    }

    Exit exit() {
        return step.hasErrors()
                ? Exit.SCRIPT
                : step.runError() != null ? Exit.RUN : failures() > 0 ? Exit.FAILED : Exit.DONE;
    }
}
