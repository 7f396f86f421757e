package entente.console;

/** How a command ended, for whoever called it. */
enum Exit {
    /** It was done. Runaway is an answer like any other. */
    DONE(0),
    /** An expectation does not hold, or {@code fmt --check} found a file to format. */
    FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** A script has errors; none of it ran. */
    SCRIPT(3),
    /** An error while running, or in Entente itself. */
    RUN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Of several files' endings the one that weighs most. */
    Exit and(Exit other) {
        return code >= other.code ? this : other;
    }
}
