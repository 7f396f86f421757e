package entente.diagnostic;

/**
 * What can be wrong. Codes stay the same for ever: people search for them, tests and editors rely on them.
 *
 * <p>E1xx reading, E2xx names, E3xx declarations and values, E4xx events and scenarios, E5xx questions, E6xx files and
 * data, E7xx limits, E8xx while running; W… warnings. The sentence of a code is {@code diagnostic.CODE} in the bundles.
 */
public enum Code {
    /** A statement does not read on where it should. */
    E101;

    public Severity severity() {
        return name().charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
    }
}
