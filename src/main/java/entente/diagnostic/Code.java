package entente.diagnostic;

/**
 * What can be wrong. Codes stay the same for ever: people search for them, tests and editors rely on them.
 *
 * <p>E1xx reading, E2xx names, E3xx declarations and values, E4xx events and scenarios, E5xx questions, E6xx files and
 * data, E7xx limits, E8xx while running; W… warnings. The sentence of a code is {@code diagnostic.CODE} in the bundles.
 */
public enum Code {
    /** The line ends too early. */
    E101,
    /** Something else is expected. */
    E102,
    /** A statement is over and something follows. */
    E103,
    /** No statement begins like this. */
    E104,
    /** A word of the language that seems misspelt. */
    E105,
    /** A reserved word where a name is needed. */
    E106,
    /** A brace that is not closed. */
    E107,
    /** A closing brace too many. */
    E108,
    /** A control or direction character outside strings. */
    E109,
    /** An escape that strings do not have. */
    E110,
    /** A number too large for a double. */
    E111,
    /** Comparisons in a chain. */
    E112,
    /** A time after one operand, which could be meant for all. */
    E113,
    /** A left side that nothing can be assigned to. */
    E114,
    /** An end of a contribution that is no firm. */
    E115,
    /** {@code within} without an equation. */
    E116,
    /** A declaration of t, pi or i. */
    E117,
    /** What {@code repair … by} names is no contribution. */
    E118,
    /** What stands after {@code for} is no scenario. */
    E119,
    /** A version of the language that is not known. */
    E120,
    /** A question where a value is needed. */
    E121,
    /** The subject of a verb is no firm, group or alliance. */
    E122,
    /** A string that is not closed. */
    E123,
    /** A name in backquotes that is not closed. */
    E124,
    /** A character without a meaning. */
    E125,
    /** No verdict or mode after {@code is}. */
    E126,
    /** A file that holds no text. */
    E130,

    /** A script too long. */
    E701,
    /** A script nested too deeply. */
    E702,
    /** More mistakes than are listed. */
    E703;

    public Severity severity() {
        return name().charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
    }
}
